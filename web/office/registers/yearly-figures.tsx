import { Link } from '@tanstack/react-router';
import { registerContracts, yearlyFigures } from '../../../src/registers/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { ActButton } from '../controls/act-button.tsx';
import { LinesTable } from '../controls/lines-table.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { FigureId } from './register-kind.ts';
import type { Tally } from './taken-words.ts';
import type { RegisterPlace } from './use-register-place.ts';

/** Figures that other systems count: entered by one, confirmed against the source by another (年度数据). */
export function YearlyFigures({ place, tally }: { readonly place: RegisterPlace; readonly tally: Tally }) {
  const { body, year, may } = place;
  const confirming = useActing(registerContracts.confirmFigure);
  return (
    <section className="panel">
      <h2>
        <Link to="/registers/$kind" params={{ kind: 'yearly-figure' }} search={{ body, year }}>
          其他系统的年度数据
        </Link>
      </h2>
      <p className="quiet">
        许可、处罚、强制、收费由别的系统产生，写明来源，一人登记，另一人对照来源确认。没有的登记为 0。
      </p>
      <ProblemNotice problem={confirming.error} />
      <LinesTable caption={`${year} 年其他系统的年度数据`} heads={['数据', '数值', '来源', '确认']}>
        {(Object.keys(yearlyFigures) as FigureId[]).map((about) => {
          const { label, unit } = yearlyFigures[about];
          const { value, source, confirmedBy, entries } = tally[about];
          const [id] = entries;
          return (
            <tr key={about}>
              <td className="title">{label}</td>
              <td data-label="数值">
                {value === null ? (
                  <span className="state" data-state="missing">
                    未填写
                  </span>
                ) : (
                  `${value} ${unit}`
                )}
              </td>
              <td data-label="来源">{source}</td>
              <td>
                {value === null && may('enter') && (
                  <Link
                    to="/registers/$kind/new"
                    params={{ kind: 'yearly-figure' }}
                    search={{ body, year, about }}
                    aria-label={`登记${label}`}
                  >
                    登记
                  </Link>
                )}
                {confirmedBy && `${confirmedBy} 已确认`}
                {id && !confirmedBy && (
                  <div className="line-acts">
                    <span className="state" data-state="stale">
                      待确认
                    </span>
                    {may('confirm-figure') && (
                      <ActButton
                        size="small"
                        aria-label={`确认${label}`}
                        loading={confirming.isPending}
                        onClick={() => confirming.mutate({ params: { id } })}
                      >
                        确认
                      </ActButton>
                    )}
                  </div>
                )}
              </td>
            </tr>
          );
        })}
      </LinesTable>
    </section>
  );
}
