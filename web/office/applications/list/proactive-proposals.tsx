import { Link } from '@tanstack/react-router';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import './proactive-proposals.css';

/** What several people asked a body for and got: it may become information published for all (art. 44). */
export function ProactiveProposals({ bodyId }: { readonly bodyId: string }) {
  const { data = [] } = useReading(
    applicationContracts.proactiveProposals,
    { query: { body: bodyId } },
    { when: bodyId !== '' },
  );
  if (data.length === 0) return null;
  return (
    <details className="panel proposals">
      <summary>多人申请、可以转为主动公开的信息（{data.length}）</summary>
      <ul className="gaps earlier">
        {data.map(({ description, applicants, applications }) => (
          <li key={applications[0]?.id ?? description}>
            {description.slice(0, 80)}
            <small>
              {applicants} 人申请：
              {applications.map(({ id, number }) => (
                <Link key={id} to="/applications/$id" params={{ id }}>
                  {number ?? '未登记'}{' '}
                </Link>
              ))}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
