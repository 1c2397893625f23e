import { disputeStages } from '../../../src/disputes/contract.ts';

/** How far a dispute has come, in words and colour. */
export function StageMark({ stage }: { readonly stage: keyof typeof disputeStages }) {
  return (
    <span className="state" data-state={stage === 'concluded' ? 'released' : 'in-review'}>
      {disputeStages[stage]}
    </span>
  );
}
