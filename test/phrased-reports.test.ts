import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport, type Diagnostic, type Report, type Section } from '../src/report/index.ts';
import { phrasedReports } from './phrased-reports.ts';
import { readExample } from './rule-example.ts';

const counted = /\d+(?=[件条])/g;

/** The report with one number of its overview three higher, for each number that counts something. */
function* withOneNumberWrong(report: Report): Generator<{ readonly report: Report; readonly at: string }> {
  const overview = report.sections.find(({ id }) => id === 's1')!;
  for (const [index, { text }] of overview.paragraphs.entries())
    for (const match of text.matchAll(counted)) {
      const end = match.index + match[0].length;
      const wrong = text.slice(0, match.index) + (Number(match[0]) + 3) + text.slice(end);
      const paragraphs = overview.paragraphs.map((paragraph, at) =>
        at === index ? { ...paragraph, text: wrong } : paragraph,
      );
      const section: Section = { ...overview, paragraphs };
      const sections = report.sections.map((other) => (other === overview ? section : other));
      yield { report: { ...report, sections }, at: text.slice(Math.max(0, match.index - 16), end + 1) };
    }
}

const graver = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(({ severity }) => severity !== 'hint').map(({ rule, message }) => `${rule}: ${message}`);

/** What an overview says of applications and disputes, and the tables can therefore tell. */
const ofTheTables =
  /(?:(?:收到|新收)(?:政府信息公开)?申请|办结|答复|上年结转|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|行政(?:复议|诉讼)(?:案件)?)\d+件$/;

describe('reports in the phrasing of many bodies', () => {
  for (const { name, block } of phrasedReports) {
    const { report, context } = readExample(block);

    it(`${name}: nothing is found but hints on round figures`, () => {
      const { diagnostics } = checkReport(report, context);
      assert.deepEqual(
        diagnostics.filter(({ rule }) => rule !== 'approximate-figure').map(({ message }) => message),
        [],
      );
    });

    it(`${name}: a number that is wrong is told once, and found where the tables know it`, () => {
      for (const changed of withOneNumberWrong(report)) {
        const found = graver(checkReport(changed.report, context).diagnostics);
        assert.ok(found.length <= 1, `${changed.at}: ${found.join(' | ')}`);
        // What one office received is a part that nothing contradicts.
        if (ofTheTables.test(changed.at) && !changed.at.includes('本级'))
          assert.equal(found.length, 1, `not found: ${changed.at}`);
      }
    });
  }
});
