import { Link } from '@tanstack/react-router';
import { registerContracts } from '../../../../src/registers/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseDay } from '../../controls/chinese-time.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { figureWords } from '../register-kind.ts';
import type { RegisterPlace } from '../use-register-place.ts';

/** The results that the annual report takes: of evaluations closed here, and of those made elsewhere and entered. */
export function EvaluationResults({ place: { body, year, may } }: { readonly place: RegisterPlace }) {
  const reading = useReading(registerContracts.listEntries, {
    query: { body, year, kind: 'public-evaluation' },
  });
  const to = { params: { kind: 'public-evaluation' }, search: { body, year } } as const;
  return (
    <section className="panel stack-tight" aria-labelledby="results">
      <h2 id="results">{year} 年年报采用的评议结果</h2>
      <Loaded reading={reading}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p className="quiet">还没有结果。截止网上评议，或者登记别处评议的结果。</p>
          ) : (
            <ul className="gaps">
              {entries.map((entry) => (
                <li key={entry.id}>
                  {entry.title}：{figureWords(entry).join('，')}
                  <small>
                    {' '}
                    {entry.enteredBy}，{chineseDay(entry.on)}
                  </small>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {may('enter') && (
        <p className="line-acts">
          <Link to="/registers/$kind/new" {...to}>
            登记别处评议的结果
          </Link>
          <Link to="/registers/$kind/import" {...to}>
            批量导入结果
          </Link>
        </p>
      )}
    </section>
  );
}
