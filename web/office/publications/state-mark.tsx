import { publicationStates, reviewSteps } from '../../../src/publishing/contract.ts';

/** Where a publication stands; in review with the step that is due. */
export function StateMark({
  state,
  step,
}: {
  readonly state: keyof typeof publicationStates;
  readonly step: keyof typeof reviewSteps | null;
}) {
  return (
    <span className="state" data-state={state}>
      {step ? `待${reviewSteps[step]}` : publicationStates[state]}
    </span>
  );
}
