import type { Report } from '../report.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlStyle } from './html-style.ts';
import { htmlTable } from './html-table.ts';
import { type PrintedBlock, printReport } from './printed-report.ts';

/**
 * The report as one standalone page: no script, nothing loaded, made to be published, printed and read aloud.
 * Every number stands in an element with `data-cell` = its cell id.
 */
export function renderHtml(report: Report): string {
  const title = report.title?.text ?? report.body ?? '政府信息公开工作年度报告';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
${printReport(report).map(htmlOf).join('\n')}
</main>
</body>
</html>
`;
}

function htmlOf(block: PrintedBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'heading':
      return `<h2 id="${block.section}">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      if (block.lead === block.text) return `<h3>${escapeHtml(block.text)}</h3>`;
      return `<p>${htmlLead(block.lead)}${escapeHtml(block.text.slice(block.lead.length))}</p>`;
    case 'table':
      return htmlTable(block);
    case 'signature':
      return [block.body, block.date]
        .filter((line) => line !== null)
        .map((line) => `<p class="signature">${escapeHtml(line)}</p>`)
        .join('\n');
  }
}

const htmlLead = (lead: string): string =>
  lead === '' ? '' : `<span class="lead">${escapeHtml(lead)}</span>`;
