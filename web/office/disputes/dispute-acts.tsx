import { useState } from 'react';
import { disputeActNames, disputeActs, disputeContracts } from '../../../src/disputes/contract.ts';
import { type DisputeOutcomeId, disputeOutcomes } from '../../../src/law/index.ts';
import { ActButtons } from '../procedure/act-buttons.tsx';
import { ActEntry } from '../procedure/act-entry.tsx';
import type { DisputeFile } from './dispute-file.ts';
import { countedOnceEnded } from './table-four.ts';

/** The steps of a dispute that can be entered now; for those that cannot, the rule (登记进程). */
export function DisputeActs({ file }: { readonly file: DisputeFile }) {
  const [open, setOpen] = useState<(typeof disputeActNames)[number] | null>(null);
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">登记进程</h2>
      <ActButtons
        names={disputeActNames}
        declared={disputeActs}
        refusals={file.actions}
        closed="其他进程现在不能登记，为什么？"
        choose={setOpen}
      />
      {open && (
        <ActEntry
          key={open}
          act={open}
          label={disputeActs[open].label}
          citation={disputeActs[open].permission.citation}
          input={disputeActs[open].input}
          contract={disputeContracts.recordDisputeAct}
          id={file.id}
          version={file.version}
          recorded={file.acts}
          choices={{
            outcome: endingsOf(file.dispute.procedure),
            by: [
              { value: 'plaintiff', label: '原告' },
              { value: 'body', label: '本机关' },
            ],
          }}
          guide={({ outcome }) =>
            open === 'conclude' &&
            outcome && <p role="status">{countedOnceEnded(file.dispute, outcome as DisputeOutcomeId)}</p>
          }
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** The outcomes with which a dispute of this procedure can end. */
const endingsOf = (wanted: DisputeFile['dispute']['procedure']) =>
  Object.entries(disputeOutcomes).flatMap(([value, { procedure, column, label }]) =>
    procedure === wanted && column !== 'pending' ? [{ value, label }] : [],
  );
