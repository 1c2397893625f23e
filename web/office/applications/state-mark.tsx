import { applicationStates } from '../../../src/applications/contract.ts';

const tone: Readonly<Partial<Record<keyof typeof applicationStates, string>>> = {
  submitted: 'stale',
  drafted: 'in-review',
  reviewed: 'in-review',
  decided: 'approved',
  delivered: 'released',
  archived: 'released',
};

/** Where an application stands. */
export function StateMark({ state }: { readonly state: keyof typeof applicationStates }) {
  return (
    <span className="state" data-state={tone[state] ?? state}>
      {applicationStates[state]}
    </span>
  );
}
