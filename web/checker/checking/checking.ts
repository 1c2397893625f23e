import type { CellId } from '../../../src/law/index.ts';
import type { Report, SourceDocument } from '../../../src/report/index.ts';
import type { Edit } from './edits.ts';
import { editTarget } from './edits.ts';

/** A report that was opened, with the document it was read from; null for one typed into a blank form. */
export interface OpenedReport {
  readonly name: string;
  readonly document: SourceDocument | null;
  readonly report: Report;
}

/** One report being checked: as read, and what a person changed. */
export interface Checking {
  readonly opened: OpenedReport;
  readonly edits: readonly Edit[];
  /** Earlier states of `edits`, for undo. */
  readonly past: readonly (readonly Edit[])[];
}

/** What a person can do to it. */
export type CheckingAction =
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  | { readonly kind: 'restore'; readonly cell: CellId }
  | { readonly kind: 'undo' }
  | { readonly kind: 'reset' };

/** A report just opened. */
export function startChecking(opened: OpenedReport): Checking {
  return { opened, edits: [], past: [] };
}

/** The next state; typing on in the same cell or section is one step of undo. */
export function actOnChecking(checking: Checking, action: CheckingAction): Checking {
  const { edits, past } = checking;
  switch (action.kind) {
    case 'edit': {
      const [first] = action.edits;
      const last = edits.at(-1);
      const typingOn =
        action.edits.length === 1 &&
        first &&
        last &&
        editTarget(first) === editTarget(last) &&
        past.length > 0;
      return {
        ...checking,
        edits: [...withoutTargets(edits, action.edits), ...action.edits],
        past: typingOn ? past : [...past, edits],
      };
    }
    case 'restore': {
      const kept = edits.filter((edit) => editTarget(edit) !== action.cell);
      return { ...checking, edits: kept, past: [...past, edits] };
    }
    case 'undo':
      return past.length === 0 ? checking : { ...checking, edits: past.at(-1)!, past: past.slice(0, -1) };
    case 'reset':
      return { ...checking, edits: [], past: [...past, edits] };
  }
}

/** Only the latest edit of each thing counts, so the list never grows past what can be edited. */
function withoutTargets(edits: readonly Edit[], replaced: readonly Edit[]): Edit[] {
  const targets = new Set(replaced.map(editTarget));
  return edits.filter((edit) => !targets.has(editTarget(edit)));
}
