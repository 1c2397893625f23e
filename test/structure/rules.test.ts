import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationIds } from '../../src/law/index.ts';
import { reportRules } from '../../src/report/index.ts';
import { filesBelow } from './repository.ts';

const files = filesBelow();
const named = (id: string, ending: string) => files.some((path) => path.endsWith(`/${id}${ending}`));

// The page's examples are executed by test/rule-examples.test.ts: they are the rule's test.
test('every rule has its own file and its page of examples', () => {
  assert.ok(reportRules.length > 0);
  const lacking = reportRules.flatMap(({ id }) => [
    ...(named(id, '.ts') ? [] : [`${id}: no file src/report/rules/…/${id}.ts`]),
    ...(files.includes(`docs/rules/${id}.md`) ? [] : [`${id}: no page docs/rules/${id}.md`]),
  ]);
  assert.deepEqual(lacking, []);
});

test('every page of docs/rules belongs to a rule', () => {
  const ids = new Set(reportRules.map(({ id }) => id));
  const strangers = filesBelow('docs/rules')
    .map((path) => path.replace('docs/rules/', '').replace(/\.md$/, ''))
    .filter((id) => !ids.has(id) && !/^(README|index)$/.test(id));
  assert.deepEqual(strangers, []);
});

test('rule ids are nouns in kebab-case, each once, and every citation is a known one', () => {
  const ids = reportRules.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, citation, title } of reportRules) {
    assert.match(id, /^[a-z]+(-[a-z0-9]+)+$/);
    assert.ok(title.length > 0);
    assert.ok((citationIds as readonly string[]).includes(citation.id), `${id} cites ${citation.id}`);
  }
});
