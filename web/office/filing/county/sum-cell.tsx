import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { filingContracts, type SentCountySum, type SentPart } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { type CellState, stateNames, totalParts } from '../../../../src/report/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { useReading } from '../../asking/use-reading.ts';
import { ActDialog } from '../../controls/act-dialog.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import type { AtCountyYear } from './county-frame.tsx';
import { useCountyActs } from './use-county-acts.ts';

/** What one cell of the sum is made of, body by body; the county's own part apart. */
export function SumCell({
  at,
  sum,
  cell,
}: {
  readonly at: AtCountyYear;
  readonly sum: SentCountySum;
  readonly cell: string;
}) {
  const reading = useReading(filingContracts.openSumCell, { params: at, query: { cell } }, { keep: true });
  const [isAdjusting, setAdjusting] = useState(false);
  const may = useCountyActs(at.county);
  const panel = useRef<HTMLElement>(null);
  // On a narrow page the parts stand below the form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another place to look at
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [cell]);
  const { value, known, unknown, own, adjusted } = sum.cells[cell]!;
  const isTotal = totalParts(sum.edition!).has(cell);
  return (
    <section ref={panel} className="panel stack-tight" aria-labelledby="sum-cell">
      <h2 id="sum-cell">{cellName(officialForms[sum.edition!], cell)}</h2>
      <p>
        合计 <strong>{value ?? `已知部分 ${known}，另有 ${unknown} 个机关数据不详`}</strong>
        {adjusted !== 0 && `（含调整 ${adjusted > 0 ? '+' : ''}${adjusted}）`}，其中县本级 {own ?? '没有数据'}
      </p>
      <Loaded reading={reading}>{({ parts }) => <Parts year={at.year} parts={parts} />}</Loaded>
      {may('adjust') && !isTotal && (
        <div>
          <Button onClick={() => setAdjusting(true)}>调整这一格</Button>
        </div>
      )}
      {isAdjusting && (
        <ActDialog
          title="调整合计"
          explained="例如共同被告的案件重复计算、联合发文重复计件。理由随汇总保留。"
          contract={filingContracts.adjustSum}
          params={{ county: at.county, year: String(at.year) }}
          asked={[
            { name: 'amount', label: '增减数（减少填负数）' },
            {
              ...{ name: 'aboutBody', label: '涉及的机关', optional: true },
              options: (reading.data?.parts ?? []).map(({ body }) => ({
                value: body.id,
                label: body.shortName,
              })),
            },
            { name: 'reason', label: '理由', kind: 'text' },
          ]}
          shape={({ amount, aboutBody, reason }) => ({
            ...{ cell, amount: Number(amount), reason, aboutBody: aboutBody ?? null },
          })}
          close={() => setAdjusting(false)}
        />
      )}
    </section>
  );
}

/** Bodies with something to say first; zeros are folded away. */
function Parts({ year, parts }: { readonly year: number; readonly parts: readonly SentPart[] }) {
  const [telling, zeros] = [
    parts.filter(({ value }) => value !== 0),
    parts.filter(({ value }) => value === 0),
  ];
  const line = ({ body, own, missing, value, state, otherUnit }: SentPart) => (
    <tr key={body.id}>
      <td>
        {missing ? (
          body.shortName
        ) : (
          <Link to="/filings/$body/$year" params={{ body: body.id, year: String(year) }}>
            {body.shortName}
          </Link>
        )}
        {own && <small>县本级</small>}
      </td>
      <td>
        {missing
          ? '没有受理'
          : otherUnit
            ? '单位不同，未相加'
            : (value ?? stateNames[(state ?? 'missing') as CellState])}
      </td>
    </tr>
  );
  return (
    <>
      <table className="lines">
        <caption className="unseen">各机关数据</caption>
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">数据</th>
          </tr>
        </thead>
        <tbody>{telling.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1)).map(line)}</tbody>
      </table>
      {zeros.length > 0 && (
        <p className="quiet">
          为零的 {zeros.length} 个：{zeros.map(({ body }) => body.shortName).join('、')}
        </p>
      )}
    </>
  );
}
