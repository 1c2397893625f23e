import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { type AddressChange, changedAddress } from '../../controls/changed-address.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { Pages } from '../../controls/pages.tsx';
import { useMyPlace } from '../../shell/my-place.ts';
import { BatchBar } from '../batch/batch-bar.tsx';
import { cellInWords } from '../tally/cell-in-words.ts';
import { type ApplicationLine, ApplicationLines } from './application-lines.tsx';
import type { ApplicationsAddress } from './applications-address.ts';
import { Filters } from './filters.tsx';
import { ProactiveProposals } from './proactive-proposals.tsx';

const here = getRouteApi('/applications');
const pageSize = 20;

/** The list of applications, the most urgent first; what is chosen stands in the address (依申请公开). */
export default function ApplicationsPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const { bodies, holds } = useMyPlace();
  const { page = 1, ...filters } = search;
  // Chosen ones stay chosen from page to page.
  const [chosen, setChosen] = useState<ReadonlyMap<string, ApplicationLine>>(new Map());
  const choosing = {
    has: ({ id }: ApplicationLine) => chosen.has(id),
    set: (lines: readonly ApplicationLine[], isChosen: boolean) => {
      const ids = new Set(lines.map(({ id }) => id));
      const others = [...chosen].filter(([id]) => !ids.has(id));
      setChosen(new Map([...others, ...(isChosen ? lines.map((line) => [line.id, line] as const) : [])]));
    },
  };
  const found = useReading(applicationContracts.listApplications, { query: search }, { keep: true });
  const choose = (change: AddressChange<ApplicationsAddress>) =>
    go({ search: changedAddress(filters, change) });
  const table = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)]));
  return (
    <PageFrame
      title="依申请公开"
      acts={
        <>
          <Link to="/applications/deliveries">送达登记簿</Link>
          <Link to="/applications/tally">统计</Link>
          <Link to="/applications/days-off">节假日安排</Link>
          <a href={`${applicationContracts.exportApplications.path}?${table}`} download>
            导出表格
          </a>
          {holds('clerk') && (
            <Link to="/applications/new" className="primary-link">
              录入申请
            </Link>
          )}
        </>
      }
    >
      {search.cell && search.year && (
        <p className="panel">
          {search.year} 年“{cellInWords(search.cell)}”的申请。{' '}
          <Button size="small" onClick={() => void go({ search: {} })}>
            查看全部申请
          </Button>
        </p>
      )}
      <Filters key={JSON.stringify(filters)} search={search} choose={choose} />
      <ProactiveProposals bodyId={search.body ?? bodies[0]?.id ?? ''} />
      <Loaded reading={found}>
        {({ lines, count }) =>
          count === 0 ? (
            <div className="empty">
              <p>{Object.keys(filters).length > 0 ? '没有符合条件的申请。' : '现在没有待办的申请。'}</p>
              {Object.keys(filters).length > 0 ? (
                <Link to="/applications">清除条件</Link>
              ) : (
                <Link to="/applications" search={{ scope: 'all' }}>
                  查看全部申请
                </Link>
              )}
            </div>
          ) : (
            <>
              <p className="quiet" role="status">
                共 {count} 件
              </p>
              <BatchBar chosen={[...chosen.values()]} clear={() => setChosen(new Map())} />
              <ApplicationLines
                caption="申请"
                lines={lines}
                {...(holds('clerk') ? { chosen: choosing } : {})}
              />
              <Pages page={page} size={pageSize} count={count} turn={(next) => choose({ page: next })} />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
