import { officialForms } from '../../src/law/index.ts';
import { docxParts, xlsxParts } from '../office-packages.ts';
import { type PdfManner, type PlacedPage, pdfFile, plainManner } from '../pdf/pdf-file.ts';
import { placedReport, plainSetting } from '../pdf/placed-report.ts';

/** Rows of the three tables of the form, labels and numbers, as a reader meets them. */
const rows: readonly (readonly string[])[] = Object.values(officialForms['2021'].tables).flatMap((table) =>
  table.rows.map((row, index) => [
    row.label,
    ...row.columns.map((_, column) => String((index * 7 + column) % 13)),
  ]),
);
const printed = Object.fromEntries(
  officialForms['2021'].cells.map((cell, index) => [cell, index % 9 === 4 ? '' : String(index % 13)]),
);
const pdfText = (pages: readonly PlacedPage[], manner: Partial<PdfManner> = {}): string =>
  new TextDecoder().decode(pdfFile(pages, { ...plainManner, ...manner }));
const sentences = [
  '某县某镇人民政府2023年政府信息公开工作年度报告',
  '一、总体情况',
  '2023年，主动公开信息72条，其中工作动态61条、通知公告11条。',
  '二、主动公开政府信息情况',
];

/** HTML pages to damage: plain, as Word writes it, quoted in a script, cut from a page. */
export const htmlSeeds: readonly string[] = [
  page(`${paragraphs('p')}${htmlTable('<td>', '</td>')}`),
  page(
    `<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->${paragraphs('h2')}` +
      htmlTable(
        '<td colspan="2" style="border:none;width:40px"><p class=MsoNormal><span style="font-size:9pt">',
        '<o:p></o:p></span></p></td>',
      ),
  ),
  page(`<table><tr><td>导航</td><td>${paragraphs('div')}${htmlTable('<td>', '')}</td></tr></table>`),
  page(
    `<p>加载中</p><script>var page = ${JSON.stringify({ html: htmlTable('<td rowspan="1">', '</td>') })};</script>`,
  ),
  page(htmlTable('<td>', '</td>').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  `# 年度报告\n${sentences.join('\n\n')}\n${htmlTable('<td>', '</td>')}\n## 五、存在的主要问题\n无。`,
];

/** Word documents to damage, by parts. */
export const docxSeeds: readonly Readonly<Record<string, string>>[] = [
  docxParts(`${sentences.map(docxLine).join('')}${docxTable('')}`),
  docxParts(
    `${docxLine('题')}${docxTable('<w:tcW w:w="900"/><w:gridSpan w:val="1"/><w:vMerge w:val="restart"/>')}` +
      '<w:p><w:pPr><w:pStyle w:val="2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>总体</w:t></w:r></w:p>' +
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${docxLine('框')}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`,
    {
      'word/styles.xml':
        '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="2"/></w:style></w:styles>',
      'word/numbering.xml':
        '<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
      'docProps/core.xml': '<cp:coreProperties><dc:title>年报</dc:title></cp:coreProperties>',
    },
  ),
];

/** Workbooks to damage, by parts. */
export const xlsxSeeds: readonly Readonly<Record<string, string>>[] = [
  xlsxParts(
    [
      {
        name: '表三',
        inside:
          '<sheetViews><sheetView showZeros="1"/></sheetViews><cols><col min="3" max="3" hidden="1"/></cols>' +
          `<sheetData>${rows.map(xlsxRow).join('')}</sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A9:A12"/></mergeCells>`,
      },
    ],
    rows.map(([label]) => `<t>${label}</t>`),
    '<numFmts><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;;-0.00;;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>',
  ),
];

/** Plain texts and Markdown to damage. */
export const textSeeds: readonly string[] = [
  [...sentences, ...rows.map((cells) => cells.join('\t'))].join('\n'),
  ['# 年度报告', ...sentences, '|甲|乙|\n|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join(
    '\r\n\r\n',
  ),
  `{"gongkai":"report/1","cells":{"a":${JSON.stringify(rows)}}}`,
  JSON.stringify({ data: { content: htmlTable('<td>', '</td>') } }),
];

/** PDF files to damage: plain lines; a report with drawn tables over pages; the same sideways and without lines. */
export const pdfSeeds: readonly string[] = [
  pdfText([
    {
      texts: [...sentences, ...rows.slice(0, 30).map((cells) => cells.join('  '))].map((text, index) => ({
        x: 60,
        y: 60 + index * 14,
        size: 10,
        text,
      })),
      lines: [],
    },
  ]),
  pdfText(placedReport(printed, plainSetting), { rulings: 'thin boxes' }),
  pdfText(placedReport(printed, { ...plainSetting, repeats: true }), { rulings: 'none', turned: 'page' }),
];

function page(body: string): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>年度报告</title><style>td{}</style></head>\n<body>${body}</body></html>`;
}

function paragraphs(tag: string): string {
  return sentences.map((text) => `<${tag}>${text}&nbsp;</${tag}>\n`).join('');
}

function htmlTable(open: string, close: string): string {
  const written = rows.map((cells) => `<tr>${cells.map((text) => open + text + close).join('')}</tr>\n`);
  return `<table border="1"><tbody>${written.join('')}</tbody></table>`;
}

function docxLine(text: string): string {
  return `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
}

function docxTable(cellProperties: string): string {
  const cell = (text: string) => `<w:tc><w:tcPr>${cellProperties}</w:tcPr>${docxLine(text)}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr><w:trPr/>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function xlsxRow(cells: readonly string[], index: number): string {
  const values = cells.map((text, column) => {
    const at = `${String.fromCharCode(65 + column)}${index + 1}`;
    return column === 0
      ? `<c r="${at}" t="s"><v>${index}</v></c>`
      : `<c r="${at}" s="${column % 3}"><v>${text}</v></c>`;
  });
  return `<row r="${index + 1}">${values.join('')}</row>`;
}
