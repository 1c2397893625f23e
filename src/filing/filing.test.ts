import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carried, filingCounty } from '../../test/filing-county.ts';
import { loadVersion } from './filing-rows.ts';
import { judgedFindings } from './findings.ts';
import { rollUp } from './index.ts';
import { openMatters } from './open-matters.ts';

describe('the report of a body and a year', async () => {
  const county = await filingCounty();
  const { tools, id } = county;
  const working = async (body: string, year = 2025) => {
    const filing = await tools.db
      .selectFrom('filing')
      .selectAll()
      .where('body_id', '=', id(body))
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    return loadVersion(tools.db, filing.working_version);
  };

  it('goes from the records to the public, and into the sum of the county', async () => {
    await county.recordQuietYear('qingshui', 2025, '711');
    assert.equal(carried(await county.begin('qingshui')).state, 'drafting');
    const { report, diagnostics } = await working('qingshui');
    const open = openMatters(judgedFindings(report, diagnostics), []);
    assert.deepEqual(
      open.map(({ diagnostic }) => [diagnostic.rule, diagnostic.message]),
      [],
    );
    assert.equal(carried(await county.do('qingshui', 'leader', 'sign')).state, 'signed');
    assert.equal(carried(await county.do('qingshui', 'clerk', 'submit')).state, 'submitted');
    assert.equal(carried(await county.do('qingshui', 'supervisor', 'accept')).state, 'accepted');
    assert.equal(carried(await county.do('qingshui', 'clerk', 'publish')).state, 'published');
    assert.equal(county.publicChanges(), 1);

    const [sum] = await rollUp(tools, id('yunxi'), [2025]);
    assert.equal(sum!.reports, 1);
    assert.deepEqual(sum!.cells['disclosed/licensing/decisions'], { value: 711, known: 711, unknown: 0 });
    assert.deepEqual(sum!.missing.map(({ slug }) => slug).toSorted(), ['baiyun', 'office', 'water', 'yunxi']);
  });
});
