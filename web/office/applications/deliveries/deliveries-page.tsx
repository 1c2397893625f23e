import { getRouteApi, Link } from '@tanstack/react-router';
import { applicationContracts, deliveryMeans, toWhom } from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';
import { useReading } from '../../asking/use-reading.ts';
import { BodyFilter } from '../../controls/body-field.tsx';
import { type AddressChange, changedAddress } from '../../controls/changed-address.ts';
import { chineseDay } from '../../controls/chinese-time.ts';
import { ChoiceFilter } from '../../controls/choice-filter.tsx';
import { choicesOf } from '../../controls/choices-of.ts';
import { DateInput } from '../../controls/date-input.tsx';
import { Field } from '../../controls/field.tsx';
import { LinesTable } from '../../controls/lines-table.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { letterTitle } from '../letters/letter-title.ts';
import { type DeliveriesAddress, endings, hasEnded } from './deliveries-address.ts';
import { ProofLinks } from './proof-links.tsx';
import './deliveries.css';

const here = getRouteApi('/applications/deliveries');

/** So many are listed at most. */
const mostListed = 1000;

/** The delivery register: which letter went to whom by which means, and how that ended (送达登记簿). */
export default function DeliveriesPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const { means, ending, ...query } = search;
  const found = useReading(applicationContracts.deliveryRegister, { query }, { keep: true });
  const choose = (change: AddressChange<DeliveriesAddress>) =>
    void go({ search: changedAddress(search, change) });
  return (
    <PageFrame title="送达登记簿" acts={<Link to="/applications">申请列表</Link>}>
      <search className="filters">
        <BodyFilter body={search.body} choose={(body) => choose({ body })} />
        <ChoiceFilter
          label="送达方式"
          value={search.means}
          choose={(means) => choose({ means })}
          choices={choicesOf(deliveryMeans)}
        />
        <ChoiceFilter
          label="结果"
          value={search.ending}
          choose={(ending) => choose({ ending })}
          choices={choicesOf(endings)}
        />
        <Field label="发出日期从">
          <DateInput value={search.from ?? ''} onDay={(from) => choose({ from: from as Day })} />
        </Field>
        <Field label="发出日期到">
          <DateInput value={search.to ?? ''} onDay={(to) => choose({ to: to as Day })} />
        </Field>
      </search>
      <Loaded reading={found}>
        {(all) => {
          const lines = all.filter(
            (line) => (!means || line.means === means) && (!ending || hasEnded(line.result) === ending),
          );
          return lines.length === 0 ? (
            <div className="empty">
              <p>
                {Object.keys(search).length > 0
                  ? '没有符合条件的送达登记。'
                  : '没有送达登记。在申请的“文书”里登记。'}
              </p>
              {Object.keys(search).length > 0 && <Link to="/applications/deliveries">清除条件</Link>}
            </div>
          ) : (
            <>
              <p className="quiet" role="status">
                共 {lines.length} 次{all.length === mostListed && '（只列最近 1000 次，请缩小日期范围）'}
              </p>
              <LinesTable
                caption="送达登记"
                className="deliveries"
                heads={['文书', '发出日期', '送达方式', '受送达人', '邮件编号', '结果']}
              >
                {lines.map((line) => (
                  <tr key={line.id}>
                    <td className="title">
                      <Link to="/applications/$id" params={{ id: line.applicationId }}>
                        {letterTitle(line.letterKind)}
                      </Link>
                      <small>{line.letterNumber}</small>
                    </td>
                    <td data-label="发出日期">{chineseDay(line.sentOn)}</td>
                    <td data-label="送达方式">{deliveryMeans[line.means]}</td>
                    <td data-label="受送达人">
                      {line.recipient}
                      <small>{toWhom[line.toWhom]}</small>
                    </td>
                    <td data-label="邮件编号">{line.tracking}</td>
                    <td data-label="结果">
                      {line.result?.servedOn
                        ? `${chineseDay(line.result.servedOn)}送达`
                        : line.result?.returnedOn
                          ? `${chineseDay(line.result.returnedOn)}退回`
                          : '尚无结果'}
                      {line.result && <small>{line.result.receipt}</small>}
                      <ProofLinks delivery={line} />
                    </td>
                  </tr>
                ))}
              </LinesTable>
            </>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
