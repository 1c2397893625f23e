import type { SentCountyReport, SentCountySum } from '../../../../src/filing/contract.ts';
import type { AtCountyYear } from './county-frame.tsx';

/** The report of a county as it stands open on the desk: which one, its sum, its text. */
export interface OpenedCounty {
  readonly at: AtCountyYear;
  readonly sum: SentCountySum;
  readonly standing: SentCountyReport;
}
