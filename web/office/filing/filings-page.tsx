import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { filingContracts } from '../../../src/filing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActButton } from '../controls/act-button.tsx';
import { BodyField } from '../controls/body-field.tsx';
import { todayInChina } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { useBodies } from '../shell/use-bodies.ts';
import { FilingDue } from './due-mark.tsx';
import { FilingStateMark } from './state-mark.tsx';

const here = getRouteApi('/filings');

/** The first year whose form is the one of today. */
const firstYear = 2021;

/** The annual reports of one body, year by year (本机关年报). */
export default function FilingsPage() {
  const { body: asked } = here.useSearch();
  const go = here.useNavigate();
  const { bodies, holds, known } = useMyPlace();
  const { nameOf } = useBodies();
  const body = asked ?? bodies[0]?.id ?? '';
  const thisYear = Number(todayInChina(new Date()).slice(0, 4));
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, index) => thisYear - index);
  return (
    <PageFrame
      title="年报编报"
      acts={holds('county-supervisor') && <Link to="/filings/county">报送名册和汇总</Link>}
    >
      <p className="quiet lead-in">
        年报由全年的记录起草：申请、复议诉讼、公开信息、规范性文件和台账。没有业务的机关一次就能办完。
      </p>
      <div className="filters">
        <BodyField body={body} choose={(chosen) => void go({ search: { body: chosen } })} />
      </div>
      {body === '' ? (
        <p className="empty">{known ? '您还没有所在机关，请联系系统管理人员授权。' : '正在读取……'}</p>
      ) : (
        <section className="panel">
          <h2>{nameOf(body)}</h2>
          <LinesTable caption="各年度年报" heads={['年度', '状态', '报送期限', '问题', '办理']}>
            {years.map((year) => (
              <YearLine
                key={year}
                body={body}
                year={year}
                isOpenYear={year === thisYear}
                isDue={year === thisYear - 1}
              />
            ))}
          </LinesTable>
        </section>
      )}
    </PageFrame>
  );
}

function YearLine({
  body,
  year,
  isOpenYear,
  isDue,
}: {
  readonly body: string;
  readonly year: number;
  readonly isOpenYear: boolean;
  /** The year whose report is asked for now. */
  readonly isDue: boolean;
}) {
  const { data, error } = useReading(filingContracts.listFilings, { query: { year, body } });
  const beginning = useActing(filingContracts.beginFiling);
  const open = useNavigate();
  const { holds } = useMyPlace();
  const [filing] = data?.filings ?? [];
  const params = { body, year: String(year) };
  const isHandedIn = filing?.submittedAt !== null && filing?.submittedAt !== undefined;
  return (
    <tr>
      <td className="title">
        {filing?.state ? (
          <Link to="/filings/$body/$year" params={params}>
            {year} 年
          </Link>
        ) : (
          `${year} 年`
        )}
        {isOpenYear && <small>年度还没有结束，可以试算</small>}
      </td>
      <td data-label="状态">
        {data && <FilingStateMark state={filing?.state ?? null} />}
        {filing && filing.reminders > 0 && !isHandedIn && <small>已催报 {filing.reminders} 次</small>}
      </td>
      <td data-label="报送期限">
        {filing ? (
          <FilingDue deadline={filing.deadline} daysLate={filing.daysLate} handedIn={isHandedIn} />
        ) : (
          data && <span className="quiet">不需报送</span>
        )}
      </td>
      <td data-label="问题">{filing?.state && <Found {...filing} />}</td>
      <td>
        {filing?.state ? (
          <Link to="/filings/$body/$year" params={params}>
            打开
          </Link>
        ) : (
          data &&
          holds('clerk', body) && (
            <ActButton
              type={isDue ? 'primary' : 'default'}
              aria-label={`${isOpenYear ? '试算' : '一键起草'} ${year} 年年报`}
              loading={beginning.isPending}
              onClick={() =>
                beginning.mutate(
                  { params: { body, year } },
                  { onSuccess: () => void open({ to: '/filings/$body/$year', params }) },
                )
              }
            >
              {isOpenYear ? '试算' : '一键起草'}
            </ActButton>
          )
        )}
        <ProblemNotice problem={beginning.error ?? error} />
      </td>
    </tr>
  );
}

/** How many findings the report has; nothing found is said too. */
export function Found({
  blockers,
  mustExplain,
  uncertain,
}: {
  readonly blockers: number;
  readonly mustExplain: number;
  readonly uncertain: number;
}) {
  const words = [
    blockers > 0 && `阻断 ${blockers}`,
    mustExplain > 0 && `须说明 ${mustExplain}`,
    uncertain > 0 && `待确认 ${uncertain}`,
  ].filter(Boolean);
  return words.length > 0 ? words.join('、') : <span className="quiet">没有问题</span>;
}
