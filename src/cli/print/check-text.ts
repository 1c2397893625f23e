import { styleText } from 'node:util';
import type { Diagnostic } from '../../report/index.ts';
import { totalsInWords } from '../batch/totals.ts';
import type { CheckFormat } from './check-format.ts';
import type { CheckedFile } from './checked-file.ts';
import { outcomesInWords } from './outcomes-in-words.ts';
import { placeInWords } from './place-in-words.ts';
import { reportIdentity } from './report-identity.ts';
import { markInWords } from './severity-in-words.ts';

const colours = { blocker: 'red', 'must-explain': 'yellow', hint: 'cyan' } as const;

/** For people at a terminal: each finding with its place, what to do and the ground it rests on. */
export function checkText(colour: boolean): CheckFormat {
  const painted = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  function finding(diagnostic: Diagnostic, checked: CheckedFile): string {
    const { severity, message, advice, citation, place, quote, rule } = diagnostic;
    const where = placeInWords(place);
    return [
      `  ${painted(colours[severity], `[${markInWords(severity, checked)}]`)} ${message}`,
      ...(where ? [`      位置：${where}`] : []),
      ...(quote ? [`      原文：${quote}`] : []),
      `      办法：${advice}`,
      painted('dim', `      依据：${citation.label}（规则 ${rule}）`),
      '',
    ].join('\n');
  }

  return {
    opening: '',
    separator: '',
    piece(checked) {
      const { file, diagnostics } = checked;
      const head = `${painted('bold', file)}${identity(checked)}`;
      const findings = diagnostics.map((diagnostic) => finding(diagnostic, checked));
      const notes = outcomesInWords(checked).map((note) => `  ${note}\n`);
      return `${head}\n${findings.length === 0 ? '  未发现问题。\n' : findings.join('\n')}${notes.join('')}\n`;
    },
    closing: (totals, stopped) => `${stopped ? '已中途停止。' : ''}${totalsInWords(totals)}\n`,
  };
}

/** Whose report it is, of which year, on which form; empty when the file could not be read. */
function identity({ report }: CheckedFile): string {
  return report ? `：${reportIdentity(report)}` : '';
}
