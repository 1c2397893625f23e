import { getRouteApi, Link } from '@tanstack/react-router';
import { disputeContracts, disputeProcedures } from '../../../src/disputes/contract.ts';
import { cellInWords } from '../applications/tally/cell-in-words.ts';
import { useReading } from '../asking/use-reading.ts';
import { BodyFilter } from '../controls/body-field.tsx';
import { type AddressChange, changedAddress } from '../controls/changed-address.ts';
import { ChoiceFilter } from '../controls/choice-filter.tsx';
import { choicesOf } from '../controls/choices-of.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { DisputeLines } from './dispute-lines.tsx';
import type { DisputesAddress } from './disputes-address.ts';

const here = getRouteApi('/disputes');

/** The register of disputes with the periods that run (复议诉讼). */
export default function DisputesPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const { holds } = useMyPlace();
  const found = useReading(disputeContracts.listDisputes, { query: search }, { keep: true });
  const choose = (change: AddressChange<DisputesAddress>) =>
    void go({ search: changedAddress(search, change) });
  return (
    <PageFrame
      title="行政复议、行政诉讼"
      acts={
        <>
          <Link to="/disputes/complaints">投诉举报</Link>
          <Link to="/applications/tally">统计</Link>
          {holds('clerk') && (
            <Link to="/disputes/new" className="primary-link">
              登记案件
            </Link>
          )}
        </>
      }
    >
      {search.cell && search.year && (
        <p className="panel">
          {search.year} 年“{cellInWords(search.cell)}”的案件。 <Link to="/disputes">查看全部案件</Link>
        </p>
      )}
      <search className="filters">
        <BodyFilter body={search.body} choose={(body) => choose({ body })} />
        <ChoiceFilter
          label="程序"
          value={search.procedure}
          choose={(procedure) => choose({ procedure })}
          choices={choicesOf(disputeProcedures)}
        />
        <ChoiceFilter
          label="是否审结"
          value={search.open}
          choose={(open) => choose({ open })}
          choices={[
            { value: 'yes', label: '尚未审结' },
            { value: 'no', label: '已审结' },
          ]}
        />
      </search>
      <Loaded reading={found}>
        {(lines) =>
          lines.length === 0 ? (
            <div className="empty">
              <p>
                {Object.keys(search).length > 0
                  ? '没有符合条件的案件。'
                  : '还没有登记案件。收到复议申请副本或者起诉状副本后，在这里登记。'}
              </p>
            </div>
          ) : (
            <>
              <p className="quiet" role="status">
                共 {lines.length} 件
              </p>
              <DisputeLines lines={lines} caption="行政复议、行政诉讼案件" />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
