import { officialForms, type TableId } from '../../../../src/law/index.ts';
import { layTable, sectionHeadings, sectionIds, tableOfSection } from '../../../../src/report/index.ts';
import { tableName } from '../../../design/form/cell-name.ts';
import { FormTable } from '../../../design/form/form-table.tsx';
import { partElementId } from '../report/where-in-form.ts';
import { CountyText } from './county-text.tsx';
import type { OpenedCounty } from './opened-county.ts';
import { SumCellLink } from './sum-cell-link.tsx';

/** The report of the county in its official form: numbers open their parts, the text is open for writing. */
export function CountyReportForm({
  at,
  sum,
  standing,
  cell: open,
  showFigure,
}: OpenedCounty & {
  readonly cell: string | null;
  readonly showFigure: (key: string) => void;
}) {
  const { report } = standing;
  const form = officialForms[sum.edition!];
  const text = { at, standing, showFigure };
  const table = (id: TableId) => (
    <FormTable
      name={tableName(form.tables[id].cells[0]!)}
      table={layTable(form.edition, id)}
      renderCell={(cell) => (
        <SumCellLink at={at} to="/filings/county/report" sum={sum} cell={cell} open={open} />
      )}
    />
  );
  return (
    <div className="filing-form">
      <p className="unseen" id="grid-help">
        点一格，看它由哪些机关的数据相加。
      </p>
      <article className="official-form" data-edition={form.edition}>
        <h2 className="form-title" id="form-title" tabIndex={-1}>
          {report.title?.text}
        </h2>
        <div id={partElementId('preface')} tabIndex={-1}>
          <CountyText {...text} part="preface" heading="引言" />
        </div>
        {sectionIds.map((id) => {
          const tableId = tableOfSection[id];
          return (
            <section key={id} className="form-section">
              <h3 id={partElementId(id)} tabIndex={-1}>
                {sectionHeadings[id]}
              </h3>
              {tableId ? table(tableId) : <CountyText {...text} part={id} heading={sectionHeadings[id]} />}
            </section>
          );
        })}
        {report.signature && (
          <p className="form-signature">
            <span>{report.signature.body}</span>
            <span>{report.signature.date}</span>
          </p>
        )}
      </article>
    </div>
  );
}
