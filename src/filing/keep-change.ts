import { type Act, actorKey } from '../platform/index.ts';
import { nameOf } from './add-version.ts';
import type { Change } from './declared-act.ts';
import { type FilingRow, loadVersion } from './filing-rows.ts';
import { packFigures } from './stored/pack-figures.ts';
import type { FilingTools, Step } from './tools.ts';

/** Writes what an act changed: the state, what counts, what was said of a finding. */
export async function keepChange(
  tools: FilingTools,
  step: Step,
  act: Act,
  { filing, change, working }: { filing: FilingRow; change: Change; working: string },
): Promise<void> {
  const { verdict, counts, correction } = change;
  await step
    .updateTable('filing')
    .set({
      ...{ state: change.state, working_version: working, version: filing.version + 1 },
      ...(change.state === 'submitted' && { submitted_at: act.at }),
      ...(counts === 'accepted' && { accepted_version: working, accepted_at: act.at }),
      ...(counts === 'former' && {
        ...{ accepted_version: filing.published_version, accepted_at: null },
      }),
      ...(counts === 'published' && {
        ...{ published_version: working, published_at: act.at, published_note: filing.correction_note },
      }),
      ...(correction && {
        ...{ correction_note: correction.note, former_readable: correction.formerReadable },
      }),
    })
    .where('id', '=', filing.id)
    .execute();
  if (verdict)
    await step
      .insertInto('filing_verdict')
      .values({
        ...{ id: tools.newId(), filing_id: filing.id, ...verdict, at: act.at },
        ...{ by_id: actorKey(act.actor), by_name: nameOf(act) },
      })
      .execute();
  if (counts === 'accepted') await countIn(step, filing, working);
  if (counts === 'former') await countFormer(step, filing);
}

/** From now on every sum reads these figures. */
async function countIn(step: Step, { body_id, year }: FilingRow, versionId: string): Promise<void> {
  const figures = packFigures((await loadVersion(step, versionId)).report);
  await step
    .insertInto('accepted_report')
    .values({ year, body_id, version_id: versionId, figures })
    .onConflict((conflict) =>
      conflict.columns(['year', 'body_id']).doUpdateSet({ version_id: versionId, figures }),
    )
    .execute();
}

/** What is public goes on counting; what was only accepted does not. */
async function countFormer(step: Step, filing: FilingRow): Promise<void> {
  if (filing.published_version !== null) return countIn(step, filing, filing.published_version);
  await step
    .deleteFrom('accepted_report')
    .where('year', '=', filing.year)
    .where('body_id', '=', filing.body_id)
    .execute();
}

/** Appends one act to the records of a filing. */
export async function keepRecord(
  { newId }: Pick<FilingTools, 'newId'>,
  step: Step,
  act: Act,
  record: {
    readonly filingId: string;
    readonly seq: number;
    readonly name: string;
    readonly versionNumber: number;
    readonly key: string;
    readonly facts: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await step
    .insertInto('filing_act')
    .values({
      ...{ id: newId(), filing_id: record.filingId, seq: record.seq, act: record.name, key: record.key },
      ...{ version_number: record.versionNumber, facts: JSON.stringify(record.facts), at: act.at },
      ...{ by_id: actorKey(act.actor), by_name: nameOf(act) },
    })
    .execute();
}
