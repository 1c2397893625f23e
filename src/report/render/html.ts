import type { Report } from '../report.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlStyle } from './html-style.ts';
import { htmlTable } from './html-table.ts';
import { titleLines } from './official-page.ts';
import { type PrintedBlock, printReport, startsPage } from './printed-report.ts';

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
${htmlBlocks(report)}
</main>
</body>
</html>
`;
}

function htmlBlocks(report: Report): string {
  const blocks = printReport(report);
  return blocks.map((block, at) => htmlOf(block, report.body, startsPage(blocks, at))).join('\n');
}

function htmlOf(block: PrintedBlock, body: string | null, startsPage: boolean): string {
  switch (block.kind) {
    case 'title':
      // Each part stays on a line where it can; the text itself has no break.
      return `<h1>${titleLines(block.text, body)
        .map((line) => `<span>${escapeHtml(line)}</span>`)
        .join('')}</h1>`;
    case 'heading':
      return `<h2 id="${block.section}"${startsPage ? ' class="page"' : ''}>${escapeHtml(block.text)}</h2>`;
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
