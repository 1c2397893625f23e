import { Link } from '@tanstack/react-router';
import { applicationContracts, applicationStates } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseDay } from '../../controls/chinese-time.ts';

/** What the same applicant asked before, so that a repetition is seen before it is entered. */
export function Earlier({ bodyId, idNumber }: { readonly bodyId: string; readonly idNumber: string }) {
  const isWhole = idNumber.trim().length >= 6;
  const { data = [] } = useReading(
    applicationContracts.sameApplicant,
    { body: { bodyId, idNumber } },
    { when: isWhole && bodyId !== '' },
  );
  if (!isWhole || data.length === 0) return null;
  return (
    <section className="panel" role="status" aria-labelledby="earlier">
      <h2 id="earlier">该申请人此前向本机关提出过 {data.length} 件申请</h2>
      <ul className="gaps earlier">
        {data.map(({ id, number, submittedOn, description, state }) => (
          <li key={id}>
            <Link to="/applications/$id" params={{ id }} target="_blank">
              {number ?? '未登记'}
            </Link>{' '}
            {description.slice(0, 60)}
            <small>
              {chineseDay(submittedOn)}，{applicationStates[state]}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
