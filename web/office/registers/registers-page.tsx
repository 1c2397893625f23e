import { getRouteApi } from '@tanstack/react-router';
import { registerContracts } from '../../../src/registers/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { BodyAndYear } from './body-and-year.tsx';
import { RegisterLines } from './register-lines.tsx';
import { useRegisterPlace } from './use-register-place.ts';
import { YearlyFigures } from './yearly-figures.tsx';
import './registers.css';

const here = getRouteApi('/registers');

/** Every register of a body and year: entries, nothing, or silence, and what the annual report takes from it (台账). */
export default function RegistersPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const place = useRegisterPlace(search);
  const { body, year, known } = place;
  const when = { when: body !== '' };
  const overview = useReading(registerContracts.overviewRegisters, { query: { body, year } }, when);
  const tally = useReading(registerContracts.tallyRegisters, { query: { body, year } }, when);
  return (
    <PageFrame
      title="工作台账"
      acts={
        body && (
          <a href={`/api/registers/export.xlsx?body=${body}&year=${year}`} download>
            导出全部台账（XLSX）
          </a>
        )
      }
    >
      <p className="quiet lead-in">
        全年工作随手记在这里，年报从这里取数。确实没有发生的，也要确认“全年没有发生”；没有填写的，年报不会当作零。
      </p>
      <BodyAndYear place={place} choose={(change) => void go({ search: { ...search, ...change } })} />
      {body === '' ? (
        <p className="empty">{known ? '您还没有所在机关，请联系系统管理人员授权。' : '正在读取……'}</p>
      ) : (
        <Loaded reading={overview}>
          {([found]) => (
            <Loaded reading={tally}>
              {(taken) =>
                found ? (
                  <>
                    <RegisterLines place={place} standing={found.standing} tally={taken} />
                    <YearlyFigures place={place} tally={taken} />
                  </>
                ) : (
                  <p className="empty">您看不到这个机关的台账。</p>
                )
              }
            </Loaded>
          )}
        </Loaded>
      )}
    </PageFrame>
  );
}
