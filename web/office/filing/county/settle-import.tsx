import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { stateNames } from '../../../../src/report/index.ts';
import { cellName, tableName } from '../../../design/form/cell-name.ts';
import { useActing } from '../../asking/use-acting.ts';
import { useReading } from '../../asking/use-reading.ts';
import { ActDialog } from '../../controls/act-dialog.tsx';
import { Field } from '../../controls/field.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { useBodies } from '../../shell/use-bodies.ts';

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

/** What a person says of an uncertain cell: it was read right, or this stands in the original. */
type Said = { readonly kind: 'confirmed' } | { readonly kind: 'typed'; readonly value: number | null };

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
  const settling = useActing(filingContracts.settleImport);
  const form = officialForms[report.edition ?? '2021'];
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
      {uncertain.length > 0 && (
        <table className="lines stacking">
          <caption>对照原件，逐格核对 {uncertain.length} 格读数</caption>
          <thead>
            <tr>
              <th scope="col">数据</th>
              <th scope="col">读到</th>
              <th scope="col">核对</th>
            </tr>
          </thead>
          <tbody>
            {uncertain.map((cell) => {
              const { value, proposal, state, written, reason } = report.cells[cell]!;
              const settled = value ?? proposal;
              const one = said[cell];
              const name = `${tableName(cell)} ${cellName(form, cell)}`;
              return (
                <tr key={cell}>
                  <td className="title">{name}</td>
                  <td data-label="读到">
                    {settled ?? stateNames[state]}
                    {written !== null && <small>原文写作“{written}”</small>}
                    {reason && <small>{reason}</small>}
                  </td>
                  <td data-label="核对">
                    <div className="page-acts">
                      {settled !== undefined && (
                        <Button
                          size="small"
                          type={one?.kind === 'confirmed' ? 'primary' : 'default'}
                          aria-pressed={one?.kind === 'confirmed'}
                          aria-label={`${name}：确认是 ${settled}`}
                          onClick={() => setSaid({ ...said, [cell]: { kind: 'confirmed' } })}
                        >
                          是 {settled}
                        </Button>
                      )}
                      <Input
                        size="small"
                        inputMode="decimal"
                        aria-label={`${name}：原件上的数`}
                        placeholder="原件上的数"
                        onChange={({ target }) => {
                          const { [cell]: _, ...others } = said;
                          const number = Number(target.value);
                          const isNumber = target.value.trim() !== '' && Number.isFinite(number);
                          setSaid(
                            isNumber ? { ...others, [cell]: { kind: 'typed', value: number } } : others,
                          );
                        }}
                      />
                      <Button
                        size="small"
                        type={one?.kind === 'typed' && one.value === null ? 'primary' : 'default'}
                        aria-pressed={one?.kind === 'typed' && one.value === null}
                        aria-label={`${name}：原件空白`}
                        onClick={() => setSaid({ ...said, [cell]: { kind: 'typed', value: null } })}
                      >
                        空白
                      </Button>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <div className="page-acts">
        <Button
          type="primary"
          disabled={left.length > 0 || body === '' || reportYear === null}
          loading={settling.isPending}
          onClick={save}
        >
          核对完毕，入库
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
