import { getRouteApi, Link } from '@tanstack/react-router';
import { InputNumber } from 'antd';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { disputeContracts } from '../../../../src/disputes/contract.ts';
import { officialForms, prescribedEdition } from '../../../../src/law/index.ts';
import { useReading } from '../../asking/use-reading.ts';
import { BodyField } from '../../controls/body-field.tsx';
import { todayInChina } from '../../controls/chinese-time.ts';
import { Field } from '../../controls/field.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { useMyPlace } from '../../shell/my-place.ts';
import { useBodies } from '../../shell/use-bodies.ts';
import { CountedTable } from './counted-table.tsx';

const here = getRouteApi('/applications/tally');

/** Tables 3 and 4 of the annual report as the records of a body and a year give them; every number opens its list. */
export default function TallyPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const { bodies } = useMyPlace();
  const { nameOf } = useBodies();
  const body = search.body ?? bodies[0]?.id ?? '';
  const year = search.year ?? Number(todayInChina(new Date()).slice(0, 4));
  const asked = { query: { body, year } };
  const when = body !== '';
  const applications = useReading(applicationContracts.tallyApplications, asked, { when, keep: true });
  const disputes = useReading(disputeContracts.tallyDisputes, asked, { when, keep: true });
  const form = officialForms[prescribedEdition(year) ?? '2021'].tables;
  return (
    <PageFrame title="申请、复议诉讼统计" acts={<Link to="/applications">申请列表</Link>}>
      <div className="filters">
        <BodyField body={body} choose={(chosen) => void go({ search: { ...search, body: chosen } })} />
        <Field label="年度">
          <InputNumber
            value={year}
            min={2019}
            max={2100}
            precision={0}
            onChange={(chosen) => chosen !== null && void go({ search: { ...search, year: chosen } })}
          />
        </Field>
      </div>
      {body === '' ? (
        <p className="quiet">请选择机关。</p>
      ) : (
        <>
          <Loaded reading={applications}>
            {({ counts, fees }) => (
              <section className="heap">
                <h2>
                  年报表三：{nameOf(body)} {year} 年收到和处理政府信息公开申请情况
                </h2>
                <p className="quiet">数字由办理记录算出。点数字，看它对应的申请。</p>
                <CountedTable
                  table={form.applications}
                  counts={counts}
                  wholeRow="decidedTotal"
                  link={(cell, count) => (
                    <Link to="/applications" search={{ scope: 'all', body, year, cell }}>
                      {count}
                    </Link>
                  )}
                />
                <p>
                  本年度收取信息处理费{' '}
                  {fees.behind.length > 0 ? (
                    <Link to="/applications" search={{ scope: 'all', body, year, cell: 'fees' }}>
                      {fees.yuan} 元
                    </Link>
                  ) : (
                    '0 元'
                  )}
                  。
                </p>
              </section>
            )}
          </Loaded>
          <Loaded reading={disputes}>
            {({ counts }) => (
              <section className="heap">
                <h2>
                  年报表四：{nameOf(body)} {year} 年行政复议、行政诉讼情况
                </h2>
                <CountedTable
                  table={form.disputes}
                  counts={counts}
                  link={(cell, count) => (
                    <Link to="/disputes" search={{ body, year, cell }}>
                      {count}
                    </Link>
                  )}
                />
              </section>
            )}
          </Loaded>
        </>
      )}
    </PageFrame>
  );
}
