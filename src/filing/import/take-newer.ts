import type { PublicBody } from '../../bodies/index.ts';
import type { Act, Outcome } from '../../platform/index.ts';
import { outOfSeason } from '../act-on-filing.ts';
import { addVersion } from '../add-version.ts';
import { notNow } from '../declared-act.ts';
import { acceptedReport, type FilingRow, loadVersion } from '../filing-rows.ts';
import { keepChange, keepRecord } from '../keep-change.ts';
import type { KeptReport } from '../stored/pack-report.ts';
import type { FilingTools, Step } from '../tools.ts';
import { replaceableStates } from './replaceable-states.ts';

/** A report from outside that takes the place of the one on file. */
export interface NewerReport {
  readonly kept: KeptReport;
  readonly body: Pick<PublicBody, 'level' | 'kind'>;
  readonly madeBy: 'imported' | 'exchanged';
  readonly name: string;
  readonly sha256: string;
  /** Why it takes the place of the other; the public reads it once the report is published again. */
  readonly correction: string | undefined;
}

/**
 * Takes a report from outside as the next version of one that is on file (作为新一稿接收): it counts from now on, what
 * is public stays until it is published again. Refused while somebody at the body has the report in hand.
 */
export async function takeNewer(
  tools: FilingTools,
  step: Step,
  act: Act,
  filing: FilingRow,
  { kept, body, madeBy, name, sha256, correction }: NewerReport,
): Promise<Outcome<{ readonly number: number }>> {
  const refusal = outOfSeason({ allowedWhen: replaceableStates, label: '接收新一稿' }, filing.state);
  if (refusal) return { ok: false, refusal };
  if (correction === undefined)
    return notNow(
      'filing-exists',
      '这个机关这一年已有年报。作为新一稿接收的，请写明更正说明；否则不予入库。',
      {
        field: 'correction',
      },
    );
  const working = await loadVersion(step, filing.working_version);
  const number = working.number + 1;
  const added = await addVersion(tools, step, act, {
    ...{ filingId: filing.id, number, body, kept: { ...kept, madeBy } },
    previous: await acceptedReport(step, filing.body_id, filing.year - 1),
  });
  await keepChange(tools, step, act, {
    ...{ filing, working: added },
    change: {
      ...{ state: 'accepted', counts: 'accepted', facts: {} },
      ...(filing.published_version !== null && {
        correction: { note: correction, formerReadable: false },
      }),
    },
  });
  await keepRecord(tools, step, act, {
    ...{ filingId: filing.id, seq: filing.version + 1, name: madeBy === 'imported' ? 'import' : 'exchange' },
    ...{ versionNumber: number, key: sha256, facts: { file: name, sha256, note: correction } },
  });
  return { ok: true, value: { number } };
}
