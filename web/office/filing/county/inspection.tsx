import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { reportRules } from '../../../../src/report/index.ts';
import { severityNames } from '../../../design/form/severity-names.ts';
import { SeverityMark } from '../../../design/severity-mark.tsx';
import { useReading } from '../../asking/use-reading.ts';
import { Loaded } from '../../controls/loaded.tsx';

const titles = new Map(reportRules.map(({ id, title }) => [id, title]));

/** Copied texts, and numbers that balance but cannot be, each with its way to the report (疑点). */
export function Inspection({ county, year }: { readonly county: string; readonly year: number }) {
  const [wanted, setWanted] = useState(false);
  const reading = useReading(
    filingContracts.inspectFilings,
    { params: { county, year } },
    { when: wanted, keep: true },
  );
  return (
    <section className="panel stack-tight" aria-labelledby="inspection">
      <h2 id="inspection">雷同文字和可疑数据</h2>
      {wanted ? (
        <Loaded reading={reading}>
          {({ filings }) =>
            filings.length === 0 ? (
              <p>已报送的年报逐份互相比对、与上年比对，没有发现疑点。</p>
            ) : (
              filings.map(({ bodyId, name, doubts }) => (
                <details key={bodyId} open={filings.length <= 5}>
                  <summary>
                    {name} <small>{doubts.length} 项</small>
                  </summary>
                  <ul className="findings">
                    {doubts.map(({ rule, message, severity, citation }) => (
                      <li key={rule + message} data-blocking={severity === 'blocker'}>
                        <span>
                          <SeverityMark weight={severity} name={severityNames[severity].name} />{' '}
                          <strong>{titles.get(rule) ?? rule}</strong>
                        </span>
                        {message}
                        <small>依据：{citation.label}</small>
                      </li>
                    ))}
                  </ul>
                  <Link to="/filings/$body/$year" params={{ body: bodyId, year: String(year) }}>
                    打开{name}的年报
                  </Link>
                </details>
              ))
            )
          }
        </Loaded>
      ) : (
        <>
          <p className="quiet">把已报送的年报互相比对、与上年比对，找出照抄的文字和不合常理的数据。</p>
          <div>
            <Button onClick={() => setWanted(true)}>开始比对</Button>
          </div>
        </>
      )}
    </section>
  );
}
