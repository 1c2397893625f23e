import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ruleHead } from '../docs/rules-index.ts';
import { checkReport, reportRules } from '../src/report/index.ts';
import { readExample } from './rule-example.ts';

/** The example blocks under a heading of a rule's page. */
function examples(page: string, heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/```report\n([\s\S]*?)```/g)].map(([, block]) => block!);
}

describe('pages of the rules', () => {
  for (const rule of reportRules) {
    const file = new URL(`../docs/rules/${rule.id}.md`, import.meta.url);
    const page = existsSync(file) ? readFileSync(file, 'utf8') : '';

    it(`${rule.id}: the page names title, severity and ground as the rule does`, () => {
      assert.ok(page.startsWith(ruleHead(rule)));
      for (const heading of ['何时报出', '为什么', '反例', '正例'])
        assert.match(page, new RegExp(`^## ${heading}$`, 'm'));
    });

    it(`${rule.id}: every bad example is found by this rule and by no other`, () => {
      const bad = examples(page, '反例');
      assert.ok(bad.length > 0);
      for (const block of bad) {
        const { report, context } = readExample(block);
        const found = checkReport(report, context).diagnostics.map((diagnostic) => diagnostic.rule);
        assert.deepEqual([...new Set(found)], [rule.id], block);
      }
    });

    it(`${rule.id}: every good example is clean`, () => {
      const good = examples(page, '正例');
      assert.ok(good.length > 0);
      for (const block of good) {
        const { report, context } = readExample(block);
        assert.deepEqual(
          checkReport(report, context).diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          block,
        );
      }
    });
  }
});
