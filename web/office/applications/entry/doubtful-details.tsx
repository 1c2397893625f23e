import { Alert } from 'antd';
import { doubtfulDetails } from '../../../../src/applications/contract.ts';
import type { ApplicantEntry } from './applicant-fields.tsx';

type Provision = Parameters<typeof doubtfulDetails>[1];

/** What can hardly be right once the applicant's number and telephone are there. It bars nothing: it may stand so on paper. */
export function DoubtfulDetails({
  applicant,
  provision,
}: {
  readonly applicant: ApplicantEntry;
  readonly provision: Provision;
}) {
  if (applicant.idNumber === '' || applicant.phone === '') return null;
  const doubts = doubtfulDetails(applicant, provision);
  if (doubts.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="申请人信息请再核对"
      description={
        <>
          <ul className="findings">
            {doubts.map(({ field, sentence }) => (
              <li key={field}>{sentence}</li>
            ))}
          </ul>
          申请书上确实如此的，照录，并通知申请人补正。
        </>
      }
    />
  );
}
