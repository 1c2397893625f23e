import { getRouteApi, Link } from '@tanstack/react-router';
import { filingContracts, type SentCountySum } from '../../../../src/filing/contract.ts';
import { officialForms, type TableId } from '../../../../src/law/index.ts';
import { layTable } from '../../../../src/report/index.ts';
import { tableName } from '../../../design/form/cell-name.ts';
import { FormTable } from '../../../design/form/form-table.tsx';
import { useReading } from '../../asking/use-reading.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { Adjustments } from './adjustments.tsx';
import { type AtCountyYear, CountyFrame } from './county-frame.tsx';
import { SignOff } from './sign-off.tsx';
import { SumCell } from './sum-cell.tsx';
import { SumCellLink } from './sum-cell-link.tsx';

const here = getRouteApi('/filings/county/sum');

const tables: readonly TableId[] = ['disclosed', 'applications', 'disputes'];

/** The sum of a county, cell by cell, with its parts, what is missing and what has changed (全县汇总). */
export default function SumPage() {
  const search = here.useSearch();
  return (
    <CountyFrame title="全县汇总" here="/filings/county/sum" search={search}>
      {(at) => <Sum at={at} cell={search.cell ?? null} />}
    </CountyFrame>
  );
}

function Sum({ at, cell }: { readonly at: AtCountyYear; readonly cell: string | null }) {
  const reading = useReading(filingContracts.openSum, { params: at }, { keep: true });
  return (
    <Loaded reading={reading}>
      {(sum) => (
        <>
          <Standing at={at} sum={sum} />
          {sum.edition === null ? (
            <p className="empty">还没有受理任何机关的年报，没有数据可以汇总。</p>
          ) : (
            <div className="with-side">
              <SumForm at={at} sum={sum} cell={cell} />
              <aside>
                {cell && sum.cells[cell] && <SumCell at={at} sum={sum} cell={cell} />}
                <Findings sum={sum} at={at} />
                <Adjustments at={at} sum={sum} />
              </aside>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

const formats = ['docx', 'pdf', 'xlsx', 'json'] as const;

function Standing({ at, sum }: { readonly at: AtCountyYear; readonly sum: SentCountySum }) {
  return (
    <section className="panel stack-tight" aria-label="汇总情况">
      <p>
        已受理 {sum.reports} 份年报，缺 {sum.missing.length} 份。
        {sum.editions.length > 1 && `各机关用了 ${sum.editions.join('、')} 年版格式，同一项目才相加。`}
      </p>
      {sum.missing.length > 0 && (
        <p className="wrong">
          没有受理的不按零计算：{sum.missing.map(({ shortName }) => shortName).join('、')}
        </p>
      )}
      <SignOff at={at} sum={sum} />
      {sum.edition === null ? (
        <p className="quiet">还没有受理任何年报，没有汇总可以下载。</p>
      ) : (
        <p className="version-files">
          下载汇总：
          {formats.map((format) => (
            <a key={format} href={`/api/counties/${at.county}/${at.year}/sum/${format}`} download>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

function SumForm({
  at,
  sum,
  cell: open,
}: {
  readonly at: AtCountyYear;
  readonly sum: SentCountySum;
  readonly cell: string | null;
}) {
  const form = officialForms[sum.edition!];
  return (
    <div className="filing-form">
      <p className="unseen" id="grid-help">
        点一格，看它由哪些机关的数据相加。
      </p>
      <article className="official-form">
        {tables.map((table) => (
          <section key={table} className="form-section">
            <h2>{tableName(form.tables[table].cells[0]!)}</h2>
            <FormTable
              name={tableName(form.tables[table].cells[0]!)}
              table={layTable(form.edition, table)}
              renderCell={(cell) => (
                <SumCellLink at={at} to="/filings/county/sum" sum={sum} cell={cell} open={open} />
              )}
            />
          </section>
        ))}
      </article>
    </div>
  );
}

function Findings({ at, sum }: { readonly at: AtCountyYear; readonly sum: SentCountySum }) {
  return (
    <section className="panel" aria-labelledby="sum-findings">
      <h2 id="sum-findings">汇总检查</h2>
      {sum.findings.length === 0 && <p className="quiet">汇总数据通过全部检查。</p>}
      <ul className="findings">
        {sum.findings.map(({ rule, message, severity, cells: [cell], citation }) => (
          <li key={rule + message} data-blocking={severity === 'blocker'}>
            {message}
            {cell && (
              <Link to="/filings/county/sum" search={{ ...at, cell }} resetScroll={false}>
                看这一格的组成
              </Link>
            )}
            <small>依据：{citation.label}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
