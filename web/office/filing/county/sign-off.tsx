import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  filingContracts,
  type SentCountySum,
  type StalePart,
  unsignable,
} from '../../../../src/filing/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { useReading } from '../../asking/use-reading.ts';
import { ActButton, type Reason } from '../../controls/act-button.tsx';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { AtCountyYear } from './county-frame.tsx';
import { wayToSettle } from './open-words.ts';
import { useCountyActs } from './use-county-acts.ts';

const staleKinds: Readonly<Record<StalePart['kind'], string>> = {
  ...{ corrected: '年报已更正', added: '签发后才受理', gone: '不再计入', adjustment: '调整有变' },
};

/** Who signed the sum and what has changed since; the leader signs it, naming who is missing. */
export function SignOff({ at, sum }: { readonly at: AtCountyYear; readonly sum: SentCountySum }) {
  const report = useReading(filingContracts.openCountyReport, { params: at }, { when: sum.edition !== null });
  const signing = useActing(filingContracts.signOffSum);
  const may = useCountyActs(at.county);
  const [named, setNamed] = useState<readonly string[]>([]);
  const { signed, stale, missing, reports } = sum;
  // Only when the report is there is it known whether signing would change anything.
  const isOffered = reports === 0 || report.data?.isSigned === false;
  const unnamed = missing.filter(({ id }) => !named.includes(id));
  const unsettled = report.data ? unsignable(report.data.findings, missing) : null;
  const refusal: Reason | null =
    reports === 0
      ? { sentence: '还没有受理任何机关的年报，不能签发汇总。' }
      : unnamed.length > 0
        ? { sentence: `还有 ${unnamed.length} 个机关缺报，没有逐个确认。` }
        : unsettled;
  return (
    <div className="stack-tight sign-off">
      <p>
        {signed
          ? `第 ${signed.number} 次签发：${signed.signedBy}，${chineseMoment(signed.signedAt)}。`
          : '汇总还没有签发。'}
      </p>
      {stale.length > 0 && (
        <div className="wrong">
          <p>签发后有变化，汇总已经过时，须重新签发：</p>
          <ul className="plain">
            {stale.map(({ kind, bodyId, name }) => (
              <li key={`${kind}${bodyId}`}>
                {name}：{staleKinds[kind]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {may('sign-off') && <ProblemNotice problem={report.error} />}
      {may('sign-off') && isOffered && (
        <>
          {missing.length > 0 && reports > 0 && (
            <fieldset className="choices">
              <legend>确需缺报签发的，逐个确认缺报的机关：</legend>
              {missing.map(({ id, shortName }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={named.includes(id)}
                    onChange={(event) =>
                      setNamed(event.target.checked ? [...named, id] : named.filter((one) => one !== id))
                    }
                  />{' '}
                  {shortName}
                </label>
              ))}
            </fieldset>
          )}
          <ActButton
            type="primary"
            refusal={refusal}
            loading={signing.isPending}
            onClick={() => signing.mutate({ params: at, body: { missing: [...named] } })}
          >
            签发汇总
          </ActButton>
          {unsettled && (
            <p>
              <Link to="/filings/county/report" search={at} hash="findings">
                {wayToSettle(unsettled)}
              </Link>
            </p>
          )}
          <ProblemNotice problem={signing.error} />
        </>
      )}
    </div>
  );
}
