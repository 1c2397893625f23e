import { stateNames } from '../../../src/report/index.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { severities, severityNames } from './severity-names.ts';
import { stateMarks, stateMeanings } from './state-marks.ts';

const shown = { number: '12', zero: '0', blank: '空', slash: '/', missing: '缺', unreadable: '3O' } as const;
const states = Object.keys(shown) as (keyof typeof shown)[];

/** What the marks in the cells mean (图例). */
export function Legend() {
  return (
    <details className="legend">
      <summary>图例和按键</summary>
      <dl className="legend-list">
        {states.map((state) => (
          <div key={state}>
            <dt>
              <span className="cell legend-cell" data-state={state}>
                <span className={stateMarks[state] ? 'cell-mark' : ''}>{shown[state]}</span>
              </span>
              {stateNames[state]}
            </dt>
            <dd>{stateMeanings[state]}</dd>
          </div>
        ))}
        {severities.map((severity) => (
          <div key={severity}>
            <dt>
              <span className="cell legend-cell" data-state="number" data-severity={severity} data-leading>
                <span>12</span>
              </span>
              <SeverityMark weight={severity} name={severityNames[severity].name} />
            </dt>
            <dd>{severityNames[severity].meaning}</dd>
          </div>
        ))}
      </dl>
      <p id="grid-help">
        在表内用方向键、回车键移动，Home 和 End 到行首行尾；直接键入数字即可修改，Esc 回到问题列表，Ctrl+Z
        撤销。
      </p>
    </details>
  );
}
