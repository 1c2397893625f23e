import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { carried, filingCounty } from '../../test/filing-county.ts';
import { type CellId, cellId, day } from '../law/index.ts';
import type { Report } from '../report/index.ts';
import { composeDraft } from './compose-draft.ts';
import { draftFrom } from './draft-from.ts';
import { draftNow } from './draft-of.ts';
import type { DraftRecords } from './draft-records.ts';
import { randomRecords } from './random-records.fixture.ts';

const inOf = (column: string) => cellId('applications', 'carriedIn', column);
const outOf = (column: string) => cellId('applications', 'carriedOut', column);

/** Records of a year with no application, and one with applications carried in. */
const some = fc.sample(randomRecords, { numRuns: 200, seed: 20260118 });
const carriedInOf = ({ applications: { behind } }: DraftRecords) =>
  Object.entries(behind).flatMap(([cell, ids]) => (cell.includes('/carriedIn/') ? ids : [])).length;
const silent = some.find((records) => carriedInOf(records) === 0)!;
const tracked = some.find((records) => carriedInOf(records) > 0)!;

/** Last year's report, which carried out as many as given by column, and nothing in the others. */
function lastYear(records: DraftRecords, out: Readonly<Record<string, number | null>>): Report {
  const { report } = draftFrom(records);
  const cells = { ...report.cells };
  for (const [column, value] of Object.entries(out))
    cells[outOf(column)] = { ...cells[outOf(column)]!, value, state: value === null ? 'blank' : 'number' };
  return { ...report, year: records.year - 1, cells };
}

const nothing = { naturalPerson: 0, commercial: 0, research: 0, publicWelfare: 0, legalService: 0, other: 0 };
const noteIn = (gaps: readonly string[]) => gaps.filter((gap) => gap.includes('上年'));

describe('what last year carried over', () => {
  it('is taken column by column, with its source, where no application of it is on record', () => {
    const previous = lastYear(silent, { ...nothing, naturalPerson: 2, legalService: 1 });
    const drafted = draftFrom({ ...silent, previous });
    const printed = (cell: CellId) => drafted.report.cells[cell]!.value;
    assert.deepEqual(
      ['naturalPerson', 'legalService', 'research', 'total'].map((column) => printed(inOf(column))),
      [2, 1, 0, 3],
    );
    const source = drafted.sources.cells[inOf('naturalPerson')]!;
    assert.match(source.kind === 'reason' ? source.reason : '', /上年年报“结转下年度继续办理”的“自然人”栏/);
    assert.match(drafted.report.sections[0]!.paragraphs.map(({ text }) => text).join(''), /上年结转3件/);
    assert.match(noteIn(drafted.gaps).join(), /没有登记这些申请/);
    const { notes } = composeDraft(drafted, { cellEdits: [], textEdits: [] });
    assert.equal(notes.recorded[inOf('naturalPerson')], undefined, 'no register counts it');
  });

  it('is compared, and never put over what is on record', () => {
    const before = draftFrom(tracked);
    const drafted = draftFrom({ ...tracked, previous: lastYear(tracked, { ...nothing, research: 999 }) });
    assert.deepEqual(drafted.report.cells, before.report.cells);
    assert.match(noteIn(drafted.gaps).join(), /上年年报 999 件，申请台账 \d+ 件/);
  });

  it('is not made up where last year left it blank', () => {
    const previous = lastYear(silent, { ...nothing, naturalPerson: null });
    const drafted = draftFrom({ ...silent, previous });
    assert.deepEqual(drafted.report.cells, draftFrom(silent).report.cells);
  });

  it('comes from the bodies taken over too, or is left as recorded with a note', () => {
    const previous = lastYear(silent, { ...nothing, naturalPerson: 2 });
    const report = lastYear(silent, { ...nothing, naturalPerson: 3 });
    const merged = draftFrom({ ...silent, previous, inherited: [{ name: '白云镇人民政府', report }] });
    assert.equal(merged.report.cells[inOf('naturalPerson')]!.value, 5);
    assert.match(JSON.stringify(merged.sources.cells[inOf('naturalPerson')]), /含并入的白云镇人民政府/);
    const lacking = draftFrom({ ...silent, previous, inherited: [{ name: '白云镇人民政府', report: null }] });
    assert.equal(lacking.report.cells[inOf('naturalPerson')]!.value, 0);
    assert.match(noteIn(lacking.gaps).join(), /没有白云镇人民政府上年受理的年报/);
  });

  it('follows a merger from the accepted reports of both', async () => {
    const county = await filingCounty();
    const out = outOf('naturalPerson');
    const cells = [out, inOf('naturalPerson')].map((cell) => ({ cell, value: 1 }));
    for (const body of ['baiyun', 'qingshui']) {
      await county.recordQuietYear(body);
      carried(await county.begin(body));
      carried(await county.do(body, 'clerk', 'edit', { cells, reason: '纸质登记的申请' }));
      const { findings } = await (await import('./desk/open-filing.ts'))
        .openFiling(county.tools, county.act('clerk'), county.grants('clerk', body), {
          ...{ bodyId: county.id(body), year: 2025 },
        })
        .then(carried);
      for (const { key, asks } of findings)
        if (asks !== 'nothing')
          carried(await county.do(body, 'leader', 'except', { finding: key, words: '纸质登记' }));
      carried(await county.do(body, 'leader', 'sign'));
      carried(await county.do(body, 'clerk', 'submit'));
      carried(await county.do(body, 'supervisor', 'accept'));
    }
    county.clock.set('2026-06-01T09:00:00+08:00');
    const on = day('2026-06-01');
    carried(
      await county.bodies.mergeBodies(
        { ...county.act('clerk'), actor: { kind: 'system', name: '测试' } },
        { bodyIds: [county.id('baiyun')], intoId: county.id('qingshui'), on },
      ),
    );
    const { report } = await draftNow(county.tools, county.id('qingshui'), 2026);
    assert.equal(report.cells[inOf('naturalPerson')]!.value, 2);
  });
});
