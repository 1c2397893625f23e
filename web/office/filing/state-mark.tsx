import { type FilingState, filingStates } from '../../../src/filing/contract.ts';

/** Where a report stands, as a word in a frame; null: nobody has begun it. */
export function FilingStateMark({ state }: { readonly state: FilingState | null }) {
  return (
    <span className="state" data-state={state === null ? 'empty' : marks[state]}>
      {state === null ? '未编报' : filingStates[state]}
    </span>
  );
}

/** The looks that states of publications have already. */
const marks: Readonly<Record<FilingState, string>> = {
  ...{ drafting: 'draft', signed: 'approved', submitted: 'in-review', returned: 'withdrawn' },
  ...{ accepted: 'released', published: 'released', correcting: 'stale' },
};
