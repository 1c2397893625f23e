import { getRouteApi, Link } from '@tanstack/react-router';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { type AddressChange, changedAddress } from '../controls/changed-address.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { Pages } from '../controls/pages.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { PublicationFilters } from './publication-filters.tsx';
import { PublicationLines } from './publication-lines.tsx';
import type { PublicationsAddress } from './publications-address.ts';

const here = getRouteApi('/publications');
const pageSize = 20;

/** The list of publications in every state; what is chosen stands in the address (公开信息). */
export default function PublicationsPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const { holds } = useMyPlace();
  const { page = 1, ...filters } = search;
  const found = useReading(publishingContracts.listPublications, { query: search }, { keep: true });
  const choose = (change: AddressChange<PublicationsAddress>) =>
    go({ search: changedAddress(filters, change) });
  return (
    <PageFrame
      title="公开信息"
      acts={
        <>
          {(holds('final-approver') || holds('county-supervisor')) && (
            <Link to="/publications/import" className="plain-button">
              批量导入
            </Link>
          )}
          {holds('clerk') && (
            <Link to="/publications/new" className="primary-link">
              起草信息
            </Link>
          )}
        </>
      }
    >
      <PublicationFilters search={search} choose={choose} />
      <Loaded reading={found}>
        {({ lines, count }) =>
          count === 0 ? (
            <div className="empty">
              <p>{Object.keys(filters).length > 0 ? '没有符合条件的信息。' : '还没有信息。'}</p>
              {Object.keys(filters).length > 0 && <Link to="/publications">清除条件</Link>}
            </div>
          ) : (
            <>
              <p className="quiet" role="status">
                共 {count} 条
              </p>
              <PublicationLines caption="公开信息" lines={lines} />
              <Pages page={page} size={pageSize} count={count} turn={(next) => choose({ page: next })} />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
