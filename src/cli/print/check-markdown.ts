import { totalsInWords } from '../batch/totals.ts';
import type { CheckFormat } from './check-format.ts';
import { outcomesInWords } from './outcomes-in-words.ts';
import { placeInWords } from './place-in-words.ts';
import { markInWords } from './severity-in-words.ts';

/** For a memo or a merge request: one table of findings per file. */
export const checkMarkdown: CheckFormat = {
  opening: '# 年报检查结果\n\n',
  separator: '',
  piece(checked) {
    const { file, report, diagnostics } = checked;
    const notes = outcomesInWords(checked).map((note) => `${escaped(note)}\n\n`);
    const identity = [report?.body, report?.year && `${report.year} 年`].filter(Boolean).join('，');
    const head = `## ${escaped(file)}\n\n${identity ? `${escaped(identity)}\n\n` : ''}`;
    if (diagnostics.length === 0) return `${head}未发现问题。\n\n${notes.join('')}`;
    const rows = diagnostics.map(({ severity, message, place, advice, citation, rule }) =>
      [markInWords(severity, checked), message, placeInWords(place), advice, `${citation.label}（${rule}）`]
        .map(escaped)
        .join(' | '),
    );
    const table = ['| 等级 | 问题 | 位置 | 办法 | 依据 |', '| --- | --- | --- | --- | --- |'];
    return `${head}${[...table, ...rows.map((row) => `| ${row} |`)].join('\n')}\n\n${notes.join('')}`;
  },
  closing: (totals, stopped) => `${stopped ? '已中途停止。' : ''}${totalsInWords(totals)}\n`,
};

/** Text of a report must not become markup or end a table cell. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s+/g, ' ');
}
