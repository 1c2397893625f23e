import { type Grants, may } from '../bodies/index.ts';
import {
  type Act,
  auditAct,
  incompleteInput,
  inTransaction,
  keyReused,
  type Outcome,
  outdatedVersion,
  type Refusal,
  refused,
  unsuitableState,
} from '../platform/index.ts';
import { addVersion, nameOf } from './add-version.ts';
import { bodyOfYear } from './body-of-year.ts';
import type { DeclaredAct, Known } from './declared-act.ts';
import { draftOf } from './draft-of.ts';
import { type FilingState, filingStates } from './filing.ts';
import type { FilingActName } from './filing-act-labels.ts';
import { filingAct } from './filing-acts.ts';
import { acceptedReport, type FilingRow, loadVersion, readVerdicts } from './filing-rows.ts';
import { keepChange, keepRecord } from './keep-change.ts';
import type { FilingTools, Step } from './tools.ts';

/** Who does what to which filing. */
export interface FilingAct {
  readonly act: Act;
  readonly grants: Grants;
  readonly bodyId: string;
  readonly year: number;
  /** The version of the filing the actor saw; another one means that somebody else was quicker. */
  readonly version: number;
  /** The number of this one submission: sent again with it, the act is done once. */
  readonly key: string;
}

/** What an act left behind. */
export interface FilingDone {
  readonly version: number;
  readonly state: FilingState;
}

/** Does a declared act on a filing, wholly or not at all. */
export const actOnFiling = (
  tools: FilingTools,
  wanted: FilingAct & { readonly name: FilingActName; readonly input: unknown },
): Promise<Outcome<FilingDone>> => doOnFiling(tools, wanted, filingAct(wanted.name), wanted.input);

/**
 * Does an act on one filing: locks it, answers a repetition, refuses what is not permitted, not in season, outdated
 * or against the rules, then writes the new state, the record of the act and the audit entry.
 */
export async function doOnFiling<Input>(
  tools: FilingTools,
  { act, grants, bodyId, year, version, key }: FilingAct,
  declared: DeclaredAct<Input>,
  given: unknown,
): Promise<Outcome<FilingDone>> {
  const { ancestors } = await tools.bodies.tree(act.today);
  const body = await bodyOfYear(tools, bodyId, year);
  if (!body) return refused(unknownFiling);
  const denied = may(grants, declared.permission, bodyId, ancestors);
  if (denied) return refused(denied);
  const input = declared.input.safeParse(given);
  if (!input.success) return refused(incompleteInput(input.error));
  const known = declared.asksRecords ? await knownOf(tools, bodyId, year) : nothingKnown;
  const previous = declared.asksRecords ? known.previous : await acceptedReport(tools.db, bodyId, year - 1);
  return inTransaction(tools.db, async (step) => {
    const filing = await holdFiling(step, bodyId, year);
    if (!filing) return refused(unknownFiling);
    const before = await repetition(step, filing.id, key);
    if (before !== null)
      return before === declared.name
        ? { ok: true, value: { version: filing.version, state: filing.state } }
        : refused(keyReused);
    const refusal = outOfSeason(declared, filing.state) ?? (filing.version === version ? null : outdated);
    if (refusal) return refused(refusal);
    const working = await loadVersion(step, filing.working_version);
    const verdicts = await readVerdicts(step, filing.id);
    const by = nameOf(act);
    const decided = declared.decide({ filing, version: working, verdicts, body, act, by, known }, input.data);
    if (!decided.ok) return decided;
    const change = decided.value;
    const added = change.kept
      ? await addVersion(tools, step, act, {
          ...{ filingId: filing.id, number: working.number + 1, kept: change.kept, body, previous },
        })
      : null;
    await keepChange(tools, step, act, { filing, change, working: added ?? filing.working_version });
    await keepRecord(tools, step, act, {
      ...{ filingId: filing.id, seq: version + 1, name: declared.name, key, facts: change.facts },
      versionNumber: working.number + (added ? 1 : 0),
    });
    if (change.counts === 'published') await tools.publicChange(step);
    await auditAct(step, tools.clock, act, {
      action: `filing.${declared.name}`,
      objectKind: 'filing',
      objectId: filing.id,
      old: { state: filing.state },
      new: { state: change.state, bodyId, year, seq: version + 1 },
    });
    return { ok: true, value: { version: version + 1, state: change.state } };
  });
}

/** The filing of a body and year, held until the transaction ends. */
export const holdFiling = (step: Step, bodyId: string, year: number): Promise<FilingRow | undefined> =>
  step
    .selectFrom('filing')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst();

async function repetition(step: Step, filingId: string, key: string): Promise<string | null> {
  const row = await step
    .selectFrom('filing_act')
    .select('act')
    .where('filing_id', '=', filingId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.act ?? null;
}

/** What the records and last year's report say. */
export async function knownOf(tools: FilingTools, bodyId: string, year: number): Promise<Known> {
  const previous = await acceptedReport(tools.db, bodyId, year - 1);
  return { previous, drafted: await draftOf(tools, bodyId, year, previous) };
}

/** Given to acts that do not ask for it, so that they cannot lean on it. */
const nothingKnown = new Proxy({} as Known, {
  get: (_, name) => {
    throw new Error(`an act looks at ${String(name)} without asking for it`);
  },
});

/** Why an act is not in season; null when it is. */
export const outOfSeason = (
  act: Pick<DeclaredAct, 'allowedWhen' | 'label'>,
  state: FilingState,
): Refusal | null => unsuitableState('这份年报', filingStates, act, state);

/** There is no such filing, or the caller is not to know of it. */
export const unknownFiling: Refusal = {
  code: 'filing-unknown',
  sentence: '找不到这份年报，可能尚未起草。请回到列表重新查找。',
};

const outdated = outdatedVersion('别人已改动过这份年报');
