import { sql } from 'kysely';
import {
  type Act,
  actorKey,
  done,
  type Outcome,
  ownedFile,
  ownFiles,
  type Refusal,
  refused,
} from '../platform/index.ts';
import { type CheckedEntry, checkEntry, type EntryInput } from './check-entry.ts';
import { registerKinds } from './kinds.ts';
import { nextStages, type RectificationStage, rectificationStages } from './rectification.ts';
import type { RegisterTools, Step } from './tools.ts';

/** Lets nobody else write the registers of a body until the transaction ends. */
export async function holdRegisters(step: Step, bodyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`registers ${bodyId}`}, 0))`.execute(step);
}

/** The name under which records say who acted. */
export const nameOf = ({ actor }: Act): string => (actor.kind === 'anonymous' ? '' : actor.name);

/** Looks one entry through and writes it, within a transaction that holds the registers of its body. */
export async function writeEntry(
  tools: RegisterTools,
  step: Step,
  act: Act,
  input: EntryInput,
): Promise<Outcome<{ readonly id: string; readonly year: number }>> {
  const checked = checkEntry(input, act.today);
  if (!checked.ok) return checked;
  const { year, title, figures } = checked.value;
  const refusal =
    (await contradiction(step, input, checked.value)) ??
    (await outOfTurn(step, input)) ??
    (await missingFile(step, act, input));
  if (refusal) return refused(refusal);
  const id = tools.newId();
  await step
    .insertInto('register_entry')
    .values({
      ...{ id, body_id: input.bodyId, kind: input.kind, year, on_day: input.on, title },
      ...{ note: input.note?.trim() ?? '', about: input.about ?? null, follows: input.follows ?? null },
      stage: input.kind === 'rectification' ? (input.stage ?? 'finding') : null,
      ...{ figures: JSON.stringify(figures), evidence: JSON.stringify(input.evidence ?? []) },
      ...{ created_at: act.at, created_by: actorKey(act.actor), created_by_name: nameOf(act) },
    })
    .execute();
  await ownFiles(
    step,
    [input.bodyId],
    (input.evidence ?? []).map(({ file }) => file),
  );
  return done({ id, year });
}

/** What was confirmed not to have happened did not happen; a figure of a year is one figure. */
async function contradiction(step: Step, input: EntryInput, { year }: CheckedEntry): Promise<Refusal | null> {
  const { bodyId, kind, about } = input;
  if ((kind === 'yearly-figure') !== (about !== undefined))
    return { code: 'entry-unfit', field: 'about', sentence: '请选择是哪一项年度数据。' };
  const standing = await step
    .selectFrom('register_entry')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .where('kind', '=', about ? 'yearly-figure' : 'nothing-happened')
    .where('about', '=', about ?? kind)
    .where('voided_at', 'is', null)
    .executeTakeFirst();
  if (!standing || input.follows) return null;
  const { label } = registerKinds[kind];
  return about
    ? { code: 'figure-entered', sentence: `${year}年的这项数据已经登记。如有错误，请先作废原记录再登记。` }
    : {
        code: 'nothing-confirmed',
        sentence: `已确认${year}年全年没有${label}。如确有发生，请先作废该确认再登记。`,
      };
}

/** Steps of rectification follow each other; null for everything else. */
async function outOfTurn(
  step: Step,
  { bodyId, kind, follows, stage, on }: EntryInput,
): Promise<Refusal | null> {
  if (kind !== 'rectification') return follows || stage ? noSuchFinding : null;
  if (!follows) return stage && stage !== 'finding' ? noSuchFinding : null;
  const last = await lastStep(step, bodyId, follows);
  if (!last) return noSuchFinding;
  if (!stage || !nextStages[last.stage!].includes(stage)) return wrongTurn(last.stage!);
  if (on >= last.on_day) return null;
  return { code: 'step-too-early', field: 'on', sentence: `日期不能早于上一环节（${last.on_day}）。` };
}

/** How far the rectification of a finding has come; undefined when there is no such finding. */
export async function lastStep(step: Step, bodyId: string, finding: string) {
  const steps = await step
    .selectFrom('register_entry')
    .select(['id', 'stage', 'on_day'])
    .where('body_id', '=', bodyId)
    .where('kind', '=', 'rectification')
    .where((row) => row.or([row('id', '=', finding), row('follows', '=', finding)]))
    .where('voided_at', 'is', null)
    .orderBy('on_day')
    .orderBy('id')
    .execute();
  return steps[0]?.id === finding ? steps.at(-1) : undefined;
}

const noSuchFinding: Refusal = {
  code: 'finding-unknown',
  field: 'follows',
  sentence: '找不到所跟进的问题，可能已经作废。请从整改台账中重新选择。',
};

function wrongTurn(last: RectificationStage): Refusal {
  const next = nextStages[last].map((stage) => `“${rectificationStages[stage]}”`).join('或者');
  const sentence = `这个问题已到“${rectificationStages[last]}”环节，接下来只能登记${next}。`;
  return { code: 'step-out-of-turn', field: 'stage', sentence };
}

/** Evidence that is not there proves nothing, and a file of somebody else is as good as not there. */
async function missingFile(
  step: Step,
  { actor }: Act,
  { bodyId, evidence = [] }: EntryInput,
): Promise<Refusal | null> {
  for (const { file, name } of evidence)
    if (!(await ownedFile(step, [actorKey(actor), bodyId], file)))
      return {
        code: 'evidence-missing',
        field: 'evidence',
        sentence: `佐证材料“${name}”没有上传成功，请重新上传。`,
      };
  return null;
}
