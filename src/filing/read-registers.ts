import type { Kysely } from 'kysely';
import {
  type RegisterTables,
  type RegisterTally,
  registerTally,
  type Tallied,
  type TalliedResults,
} from '../registers/index.ts';
import type { RegisterFigures, StatedResult } from './register-figures.ts';
import { type Counted, countOf } from './source.ts';

/** What the registers of a body say of a year, as drafting takes it. */
export async function readRegisters(
  db: Kysely<RegisterTables>,
  bodyId: string,
  year: number,
): Promise<RegisterFigures> {
  return figuresOf(await registerTally(db, bodyId, year));
}

function figuresOf(tally: RegisterTally): RegisterFigures {
  const { accountability } = tally;
  return {
    licensing: stated(tally.licensing),
    penalty: stated(tally.penalty),
    coercion: stated(tally.coercion),
    feeAmount: stated(tally.feeAmount),
    processingFee: stated(tally.processingFee),
    newMedia: stated(tally.newMedia),
    trainings: deeds(tally.trainings),
    patrols: deeds(tally.patrols),
    sweeps: deeds(tally.sweeps),
    found: deeds(tally.found),
    rectified: deeds(tally.rectified),
    accountability:
      accountability.value === null
        ? null
        : deeds({
            ...accountability,
            value: accountability.value === 'nothing' ? 0 : accountability.value.length,
          }),
    assessment: resultOf(tally.assessments),
    evaluation: resultOf(tally.evaluations),
  };
}

/** A number that entries state. */
function stated({ value, entries }: Tallied<number | string>): Counted | null {
  return value === null ? null : { value: Number(value), source: { kind: 'entries', ids: entries } };
}

/** A number of entries; none of them, where an entry says that there was nothing. */
function deeds(tallied: Tallied<number>): Counted | null {
  return tallied.value === null || tallied.value === 0
    ? stated(tallied)
    : countOf('entries', tallied.entries);
}

function resultOf({ value, entries }: TalliedResults): StatedResult | null {
  if (value === null) return null;
  const results = value === 'nothing' ? [] : value.map(({ figures }) => String(figures.result));
  return { text: results.length === 0 ? null : [...new Set(results)].join('、'), entries };
}
