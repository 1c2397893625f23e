import { dense, type Grid, type GridCell } from '../manuscript/grid.ts';

/** A layout of one table in HTML. */
export type HtmlTable = (grid: Grid) => string;

/** Escapes what HTML would take for markup. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const spans = (cell: GridCell) =>
  `${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;

const rowsOf = (grid: Grid, cell: (cell: GridCell, row: number) => string) =>
  grid.rows.map((row, index) => `<tr>${row.map((each) => cell(each, index)).join('')}</tr>`).join('\n');

/** Plain cells with their spans. */
export const plainTable: HtmlTable = (grid) =>
  `<table border="1">\n${rowsOf(grid, (cell) => `<td${spans(cell)}>${escaped(cell.text)}</td>`)}\n</table>`;

/** Heading cells marked as such, header rows in a thead, blank cells as &nbsp;. */
export const headedTable: HtmlTable = (grid) => {
  const cell = (each: GridCell, row: number) => {
    const scope = row < grid.headerRows ? 'col' : 'row';
    return each.cell
      ? `<td${spans(each)}>${escaped(each.text) || '&nbsp;'}</td>`
      : `<th scope="${scope}"${spans(each)}>${escaped(each.text)}</th>`;
  };
  const rows = rowsOf(grid, cell).split('\n');
  const head = rows.slice(0, grid.headerRows).join('\n');
  const body = rows.slice(grid.headerRows).join('\n');
  return `<table class="report">\n${head ? `<thead>\n${head}\n</thead>\n` : ''}<tbody>\n${body}\n</tbody>\n</table>`;
};

/** As Word saves a page: a paragraph in every cell, digits and words in spans of their own. */
export const wordTable: HtmlTable = (grid) =>
  `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184;mso-padding-alt:0cm 5.4pt 0cm 5.4pt'>\n${rowsOf(
    grid,
    (cell, row) =>
      `<td width=${40 + 30 * cell.columnSpan}${spans(cell).replaceAll('"', '')} style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'>\n<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan;mso-yfti-irow:${row}'>${wordRuns(cell.text)}<span lang=EN-US><o:p></o:p></span></p>\n</td>`,
  )}\n</table>`;

const wordRuns = (text: string) =>
  text === ''
    ? '<span lang=EN-US style="font-size:9.0pt"><o:p>&nbsp;</o:p></span>'
    : (text.match(/[0-9.]+|[^0-9.]{1,3}/g) ?? [])
        .map((run) =>
          /^[0-9.]/.test(run)
            ? `<span lang=EN-US style='font-size:9.0pt;font-family:"Times New Roman",serif;mso-font-kerning:0pt'>${run}</span>`
            : `<span style='font-size:9.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>${escaped(run)}</span>`,
        )
        .join('');

/** As WPS saves a page: font elements, one per few characters, widths in points. */
export const wpsTable: HtmlTable = (grid) =>
  `<table class="MsoNormalTable" style="border-collapse:collapse;width:${grid.width * 44}.9500pt;border:none;">${rowsOf(
    grid,
    (cell) =>
      `<td width="${cell.columnSpan * 59}"${spans(cell)} valign="center" style="width:${cell.columnSpan * 44}.3000pt;padding:0.0000pt 5.4000pt;border:1.0000pt solid windowtext;"><p class="p" align="center" style="text-align:center;line-height:12.0000pt;">${wpsRuns(cell.text)}<span style="font-family:仿宋_GB2312;font-size:9.0000pt;"><o:p></o:p></span></p></td>`,
  )}</table>`;

const wpsRuns = (text: string) =>
  (text.match(/[0-9.]+|[^0-9.]{1,4}/g) ?? [])
    .map(
      (run) =>
        `<span style="font-family:仿宋_GB2312;font-size:9.0000pt;"><font face="仿宋_GB2312">${escaped(run)}</font></span>`,
    )
    .join('');

/** Nothing spans: every swallowed position is a cell of its own, group labels are repeated on each row. */
export const unspannedTable: HtmlTable = (grid) => {
  const above: string[] = [];
  const rows = dense(grid).map((row, index) => {
    const cells = row.map((text, column) => {
      const repeats = index >= grid.headerRows && column < 2 && grid.table === 'applications' && text === '';
      const covered = column === 1 && /^[一二四]、/.test(row[0]!);
      if (!repeats) above[column] = text;
      return repeats && !covered ? above[column]! : text;
    });
    return `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  });
  return `<table>\n${rows.join('\n')}\n</table>`;
};

/** The table breaks where the page did: two tables, the second with the headings repeated. */
export const tableOverPages: HtmlTable = (grid) => {
  if (grid.table !== 'applications') return plainTable(grid);
  const page = grid.headerRows + 12;
  const fit = (rows: Grid['rows'], offset: number): Grid => ({
    ...grid,
    rows: rows.map((row, index) =>
      row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - index - offset) })),
    ),
  });
  const label = (text: string, rowSpan: number): GridCell => ({ text, rowSpan, columnSpan: 1 });
  const rest = grid.rows.slice(page);
  const head = grid.rows.slice(0, grid.headerRows);
  const opened = [label('三、本年度办理结果', rest.length - 1), ...rest[0]!];
  return `${plainTable(fit(grid.rows.slice(0, page), 0))}\n<p style="page-break-before:always"></p>\n${plainTable(
    {
      ...grid,
      rows: [...head, opened, ...rest.slice(1)],
    },
  )}`;
};

/** Table 2 as one small table for each item of article 20. */
export const tablePerItem: HtmlTable = (grid) => {
  if (grid.table !== 'disclosed') return plainTable(grid);
  const items: GridCell[][][] = [];
  for (const row of grid.rows) {
    if (row.length === 1) items.push([]);
    items.at(-1)!.push([...row]);
  }
  return items.map((rows) => plainTable({ ...grid, rows })).join('\n<br>\n');
};

/** Without its header rows. */
export const headlessTable: HtmlTable = (grid) => {
  const rows = grid.rows.filter((row, index) => index >= grid.headerRows && row[0]!.text !== '信息内容');
  return plainTable({ ...grid, rows });
};

/** Line breaks and entities inside labels, values padded with spaces that do not break. */
export const brokenLineTable: HtmlTable = (grid) =>
  `<table>\n${rowsOf(grid, (cell) => {
    const text = cell.cell
      ? `&nbsp;${escaped(cell.text)}&nbsp;`
      : escaped(cell.text)
          .replace(/^(..)(企业|机构|维持|纠正|结果|审结)$/, '$1<br>$2')
          .replaceAll('“', '&ldquo;')
          .replaceAll('”', '&rdquo;');
    return `<td${spans(cell)}><p>${text}</p></td>`;
  })}\n</table>`;

/** No table at all: every cell is a paragraph. */
export const paragraphs: HtmlTable = (grid) =>
  grid.rows.map((row) => row.map((cell) => `<p>${escaped(cell.text)}</p>`).join('\n')).join('\n');
