import type { Report } from '../src/report/index.ts';
import { quietReport } from './report-builder.ts';

/** Texts that mean something to a program that should only print them. */
export const hostileTexts = [
  '#panic("x") *粗* $x$ @y `#read("/etc/passwd")` \\u{41}',
  '<script>alert(1)</script> &lt; "引号" \'单\' ]]> <!-- -->',
  '=HYPERLINK("http://example.org","点") | 甲 | **乙** [丙](x) _丁_',
  '\u0000\u0008控制符\ud800',
] as const;

/** A report that prints them wherever text can stand. */
export function hostileReport(): Report {
  const [first, second, third, fourth] = hostileTexts;
  return quietReport({
    title: `${second}${first}`,
    body: second,
    preface: [first, third],
    sections: { s1: [first, second, third, fourth, `（一）${second}`] },
    signature: { body: third, date: first },
    cells: {
      'applications/received/total': { value: null, state: 'unreadable', written: third, origin: null },
      'applications/granted/total': { value: null, state: 'slash', written: '-', origin: null },
      'disclosed/fees/amount': { value: null, state: 'unreadable', written: first, origin: null },
      'disputes/reconsideration/total': { value: null, state: 'unreadable', written: second, origin: null },
    },
  });
}
