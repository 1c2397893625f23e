import type { Diagnostic } from '../../report/index.ts';
import { totalsInWords } from '../batch/totals.ts';
import { cellInWords } from './cell-in-words.ts';
import type { CheckFormat } from './check-format.ts';
import type { CheckedFile } from './checked-file.ts';
import { outcomesInWords } from './outcomes-in-words.ts';
import { placeInWords } from './place-in-words.ts';
import { reportIdentity } from './report-identity.ts';
import { markInWords } from './severity-in-words.ts';

const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #595959; --line: #d0d0d0; --paper: #fff;
  --blocker: #b3261e; --must-explain: #8a5a00; --hint: #1f5f99; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --faint: #b0b0b0; --line: #4a4a4a; --paper: #1b1b1b;
  --blocker: #ff8a80; --must-explain: #f0b95a; --hint: #8ec5f5; } }
body { margin: 2rem auto; padding: 0 1rem; max-width: 60rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; overflow-wrap: anywhere; }
section { border-top: 1px solid var(--line); margin-top: 2rem; }
ol { padding: 0; list-style: none; }
li { margin: 1rem 0; padding-left: 1rem; border-left: .3rem solid; overflow-wrap: anywhere; }
li.blocker { border-color: var(--blocker); } li.blocker strong { color: var(--blocker); }
li.must-explain { border-color: var(--must-explain); } li.must-explain strong { color: var(--must-explain); }
li.hint { border-color: var(--hint); } li.hint strong { color: var(--hint); }
li p { margin: 0; } dl { margin: .2rem 0; display: grid; grid-template-columns: auto 1fr; gap: 0 1em; }
dt, .faint { color: var(--faint); } dd { margin: 0; }
@media print { body { margin: 0; max-width: none; } li { break-inside: avoid; } }
`;

/** A page of its own, without script or anything from elsewhere, to open, print or send on. */
export const checkHtml: CheckFormat = {
  opening: `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>年报检查结果</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>政府信息公开工作年度报告检查结果</h1>
`,
  piece(checked) {
    const { file, diagnostics } = checked;
    const list =
      diagnostics.length === 0
        ? '<p>未发现问题。</p>'
        : `<ol>\n${diagnostics.map((diagnostic) => finding(diagnostic, checked)).join('\n')}\n</ol>`;
    const notes = outcomesInWords(checked).map((note) => `<p class="faint">${escaped(note)}</p>\n`);
    return `<section>\n<h2>${escaped(file)}</h2>\n${identity(checked)}${list}\n${notes.join('')}</section>\n`;
  },
  separator: '',
  closing: (totals, stopped) =>
    `<section>\n<h2>汇总</h2>\n<p>${stopped ? '已中途停止。' : ''}${totalsInWords(totals)}</p>\n</section>\n</main>\n</body>\n</html>\n`,
};

function identity({ report }: CheckedFile): string {
  return report ? `<p class="faint">${escaped(reportIdentity(report))}</p>\n` : '';
}

function finding(diagnostic: Diagnostic, checked: CheckedFile): string {
  const { report } = checked;
  const { severity, message, advice, citation, place, quote, cells, rule } = diagnostic;
  const facts = [
    ['位置', placeInWords(place)],
    ['单元格', cells.map((cell) => cellInWords(cell, report?.edition ?? null)).join('；')],
    ['原文', quote ?? ''],
    ['办法', advice],
    ['依据', `${citation.label}（规则 ${rule}）`],
  ];
  const rows = facts
    .filter(([, text]) => text !== '')
    .map(([term, text]) => `<dt>${term}</dt><dd>${escaped(text!)}</dd>`);
  return `<li class="${severity}"><p><strong>${markInWords(severity, checked)}</strong> ${escaped(message)}</p><dl>${rows.join('')}</dl></li>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign]!);
}
