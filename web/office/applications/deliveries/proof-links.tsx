import { applicationContracts } from '../../../../src/applications/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import './proof-links.css';

type Delivery = ReplyOf<typeof applicationContracts.listDeliveries>[number];

/** The proofs of a delivery; opening one is on record. */
export function ProofLinks({
  delivery: { id, applicationId, letterNumber, result },
}: {
  readonly delivery: Delivery;
}) {
  return (result?.evidence ?? []).map(({ file, name }, index) => (
    <a
      key={file}
      className="proof"
      href={applicationContracts.openDeliveryEvidence.path
        .replace(':id', applicationId)
        .replace(':delivery', id)
        .replace(':file', file)}
      target="_blank"
      rel="noopener"
      aria-label={`查看凭证 ${index + 1}：${letterNumber}`}
      title={name}
    >
      凭证 {index + 1}
    </a>
  ));
}
