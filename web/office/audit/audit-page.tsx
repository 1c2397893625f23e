import { getRouteApi } from '@tanstack/react-router';
import { auditContracts } from '../../../src/bodies/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import './audit.css';
import { Pages } from '../controls/pages.tsx';

const here = getRouteApi('/audit');
const pageSize = 50;

/** Who did what at a body and when, from the log that nobody can change (审计记录). Reading it is recorded too. */
export default function AuditPage() {
  const { body, page = 1, ...wanted } = here.useSearch();
  const go = here.useNavigate();
  const { bodies, known } = useMyPlace();
  const bodyId = body ?? bodies.find(({ roles }) => roles.some((role) => mayRead.includes(role)))?.id;
  const found = useReading(
    auditContracts.readAudit,
    { params: { bodyId: bodyId ?? '' }, query: { ...wanted, page } },
    { when: bodyId !== undefined, keep: true, once: true },
  );
  if (known && bodyId === undefined)
    return (
      <PageFrame title="审计记录">
        <p>查阅审计记录需要“审计”或者“县政务公开股”的职责。如需查阅，请联系系统管理人员授权。</p>
      </PageFrame>
    );
  const address = new URLSearchParams(wanted as Record<string, string>).toString();
  return (
    <PageFrame
      title="审计记录"
      acts={
        bodyId && (
          <a className="plain-button" href={`/api/bodies/${bodyId}/audit.csv?${address}`}>
            导出 CSV
          </a>
        )
      }
    >
      <p className="quiet lead-in">
        谁、何时、办了什么、原来和现在的内容。记录前后衔接，不能改动；您的每次查阅也会留下记录。
      </p>
      <AuditFilters
        key={JSON.stringify(wanted)}
        bodyId={bodyId}
        wanted={wanted}
        kinds={found.data?.kinds ?? []}
        choose={(search) => void go({ search })}
      />
      <Loaded reading={found}>
        {({ entries, count, most }) => (
          <>
            <p className="quiet" role="status">
              {count >= most ? `超过 ${most} 条，请缩小日期范围` : `共 ${count} 条`}
            </p>
            {entries.length > 0 && <AuditTable entries={entries} />}
            <Pages
              page={page}
              size={pageSize}
              count={count}
              turn={(next) => go({ search: (before) => ({ ...before, page: next }) })}
            />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

const mayRead: readonly string[] = ['auditor', 'county-supervisor'];
