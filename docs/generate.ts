// Writes the parts of the documentation that follow from the code, or with --check says which are out of date:
// npm run docs, npm run docs:check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { reportRules } from '../src/report/index.ts';
import { ruleHead, rulesIndex } from './rules-index.ts';

const generated: ReadonlyMap<string, string> = new Map([
  ['rules/README.md', rulesIndex()],
  ...reportRules.map((rule) => [`rules/${rule.id}.md`, rulePage(rule)] as const),
]);

const stale = [...generated].filter(([path, text]) => textOf(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.log(`docs/${path} is out of date: npm run docs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(new URL(path, import.meta.url), text);
  console.log(`${stale.length} of ${generated.size} pages renewed`);
}

/** The page of a rule with its first lines as the rule has them; the rest is written by hand. */
function rulePage(rule: (typeof reportRules)[number]): string {
  const page = textOf(`rules/${rule.id}.md`);
  const start = page.indexOf('\n## ');
  return ruleHead(rule) + (start < 0 ? '' : page.slice(start));
}

function textOf(path: string): string {
  const file = new URL(path, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
