import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { bodyTree, type Grants, type Role } from '../../bodies/index.ts';
import { addDays, type Day } from '../../law/index.ts';
import { type Act, actNow, fixedClock, idMaker } from '../../platform/index.ts';
import { arrangeColumn } from '../columns/arrange-column.ts';
import { openColumn } from '../columns/open-column.ts';
import { listGaps } from '../desk/list-gaps.ts';
import { columnsOf, type ReleasedColumn } from '../released/columns-of.ts';
import type { PublishingTools, Tables } from '../tools.ts';
import { chooseField, endField } from './choose-fields.ts';
import { chosenFields } from './chosen-fields.ts';
import { coverage, fieldStandings } from './gaps.ts';

const today = '2026-03-02' as Day;

describe('the standard catalogue of a body', async () => {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock(`${today}T09:00:00+08:00`);
  const newId = idMaker(clock);
  let changes = 0;
  const tools = {
    ...{ db, clock, newId, structureOn: async () => bodyTree(today, []) },
    publicChange: async () => {
      changes += 1;
    },
  } as unknown as PublishingTools;
  const act: Act = actNow(clock, { kind: 'system', name: '测试' }, 'r');
  const newBody = async () => {
    const id = newId();
    await db
      .insertInto('public_body' as never)
      .values({ id } as never)
      .execute();
    const holding = (role: Role): Grants => [{ role, bodyId: id, onBehalfOf: null }];
    return { id, final: holding('final-approver'), clerk: holding('clerk') };
  };
  const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
    outcome.ok ? 'done' : outcome.refusal!.code;
  const fieldsOf = async (id: string) => (await chosenFields(db, [id], today)).map(({ field }) => field);
  const audited = async (objectId: string) =>
    (
      await db
        .selectFrom('audit_log')
        .select('action')
        .where('object_id', '=', objectId)
        .orderBy('seq')
        .execute()
    ).map(({ action }) => action);
  const opened = async (body: string, grants: Grants, slug: string) => {
    const outcome = await openColumn(tools, act, grants, { bodyId: body, name: slug, slug, kind: 'news' });
    assert.ok(outcome.ok);
    return outcome.value.id;
  };

  it('given a field, when it is chosen, ended and chosen again on one day, then it is chosen', async () => {
    const { id, final } = await newBody();
    const choice = { bodyId: id, field: 'budgets' };
    const before = changes;
    assert.equal(codeOf(await chooseField(tools, act, final, choice)), 'done');
    assert.equal(codeOf(await chooseField(tools, act, final, choice)), 'done');
    assert.deepEqual(await fieldsOf(id), ['budgets']);
    assert.equal(codeOf(await endField(tools, act, final, choice)), 'done');
    assert.deepEqual(await fieldsOf(id), []);
    assert.equal(codeOf(await chooseField(tools, act, final, choice)), 'done');
    assert.deepEqual(await fieldsOf(id), ['budgets']);
    assert.deepEqual(
      await audited(id),
      ['choose', 'end', 'choose'].map((verb) => `catalogue-field.${verb}`),
    );
    assert.equal(changes - before, 3);
  });

  it('given a clerk or an unknown field, when it is chosen, then it is refused and nothing is kept', async () => {
    const { id, final, clerk } = await newBody();
    const other = await newBody();
    const choice = { bodyId: id, field: 'budgets' };
    assert.equal(codeOf(await chooseField(tools, act, clerk, choice)), 'not-permitted');
    assert.equal(codeOf(await chooseField(tools, act, other.final, choice)), 'not-permitted');
    assert.equal(codeOf(await chooseField(tools, act, final, { ...choice, field: 'x' })), 'field-unknown');
    assert.deepEqual(await fieldsOf(id), []);
  });

  it('given a chosen field, when it has no column or an empty one, then the desk says so once', async () => {
    const { id, final } = await newBody();
    await chooseField(tools, act, final, { bodyId: id, field: 'budgets' });
    const gapsOf = async () =>
      (await listGaps(db, [{ id, level: 'township' }], today)).filter(
        ({ sentence }) => sentence.includes('财政预决算') || sentence.includes('czyjs'),
      );
    assert.deepEqual(
      (await gapsOf()).map(({ state, columnId }) => [state, columnId]),
      [['missing', null]],
    );
    const column = await opened(id, final, 'czyjs');
    await arrangeColumn(tools, act, final, column, { catalogueItem: 'budgets' });
    assert.deepEqual(
      (await gapsOf()).map(({ state, columnId }) => [state, columnId]),
      [['empty', column]],
    );
  });

  it('given columns of fields, when their newest is too old, then the field is stale yet covered', () => {
    const column = (catalogueItem: string, count: number, age: number) =>
      ({
        catalogueItem,
        count,
        newestAt: count ? `${addDays(today, -age)}T00:00:00Z` : null,
      }) as ReleasedColumn;
    const standings = fieldStandings(
      ['budgets', 'taxation', 'work-safety'],
      [column('budgets', 2, 400), column('budgets', 1, 380), column('taxation', 4, 3)],
      today,
    );
    assert.deepEqual(
      standings.map(({ item, state, count }) => [item.id, state, count]),
      [
        ['budgets', 'stale', 3],
        ['work-safety', 'missing', 0],
        ['taxation', 'fresh', 4],
      ],
    );
    assert.equal(coverage(standings), '2/3 项已有内容');
  });

  it('given three columns, when one is renamed and moved to the front, then the others follow it', async () => {
    const { id, final, clerk } = await newBody();
    const [first, second, third] = [
      await opened(id, final, 'one'),
      await opened(id, final, 'two'),
      await opened(id, final, 'three'),
    ];
    const change = { name: ' 新名 ', place: 1, updateWithinDays: 30 };
    assert.equal(codeOf(await arrangeColumn(tools, act, final, third, change)), 'done');
    const columns = await columnsOf(db, id, today);
    assert.deepEqual(
      columns.map(({ id, name }) => [id, name]),
      [
        [third, '新名'],
        [first, 'one'],
        [second, 'two'],
      ],
    );
    assert.equal(columns[0]!.updateWithinDays, 30);
    assert.deepEqual(await audited(third), ['column.open', 'column.arrange']);
    const beyond = await arrangeColumn(tools, act, final, third, { place: 99, updateWithinDays: null });
    assert.equal(codeOf(beyond), 'done');
    assert.deepEqual(
      (await columnsOf(db, id, today)).map(({ id }) => id),
      [first, second, third],
    );
    assert.equal(codeOf(await arrangeColumn(tools, act, clerk, third, { name: '不行' })), 'not-permitted');
    assert.equal(
      codeOf(await arrangeColumn(tools, act, final, third, { catalogueItem: 'x' })),
      'item-unknown',
    );
    assert.equal(codeOf(await arrangeColumn(tools, act, final, newId(), { name: '无' })), 'column-unknown');
  });
});
