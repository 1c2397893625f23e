import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FormTable, officialForms, type TableId } from '../../src/law/index.ts';
import { sourceFiles, textOf } from './repository.ts';

const [things, form] = textOf('docs/terms.md').split('## The form') as [string, string];
const rowsIn = (text: string) =>
  [...text.matchAll(/^\| (?!term |row |column |-)(.*) \|$/gm)].map(([, row]) => row!.split(' | '));

const modules = [
  'law',
  'report',
  'platform',
  'bodies',
  'publishing',
  'applications',
  'redaction',
  'disputes',
  'filing',
];

test('every identifier among the things and verbs is exported by a module', () => {
  const exported = new Set(
    modules
      .flatMap((module) => sourceFiles(`src/${module}`))
      .flatMap((path) =>
        [...textOf(path).matchAll(/^export (?:async )?(?:function|interface|type|const) (\w+)/gm)].map(
          ([, name]) => name!,
        ),
      ),
  );
  const named = rowsIn(things).map(([, identifier]) => identifier!.replaceAll('`', ''));
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter((name) => !exported.has(name)),
    [],
  );
});

test('rows and columns of the form are those of the official editions', () => {
  for (const table of ['disclosed', 'applications', 'disputes'] as const) {
    const part = form.split(/^### /m).find((text) => text.includes(`(\`${table}\`)`));
    assert.ok(part, `docs/terms.md lists ${table}`);
    const [rows, columns] = part.split('| column |') as [string, string];
    assert.deepEqual(byIdentifier(rowsIn(rows)), byIdentifier(officialRows(table)));
    assert.deepEqual(byIdentifier(rowsIn(columns)), byIdentifier(officialColumns(table)));
  }
});

const byIdentifier = (rows: readonly (readonly string[])[]) => new Map(rows.map((row) => [row[1]!, row]));

/** Editions with their table, the older first. */
const editions = (table: TableId): (readonly [string, FormTable])[] =>
  Object.values(officialForms).map((official) => [official.edition, official.tables[table]] as const);

function officialRows(table: TableId): string[][] {
  const rows = editions(table).flatMap(([edition, { rows: all }]) => all.map((row) => ({ edition, ...row })));
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, same]) => [
    [...new Set(same.map((row) => row.label))].join(' / '),
    `\`${id}\``,
    same[0]!.articles ?? '–',
    same.map((row) => row.edition).join(', '),
  ]);
}

function officialColumns(table: TableId): string[][] {
  const columns = editions(table).flatMap(([edition, { rows }]) =>
    rows.flatMap((row) => row.columns.map((column) => ({ edition, ...column }))),
  );
  return [...Map.groupBy(columns, (column) => column.id)].map(([id, same]) => [
    [...new Set(same.map((column) => column.label))].join(' / '),
    `\`${id}\``,
    [...new Set(same.map((column) => column.edition))].join(', '),
  ]);
}
