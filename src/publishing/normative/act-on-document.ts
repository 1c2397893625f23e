import type { Selectable } from 'kysely';
import { type Grants, may } from '../../bodies/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import { raiseReleaseVersion, unknownPublication } from '../act-on-publication.ts';
import type { PublishingTools, Step } from '../tools.ts';
import { changeDocument, drafted, type NormativeChange, type NormativeDocument } from './lifecycle.ts';
import { normativeActions } from './normative-actions.ts';
import { type NormativeRules, usualNormativeRules } from './normative-rules.ts';
import type { NormativeState } from './normative-states.ts';
import type { NormativeDocumentTable } from './tables.ts';

/** Who acts on a document, by the id of its publication. */
export interface DocumentAct {
  readonly act: Act;
  readonly grants: Grants;
  readonly id: string;
}

/** Takes a publication up as a normative document (登记); it begins as a draft whatever the text says. */
export function registerDocument(
  tools: PublishingTools,
  { act, grants, id }: DocumentAct,
): Promise<Outcome<{ readonly state: NormativeState }>> {
  return inTransaction(tools.db, async (step) => {
    const publication = await publicationOf(step, id);
    if (!publication) return refused(unknownPublication);
    const { ancestors } = await tools.structureOn(act.today);
    const refusal = may(grants, normativeActions.register.permission, publication.body_id, ancestors);
    if (refusal) return refused(refusal);
    const { numInsertedOrUpdatedRows } = await step
      .insertInto('normative_document')
      .values({ publication_id: id, body_id: publication.body_id, ...columnsOf(drafted) })
      .onConflict((conflict) => conflict.column('publication_id').doNothing())
      .executeTakeFirst();
    if (Number(numInsertedOrUpdatedRows) === 0)
      return refused({ code: 'document-known', sentence: '这条信息已经登记为规范性文件。' });
    await record(tools, step, act, id, 'register', null, drafted);
    return { ok: true, value: { state: drafted.state } };
  });
}

/** Carries out one change in the life of a document, wholly or not at all. */
export function changeNormativeDocument(
  tools: PublishingTools,
  { act, grants, id }: DocumentAct,
  change: NormativeChange,
  rules: NormativeRules = usualNormativeRules,
): Promise<Outcome<NormativeDocument>> {
  return inTransaction(tools.db, async (step) => {
    const row = await lockedDocument(step, id);
    if (!row) return refused(unknownDocument);
    const { ancestors } = await tools.structureOn(act.today);
    const refusal =
      may(grants, normativeActions[change.kind].permission, row.body_id, ancestors) ??
      (await relatedFault(step, id, row.body_id, change));
    return refusal ? refused(refusal) : carryOut(tools, step, act, row, change, rules);
  });
}

type Row = Selectable<NormativeDocumentTable>;

/** The document with nobody else at it; undefined when there is none. */
export const lockedDocument = (step: Step, id: string): Promise<Row | undefined> =>
  step
    .selectFrom('normative_document')
    .selectAll()
    .where('publication_id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Decides, writes, and lets the public see it. */
export async function carryOut(
  tools: PublishingTools,
  step: Step,
  act: Act,
  row: Row,
  change: NormativeChange,
  rules: NormativeRules,
): Promise<Outcome<NormativeDocument>> {
  const old = documentOf(row);
  const decided = changeDocument(old, change, act.today, rules);
  if (!decided.ok) return decided;
  const id = row.publication_id;
  await step
    .updateTable('normative_document')
    .set(columnsOf(decided.value))
    .where('publication_id', '=', id)
    .execute();
  const { numUpdatedRows } = await step
    .updateTable('publication_search')
    .set({ validity: decided.value.state })
    .where('publication_id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await raiseReleaseVersion(step);
  await record(tools, step, act, id, change.kind, old, decided.value);
  return decided;
}

/** Another document of the body has this number, or the one named as its successor cannot be it. */
async function relatedFault(
  step: Step,
  id: string,
  bodyId: string,
  change: NormativeChange,
): Promise<Refusal | null> {
  if (change.kind === 'sign') {
    const taken = await step
      .selectFrom('normative_document')
      .select('publication_id')
      .where('body_id', '=', bodyId)
      .where('number', '=', change.number)
      .where('publication_id', '<>', id)
      .executeTakeFirst();
    return taken
      ? {
          code: 'number-taken',
          field: 'number',
          sentence: `文号“${change.number}”已被另一件文件使用，请核对。`,
        }
      : null;
  }
  if (!('by' in change) || change.by === null) return null;
  const by = change.by === id ? undefined : await publicationOf(step, change.by);
  return by && by.released_revision !== null
    ? null
    : { code: 'successor-unknown', field: 'by', sentence: '所选的依据文件不存在或还没有公布，请重新选择。' };
}

const publicationOf = (step: Step, id: string) =>
  step
    .selectFrom('publication')
    .select(['id', 'body_id', 'released_revision'])
    .where('id', '=', id)
    .executeTakeFirst();

function record(
  tools: PublishingTools,
  step: Step,
  act: Act,
  id: string,
  kind: keyof typeof normativeActions,
  old: NormativeDocument | null,
  now: NormativeDocument,
) {
  return auditAct(step, tools.clock, act, {
    action: `normative.${kind}`,
    objectKind: 'normative_document',
    objectId: id,
    ...(old ? { old: { ...old } } : {}),
    new: { ...now },
  });
}

/** The document that a row tells of. */
const documentOf = (row: Row): NormativeDocument => ({
  state: row.state as NormativeState,
  ...{ number: row.number, signedOn: row.signed_on, effectiveOn: row.effective_on },
  ...{ validUntil: row.valid_until, endedOn: row.ended_on, endedBy: row.ended_by },
});

const columnsOf = (document: NormativeDocument) => ({
  ...{ state: document.state, number: document.number, signed_on: document.signedOn },
  ...{ effective_on: document.effectiveOn, valid_until: document.validUntil },
  ...{ ended_on: document.endedOn, ended_by: document.endedBy },
});

const unknownDocument: Refusal = {
  code: 'document-unknown',
  sentence: '这条信息没有登记为规范性文件，请先登记。',
};
