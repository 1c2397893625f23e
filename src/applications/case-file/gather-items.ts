import type { Kysely } from 'kysely';
import type { Json } from '../../platform/index.ts';
import { declaredAct } from '../application-acts.ts';
import { receiveAct } from '../fold-application.ts';
import { kindOf } from '../letters/compose-letter.ts';
import type { LetterKindId } from '../letters/letter-kinds.ts';
import type { ApplicationTools, Tables } from '../tools.ts';
import type { CaseItem, LinkedItems } from './case-item.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { gatherReleased } from './gather-released.ts';

/** Everything that is kept on an application now, whatever its order (收集卷内材料). Throws for an unknown one. */
export async function gatherItems(
  { seal }: Pick<ApplicationTools, 'seal'>,
  db: Kysely<Tables>,
  id: string,
  linked: LinkedItems,
): Promise<readonly CaseItem[]> {
  const row = await db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  /** Tells that something was changed without telling what it is. */
  const digest = (sealed: string, purpose: string) =>
    seal.blindIndex(seal.open(sealed, purpose), 'case-file');
  const common = { by: '', personal: false };
  const begun = { at: row.created_at, on: row.submitted_on, ref: id };
  const { body_id, kind, channel, description, provision, origin_id, submitted_on } = row;
  return [
    {
      ...{ ...common, ...begun, kind: 'application', title: '政府信息公开申请' },
      content: { body_id, kind, channel, description, provision: provision as Json, origin_id, submitted_on },
    },
    {
      ...{ ...common, ...begun, kind: 'applicant', title: '申请人信息', personal: true },
      content: { digest: digest(row.applicant, `application.applicant:${id}`) },
    },
    ...(await gatherEvidence({ seal }, db, id)),
    ...(await actsOf(db, id)),
    ...(await lettersOf(db, id, digest)),
    ...(await gatherReleased({ seal }, db, id)),
    ...(await deliveriesOf(db, id, digest)),
    ...(await changesOf(db, id)),
    ...(await linked(id)),
  ];
}

type Digest = (sealed: string, purpose: string) => string;

async function actsOf(db: Kysely<Tables>, id: string): Promise<readonly CaseItem[]> {
  const rows = await db
    .selectFrom('application_act')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(({ id: ref, seq, act, on_day, at, by_id, by_name, facts }) => ({
    ...{ kind: 'act', ref, at, on: on_day, by: by_name, personal: false },
    title: act === receiveAct ? '接收申请' : (declaredAct(act)?.label ?? act),
    content: { seq, act, by_id, by_name, at, on_day, facts: facts as Json },
  }));
}

async function lettersOf(db: Kysely<Tables>, id: string, digest: Digest): Promise<readonly CaseItem[]> {
  const rows = await db
    .selectFrom('application_letter')
    .selectAll()
    .where('application_id', '=', id)
    .execute();
  return rows.map(({ id: ref, kind, number, dated, made_at, made_by, content }) => ({
    ...{ kind: 'letter', ref, at: made_at, on: dated, by: made_by, personal: true },
    title: `${kindOf({ kind: kind as LetterKindId }).title}（${number}）`,
    content: { kind, number, dated, made_at, made_by, digest: digest(content, `application.letter:${ref}`) },
  }));
}

async function deliveriesOf(db: Kysely<Tables>, id: string, digest: Digest): Promise<readonly CaseItem[]> {
  const rows = await db
    .selectFrom('application_delivery')
    .innerJoin('application_letter', 'application_letter.id', 'letter_id')
    .selectAll('application_delivery')
    .select('application_letter.number')
    .where('application_delivery.application_id', '=', id)
    .execute();
  return rows.flatMap((row): readonly CaseItem[] => {
    const { id: ref, letter_id, means, to_whom, tracking, sent_on, number, receipt, result_at } = row;
    const sent: CaseItem = {
      ...{ kind: 'delivery', ref, at: row.created_at, on: sent_on, by: row.by_name, personal: true },
      title: `送达登记（${number}）`,
      content: {
        ...{ letter_id, means, to_whom, tracking, sent_on },
        digest: digest(row.recipient, `application.delivery:${ref}`),
      },
    };
    if (receipt === null || result_at === null) return [sent];
    const { served_on, returned_on, evidence, result_by_name } = row;
    const files = evidence.map(({ file, name }) => ({ file, name }));
    const result: CaseItem = {
      ...{ kind: 'delivery-result', ref, at: result_at, by: result_by_name ?? '', personal: true },
      ...{ on: served_on ?? returned_on ?? sent_on, title: `送达结果（${number}）` },
      content: {
        ...{ served_on, returned_on, evidence: files },
        digest: digest(receipt, `application.delivery-receipt:${ref}`),
      },
    };
    return [sent, result];
  });
}

async function changesOf(db: Kysely<Tables>, id: string): Promise<readonly CaseItem[]> {
  const rows = await db
    .selectFrom('application_deadline_change')
    .innerJoin('entered_notice', 'entered_notice.id', 'notice_id')
    .selectAll('application_deadline_change')
    .select(['number', 'entered_by_name', 'dated'])
    .where('application_id', '=', id)
    .execute();
  return rows.map(({ notice_id, at, old_due, new_due, number, entered_by_name, dated }) => ({
    ...{ kind: 'deadline-change', ref: notice_id, at, on: dated, by: entered_by_name, personal: false },
    title: `放假安排变动期限（${number}）`,
    content: { notice_id, old_due, new_due, at },
  }));
}
