import { type Grants, may } from '../../bodies/index.ts';
import { yearOf } from '../../law/index.ts';
import {
  type Act,
  actorKey,
  auditAct,
  done,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import { type NothingKindId, registerKinds } from '../kinds.ts';
import { registerActions } from '../permissions.ts';
import type { RegisterTools, Step } from '../tools.ts';
import { holdRegisters, nameOf } from '../write-entry.ts';

/** Of which kind nothing happened in which year. */
export interface Nothing {
  readonly bodyId: string;
  readonly about: NothingKindId;
  readonly year: number;
  readonly note?: string;
}

/** Confirms that nothing of a kind happened in a year (确认全年没有发生): known, where silence is unknown. */
export async function confirmNothing(
  tools: RegisterTools,
  act: Act,
  grants: Grants,
  nothing: Nothing,
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  const refusal = may(grants, registerActions['confirm-nothing'].permission, nothing.bodyId, ancestors);
  if (refusal) return refused(refusal);
  return inTransaction(tools.db, async (step) => {
    await holdRegisters(step, nothing.bodyId);
    const written = await writeNothing(tools, step, act, nothing);
    if (!written.ok) return written;
    await auditAct(step, tools.clock, act, {
      action: 'register.confirm-nothing',
      objectKind: 'register_entry',
      objectId: written.value.id,
      new: { about: nothing.about, year: nothing.year },
    });
    return written;
  });
}

/** Writes that nothing happened, within a transaction that holds the registers of the body. */
export async function writeNothing(
  tools: RegisterTools,
  step: Step,
  act: Act,
  { bodyId, about, year, note = '' }: Nothing,
): Promise<Outcome<{ readonly id: string }>> {
  if (year > yearOf(act.today))
    return refused({ code: 'entry-unfit', field: 'year', sentence: '这一年还没有到，不能确认。' });
  const refusal = await contradiction(step, bodyId, about, year);
  if (refusal) return refused(refusal);
  const id = tools.newId();
  await step
    .insertInto('register_entry')
    .values({
      ...{ id, body_id: bodyId, kind: 'nothing-happened', about, year, on_day: act.today },
      ...{ title: `全年没有${registerKinds[about].label}`, note: note.trim(), follows: null, stage: null },
      ...{ figures: '{}', evidence: '[]' },
      ...{ created_at: act.at, created_by: actorKey(act.actor), created_by_name: nameOf(act) },
    })
    .execute();
  return done({ id });
}

async function contradiction(
  step: Step,
  bodyId: string,
  about: NothingKindId,
  year: number,
): Promise<Refusal | null> {
  const standing = await step
    .selectFrom('register_entry')
    .select(['kind'])
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .where('voided_at', 'is', null)
    .where('follows', 'is', null)
    .where((row) =>
      row.or([
        row('kind', '=', about),
        row.and([row('kind', '=', 'nothing-happened'), row('about', '=', about)]),
      ]),
    )
    .execute();
  const [first] = standing;
  if (!first) return null;
  const { label } = registerKinds[about];
  return first.kind === 'nothing-happened'
    ? { code: 'nothing-confirmed', sentence: `${year}年全年没有${label}，此前已经确认。` }
    : {
        code: 'entries-exist',
        sentence: `${year}年已登记${standing.length}条${label}，不能确认没有发生。登记有误的，请先作废。`,
      };
}
