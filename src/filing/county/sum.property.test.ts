import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { filingCounty } from '../../../test/filing-county.ts';
import { actNow, inTransaction } from '../../platform/index.ts';
import {
  addReports,
  checkReport,
  type Report,
  readSource,
  recogniseReport,
  renderDocx,
  renderXlsx,
} from '../../report/index.ts';
import { composeDraft } from '../compose-draft.ts';
import { draftFrom } from '../draft-from.ts';
import { proveSum, rollUp } from '../index.ts';
import { randomRecords } from '../random-records.fixture.ts';
import { readyReport } from '../stored/ready-report.ts';
import { storeReports } from '../stored/store-reports.ts';
import { countySum } from './county-sum.ts';

const slugs = ['yunxi', 'office', 'water', 'qingshui', 'baiyun'];

describe('random years of records', async () => {
  const { tools, id, clock } = await filingCounty();
  const act = actNow(clock, { kind: 'system', name: '测算' }, 'test');
  const drafts = fc
    .sample(randomRecords, { numRuns: 300, seed: 20260110 })
    .map((records) => composeDraft(draftFrom(records), { cellEdits: [], textEdits: [] }));
  const byYear = Map.groupBy(drafts, ({ report }) => report.year!);
  const years = [...byYear].filter(([, some]) => some.length >= slugs.length).map(([year]) => year);

  it('give drafts without a blocker, and a county that is the sum of its bodies', async () => {
    assert.ok(years.length >= 4, `${years.length} years have enough drafts`);
    for (const year of years) {
      const parts = byYear.get(year)!.slice(0, slugs.length);
      const stored = parts.map((kept, at) => ({
        ...{ bodyId: id(slugs[at]!), year, madeBy: 'imported' as const, name: `${at}` },
        ...{ sha256: `${year}-${at}`, ready: readyReport(kept, checkReport(kept.report).diagnostics) },
      }));
      assert.deepEqual(
        stored.map(({ ready }) => ready.columns.blockers),
        stored.map(() => 0),
      );
      await inTransaction(tools.db, (step) => storeReports(tools, step, act, stored));
      const [sum] = await rollUp(tools, id('yunxi'), [year]);
      const expected = addReports(parts.map(({ report }, at) => ({ name: slugs[at]!, report })));
      assert.deepEqual(
        Object.entries(sum!.cells).map(([cell, { value }]) => [cell, value]),
        Object.entries(sum!.cells).map(([cell]) => [cell, expected.cells[cell]!.reading.value]),
      );
      assert.equal((await proveSum(tools, id('yunxi'), year))!.holds, true);
      const balanced = (await countySum(tools, id('yunxi'), year))!.findings;
      assert.deepEqual(
        balanced.filter(({ rule }) => rule.endsWith('-unbalanced') || rule.endsWith('-total-mismatch')),
        [],
        'a sum of balanced reports balances',
      );
    }
  });

  it('are read back from Word and Excel files with the same cells', async () => {
    for (const { report } of drafts.slice(0, 6))
      for (const [name, bytes] of [
        ['draft.docx', await renderDocx(report)],
        ['draft.xlsx', await renderXlsx(report)],
      ] as const)
        assert.deepEqual(valuesOf(await readBack(name, bytes)), valuesOf(report), name);
  });
});

const valuesOf = ({ cells }: Report) => Object.entries(cells).map(([cell, { value }]) => [cell, value]);

async function readBack(name: string, bytes: Uint8Array): Promise<Report> {
  const read = await readSource(bytes, { name, pdf: () => Promise.reject(new Error('no PDF here')) });
  assert.ok('document' in read, name);
  return recogniseReport(read.document);
}
