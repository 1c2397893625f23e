import assert from 'node:assert/strict';
import { openCounty } from '../src/bodies/county.fixture.ts';
import type { Grants, Role } from '../src/bodies/index.ts';
import { actOnFiling, beginFiling, type FilingActName, type FilingTools } from '../src/filing/index.ts';
import { day, publishedCalendar } from '../src/law/index.ts';
import type { Act, Outcome } from '../src/platform/index.ts';
import {
  confirmNothing,
  enterEntry,
  type RegisterTools,
  type YearlyFigureId,
} from '../src/registers/index.ts';

/** Who acts in these stories: the clerk and the leader of each body, and the county's supervisor. */
const roleOf: Readonly<Record<string, Role>> = {
  clerk: 'clerk',
  leader: 'final-approver',
  supervisor: 'county-supervisor',
};

/** An invented county at 2026-01-10 whose bodies file their reports for 2025 (报送). */
export async function filingCounty() {
  const { bodies, clock, newId, database, id, by } = await openCounty();
  clock.set('2026-01-10T09:00:00+08:00');
  let publicChanges = 0;
  const tools: FilingTools = {
    ...{ db: database.db as never, bodies, clock, newId, calendar: publishedCalendar },
    publicChange: async () => {
      publicChanges += 1;
    },
    pdf: () => Promise.reject(new Error('no PDF here')),
    typesetter: () => Promise.reject(new Error('no typesetter here')),
  };
  const registers: RegisterTools = {
    ...{ db: database.db as never, clock, newId, structureOn: bodies.tree },
    ...{ openFile: async () => null, readSheet: async () => null },
  };
  const grants = (who: string, body: string): Grants => [
    { role: roleOf[who]!, bodyId: id(who === 'supervisor' ? 'yunxi' : body), onBehalfOf: null },
  ];
  const act = (who: string): Act => ({
    ...by('clerk'),
    at: clock.now(),
    today: clock.today(),
    actor: { kind: 'person', accountId: newId(), personId: newId(), name: `测${who}` },
  });
  const keys = (name: string) => `${name}-${newId()}`;

  const begin = async (body: string, year = 2025, who = 'clerk') =>
    beginFiling(tools, act(who), grants(who, body), { bodyId: id(body), year });
  const versionOf = async (body: string, year: number) =>
    (
      await tools.db
        .selectFrom('filing')
        .select('version')
        .where('body_id', '=', id(body))
        .where('year', '=', year)
        .executeTakeFirst()
    )?.version ?? 0;
  /** Does an act as this person, on the filing as it stands. */
  const act_ = async (body: string, who: string, name: FilingActName, input: object = {}, year = 2025) =>
    actOnFiling(tools, {
      ...{ act: act(who), grants: grants(who, body), bodyId: id(body), year, name, input },
      ...{ version: await versionOf(body, year), key: keys(name) },
    });
  /** Enters what a quiet body states, so that its draft has no blank and says everything the law asks for. */
  const recordQuietYear = async (body: string, year = 2025, licensing = '0') => {
    const [who, holding, bodyId] = [act('clerk'), grants('clerk', body), id(body)];
    const figures = { licensing, penalty: '0', coercion: '0', feeAmount: '0' };
    for (const [about, value] of Object.entries(figures) as [YearlyFigureId, string][])
      carried(
        await enterEntry(registers, who, holding, {
          ...{ bodyId, kind: 'yearly-figure', about, on: day(`${year + 1}-01-05`), year, title: '' },
          figures: { value, source: '本机关统计' },
        }),
      );
    for (const about of ['assessment', 'public-evaluation', 'accountability'] as const)
      carried(await confirmNothing(registers, who, holding, { bodyId, about, year }));
  };
  return {
    ...{ tools, registers, bodies, clock, newId, database, id, grants, act, begin, do: act_, versionOf },
    ...{ recordQuietYear, publicChanges: () => publicChanges },
  };
}

/** What an act gave, which must have been carried out. */
export function carried<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : `${outcome.refusal.code}: ${outcome.refusal.sentence}`);
  return outcome.value;
}

/** Why an act was refused, which it must have been. */
export function refusal(outcome: Outcome<unknown>): string {
  assert.ok(!outcome.ok, 'carried out, though it should have been refused');
  return outcome.refusal.code;
}
