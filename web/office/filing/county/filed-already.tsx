import { Input } from 'antd';
import {
  type FilingState,
  filingContracts,
  filingStates,
  replaceableStates,
} from '../../../../src/filing/contract.ts';
import { type Report, reportFromJson } from '../../../../src/report/index.ts';
import { useReading } from '../../asking/use-reading.ts';
import { Field } from '../../controls/field.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { ReportChanges } from '../report/report-changes.tsx';

/** Whether a report from outside may take the place of one that stands so. */
export const isReplaceable = (state: FilingState): boolean =>
  (replaceableStates as readonly FilingState[]).includes(state);

/** What is on file already for the body and year of a report from outside: how the two differ, and why to take it. */
export function FiledAlready({
  body,
  year,
  state,
  incoming,
  correction,
  problem,
  setCorrection,
}: {
  readonly body: string;
  readonly year: number;
  readonly state: FilingState;
  readonly incoming: Report;
  readonly correction: string;
  readonly problem: unknown;
  readonly setCorrection: (words: string) => void;
}) {
  const reading = useReading(filingContracts.openFiling, { params: { body, year } });
  return (
    <section className="stack-tight" aria-label="已有的年报">
      <p>
        这个机关 {year} 年已有年报，现在是“{filingStates[state]}”。
        {isReplaceable(state)
          ? '可以作为新一稿接收：受理后计入汇总；已公开的保留到再次公开，再次公开时附更正说明，此前公开的版本不再供公众查阅。'
          : '机关正在办理，不能接收；请由其撤回后自行修改，或者不予入库。'}
      </p>
      <Loaded reading={reading}>
        {({ report }) => {
          const read = reportFromJson(report);
          if ('refused' in read) return null;
          return (
            <details>
              <summary>与已有的年报对照</summary>
              <ReportChanges before={read.report} after={incoming} />
            </details>
          );
        }}
      </Loaded>
      {isReplaceable(state) && (
        <Field label="更正说明" required name="correction" problem={problem} hint="公开后群众可以看到">
          <Input value={correction} onChange={({ target }) => setCorrection(target.value)} />
        </Field>
      )}
    </section>
  );
}
