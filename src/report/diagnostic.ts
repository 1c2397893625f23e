import type { CellId, Citation } from '../law/index.ts';
import type { Place } from './source-document.ts';

/** 阻断: the report may not be submitted. 须说明: submit with a written explanation. 提示: worth a look. */
export type Severity = 'blocker' | 'must-explain' | 'hint';

/** Something wrong with a document (问题). A value, never thrown. */
export interface Diagnostic {
  /** Rule id: a noun in the failing state, e.g. `applications-unbalanced`; also the name of its page in docs/rules. */
  readonly rule: string;
  readonly severity: Severity;
  /** The cells concerned, the one most likely wrong first; empty for a purely narrative finding. */
  readonly cells: readonly CellId[];
  /** What is wrong, with the arithmetic, in Chinese. */
  readonly message: string;
  /** What to do, in Chinese. */
  readonly advice: string;
  readonly citation: Citation;
  /** Where in the source: the first cell's place, or the sentence's. */
  readonly place: Place | null;
  /** The sentence of the report the finding is about, when it is narrative. */
  readonly quote?: string;
  /** A repair a person may accept: the cell and the value that would make the report agree. */
  readonly proposal?: { readonly cell: CellId; readonly value: number };
  /** Rules that failed for the same cause and were merged into this finding. */
  readonly merged?: readonly string[];
}

/** What a rule came to. Not a boolean: a crash or an unknown cell is not a pass. */
export type RuleOutcome =
  | 'passed'
  | 'failed'
  | 'needs-person'
  | 'not-applicable'
  | 'not-assessable'
  | 'crashed';
