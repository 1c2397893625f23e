import { cellAddressIn } from '../../filing/index.ts';
import type { CellId } from '../../law/index.ts';
import { type Content, html } from '../../platform/index.ts';
import {
  isTopicHeading,
  type Report,
  sectionHeadings,
  sectionIds,
  tableOfSection,
} from '../../report/index.ts';
import { cellLabel } from './cell-path.ts';
import { cellValue, cellWords } from './cell-value.ts';
import { formTable } from './form-table.ts';

/** A report as it reads (年报正文): what stands before, six sections, three tables, who signed; `cell` shows a number. */
export const reportText = (report: Report, cell: (cell: CellId) => Content): Content =>
  html`${report.preface.map(({ text }) => html`<p>${text}</p>`)}${sections(report, cell)}${signature(report)}`;

/** A number that leads to its own page below the address of its report; a zero is not worth opening. */
export const openableCell =
  (report: Report, address: string) =>
  (cell: CellId): Content => {
    const reading = report.cells[cell];
    const value = cellValue(reading);
    if (reading?.state === 'zero') return value;
    const name = report.edition ? cellLabel(report.edition, cell) : cell;
    return html`<a href="${cellAddressIn(address, cell)}" aria-label="${cellWords(reading)}，${name}，查看历年">${value}</a>`;
  };

function sections(report: Report, cell: (cell: CellId) => Content): Content {
  const edition = report.edition;
  return sectionIds.map((id) => {
    const section = report.sections.find((one) => one.id === id);
    const table = tableOfSection[id];
    const paragraphs = (section?.paragraphs ?? []).map(({ text }) =>
      isTopicHeading(text) ? html`<h3>${text}</h3>` : html`<p>${text}</p>`,
    );
    return html`<h2 id="${id}">${section?.heading.text ?? sectionHeadings[id]}</h2>${paragraphs}${
      table && edition && formTable(edition, table, cell)
    }${!section && !table && html`<p class="empty">报告没有这一部分。</p>`}`;
  });
}

function signature({ signature: signed }: Report): Content {
  if (!signed) return null;
  return html`<p class="signature">${signed.body}${signed.body && signed.date && html`<br>`}${signed.date}</p>`;
}
