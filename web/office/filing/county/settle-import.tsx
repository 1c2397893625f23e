import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { type FilingState, filingContracts } from '../../../../src/filing/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { reportFromJson } from '../../../../src/report/index.ts';
import { useActing } from '../../asking/use-acting.ts';
import { useReading } from '../../asking/use-reading.ts';
import { ActDialog } from '../../controls/act-dialog.tsx';
import { Field } from '../../controls/field.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { useBodies } from '../../shell/use-bodies.ts';
import { FiledAlready, isReplaceable } from './filed-already.tsx';
import { type Said, SettleCells } from './settle-cells.tsx';

type Waiting = ReplyOf<typeof filingContracts.openImport>;

/** Looks through one imported report that waits, settles what is uncertain and takes it over. */
export function SettleImport(props: {
  readonly county: string;
  readonly id: string;
  readonly close: () => void;
}) {
  const reading = useReading(filingContracts.openImport, { params: { county: props.county, id: props.id } });
  return <Loaded reading={reading}>{(waiting) => <Settling {...props} waiting={waiting} />}</Loaded>;
}

/** Where the report of a body and year stands that is on file already; null where there is none. */
function useFiled(body: string, year: number | null): FilingState | null {
  const query = { year: year ?? 0, body };
  const { data } = useReading(filingContracts.listFilings, { query }, { when: body !== '' && year !== null });
  return data?.filings[0]?.state ?? null;
}

function Settling({
  county,
  id,
  waiting: { report, uncertain, bodyId, year },
  close,
}: {
  readonly county: string;
  readonly id: string;
  readonly waiting: Waiting;
  readonly close: () => void;
}) {
  const { all } = useBodies();
  const [body, setBody] = useState(bodyId ?? '');
  const [reportYear, setYear] = useState<number | null>(year);
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const [isRejecting, setRejecting] = useState(false);
  const [correction, setCorrection] = useState('');
  const settling = useActing(filingContracts.settleImport);
  const filed = useFiled(body, reportYear);
  const parsed = reportFromJson(report);
  const read = 'refused' in parsed ? null : parsed.report;
  const isBarred = filed !== null && (!isReplaceable(filed) || correction.trim().length < 2);
  const left = uncertain.filter((cell) => !said[cell]);
  const save = () =>
    settling.mutate(
      {
        params: { county, id },
        body: {
          ...{ bodyId: body, year: reportYear! },
          cells: Object.entries(said).flatMap(([cell, one]) =>
            one.kind === 'typed' ? [{ cell, value: one.value }] : [],
          ),
          confirmed: Object.entries(said).flatMap(([cell, { kind }]) => (kind === 'confirmed' ? [cell] : [])),
          ...(filed && { correction }),
        },
      },
      { onSuccess: close },
    );
  return (
    <div className="stack settling">
      <div className="fields">
        <Field label="机关" required name="bodyId" problem={settling.error}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            {...(body ? { value: body } : {})}
            onChange={setBody}
            options={all.map((one) => ({ value: one.id, label: one.shortName }))}
          />
        </Field>
        <Field label="年度" required name="year" problem={settling.error}>
          <InputNumber value={reportYear} min={2008} max={2999} precision={0} onChange={setYear} />
        </Field>
      </div>
      {filed && read && (
        <FiledAlready
          {...{ body, correction, setCorrection }}
          {...{ year: reportYear!, state: filed, incoming: read, problem: settling.error }}
        />
      )}
      <SettleCells {...{ report, uncertain, said, setSaid }} />
      <div className="page-acts">
        <Button
          type="primary"
          disabled={left.length > 0 || body === '' || reportYear === null || isBarred}
          loading={settling.isPending}
          onClick={save}
        >
          {filed ? '核对完毕，作为新一稿接收' : '核对完毕，入库'}
        </Button>
        <Button onClick={() => setRejecting(true)}>不予入库</Button>
        {left.length > 0 && <span className="quiet">还有 {left.length} 格没有核对</span>}
      </div>
      <ProblemNotice problem={settling.error} />
      {isRejecting && (
        <ActDialog
          title="不予入库"
          contract={filingContracts.rejectImport}
          params={{ county, id }}
          asked={[{ name: 'reason', label: '理由', kind: 'text' }]}
          shape={({ reason }) => ({ reason })}
          close={() => setRejecting(false)}
        />
      )}
    </div>
  );
}
