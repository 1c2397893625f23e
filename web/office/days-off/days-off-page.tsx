import { Link } from '@tanstack/react-router';
import { applicationContracts } from '../../../src/applications/contract.ts';
import { publishedYears } from '../../../src/law/index.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { EnterNotice } from './enter-notice.tsx';
import { DaysOfYear, NoticeList } from './notice-list.tsx';

/** The days off by which time limits are reckoned, and the entry of new notices by the county (节假日安排). */
export default function DaysOffPage() {
  const { holds, isAdministrator } = useMyPlace();
  const notices = useReading(applicationContracts.listNotices, {});
  const mayEnter = holds('county-supervisor') || isAdministrator;
  return (
    <PageFrame title="节假日安排" acts={<Link to="/applications">申请列表</Link>}>
      <p className="quiet">
        答复期限按工作日计算。还没有放假安排的年份，期限是暂定的；录入通知后，未办结申请的期限重新计算并记录。
      </p>
      {mayEnter ? <EnterNotice /> : <p>放假安排由县政务公开主管人员录入。</p>}
      <Loaded reading={notices}>{(found) => <NoticeList notices={found} />}</Loaded>
      <section className="panel" aria-labelledby="published">
        <h2 id="published">系统自带的放假安排</h2>
        <p className="quiet">录入了同一年份的国务院办公厅安排后，以录入的为准。</p>
        {publishedYears.toReversed().map(({ year, notice, confirmed, daysOff, workedWeekends }) => (
          <details key={year}>
            <summary>
              {year} 年 {notice.number ?? notice.title ?? '文号待查'}
              {!confirmed && '（有待核对）'}
            </summary>
            <DaysOfYear daysOff={daysOff} worked={workedWeekends} />
          </details>
        ))}
      </section>
    </PageFrame>
  );
}
