import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { filingContracts, type SumProof } from '../../../../src/filing/contract.ts';
import { officialForms, prescribedEdition } from '../../../../src/law/index.ts';
import { cellName, tableName } from '../../../design/form/cell-name.ts';
import { useReading } from '../../asking/use-reading.ts';
import { LinesTable } from '../../controls/lines-table.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { type AtCountyYear, CountyFrame } from './county-frame.tsx';

const here = getRouteApi('/filings/county/proof');

/** One page that proves the county to be the sum of its bodies, added up twice by different paths. */
export default function ProofPage() {
  return (
    <CountyFrame title="汇总证明" here="/filings/county/proof" search={here.useSearch()}>
      {(at) => <Proof at={at} />}
    </CountyFrame>
  );
}

function Proof({ at }: { readonly at: AtCountyYear }) {
  const reading = useReading(filingContracts.proveSum, { params: at });
  return <Loaded reading={reading}>{(proof) => <Shown at={at} proof={proof} />}</Loaded>;
}

function Shown({
  at,
  proof: { cells, parts, missing, holds },
}: {
  readonly at: AtCountyYear;
  readonly proof: SumProof;
}) {
  const [showsZeros, setShowsZeros] = useState(false);
  const form = officialForms[prescribedEdition(at.year) ?? '2021'];
  const shown = cells.filter(
    ({ sum, again, holds: equal }) => showsZeros || !equal || sum !== 0 || again !== 0,
  );
  if (parts.length === 0) return <p className="empty">还没有受理任何机关的年报，没有可以证明的汇总。</p>;
  return (
    <>
      <section className="panel stack-tight">
        <h2>{holds ? '汇总等于各机关之和' : '汇总与各机关之和不符'}</h2>
        <p>
          县本级＋各机关＋调整＝汇总。全部 {cells.length}{' '}
          格用两条途径各算一遍：汇总按已受理数据表相加；复算逐份打开 {parts.length} 份年报原稿相加。
          {holds ? '每一格都相等。' : `有 ${cells.filter((cell) => !cell.holds).length} 格不相等。`}
        </p>
        {missing.length > 0 && (
          <p className="wrong">
            缺报 {missing.length} 个：{missing.join('、')}
          </p>
        )}
        <label>
          <input
            type="checkbox"
            checked={showsZeros}
            onChange={(event) => setShowsZeros(event.target.checked)}
          />{' '}
          也列出为零的格
        </label>
      </section>
      <section className="panel" aria-label="逐格证明">
        <LinesTable caption="逐格证明" heads={['数据', '县本级', '各机关', '调整', '汇总', '复算', '结论']}>
          {shown.map(({ cell, own, bodies, adjusted, sum, again, holds: equal }) => (
            <tr key={cell}>
              <td className="title">
                <Link to="/filings/county/sum" search={{ ...at, cell }}>
                  {tableName(cell)} {cellName(form, cell)}
                </Link>
              </td>
              <td data-label="县本级">{own ?? '不详'}</td>
              <td data-label="各机关">{bodies ?? '不详'}</td>
              <td data-label="调整">{adjusted}</td>
              <td data-label="汇总">{sum ?? '不详'}</td>
              <td data-label="复算">{again ?? '不详'}</td>
              <td data-label="结论">{equal ? '相等' : <strong className="wrong">不等</strong>}</td>
            </tr>
          ))}
        </LinesTable>
        {shown.length === 0 && <p className="quiet">各格都为零。</p>}
      </section>
      <section className="panel">
        <h2>计入的年报</h2>
        <ul className="plain">
          {parts.map(({ bodyId, name, version }) => (
            <li key={bodyId}>
              <Link to="/filings/$body/$year" params={{ body: bodyId, year: String(at.year) }}>
                {name}
              </Link>{' '}
              第 {version} 稿
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
