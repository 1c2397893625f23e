import type { CountyFile, CountyImported } from '../bodies/index.ts';
import { type Act, done, type Outcome, refused } from '../platform/index.ts';
import { fillApplications } from './applications/fill-applications.ts';
import { withAttachments } from './attachments.ts';
import { demonstrationCounty } from './county/county-file.ts';
import type { DemonstrationTools } from './demonstration-tools.ts';
import { askThePublic } from './evaluation/past-evaluation.ts';
import { historyOf } from './history/history-of.ts';
import { importHistory, postsIn } from './history/import-history.ts';
import { withSuccessors } from './history/policies-of.ts';
import { openPublishers } from './history/publishers.ts';
import { enterStatedFigures } from './registers/enter-stated-figures.ts';
import { fillRegisters } from './registers/fill-registers.ts';
import { publishWholeCounty } from './reports/county-reports.ts';
import { leaveFilingsUnderWay } from './reports/filings-under-way.ts';
import { publishPastReports } from './reports/past-reports.ts';
import { publicYears } from './reports/public-years.ts';
import { leaveUnfinished } from './unfinished/unfinished.ts';
import { type DemonstrationUsers, demonstrationPassword, signingIn } from './users.ts';

/** Told while the demonstration is loaded: what is being done, and how far it has come. */
export type DemonstrationProgress = (step: string, done: number, all: number) => void;

/**
 * Loads the demonstration county (演示县) into an empty installation: 云岭县 with 30 departments and 18 townships,
 * people of every role, and what they have published from 2019 until the day before. The same for the same day.
 * Refused where a county is on record.
 */
export async function loadDemonstration(
  tools: DemonstrationTools,
  progress: DemonstrationProgress = () => undefined,
): Promise<Outcome<DemonstrationUsers>> {
  const { clock, bodies } = tools;
  const today = clock.today();
  if ((await bodies.structure()).versions.length > 0) return refused(countyOnRecord);
  const act: Act = {
    ...{ actor: { kind: 'system', name: '演示数据' }, at: clock.now(), today, requestId: 'demonstration' },
  };
  const file = demonstrationCounty();
  progress('机关和人员', 0, 1);
  const imported = await bodies.importCounty(act, file);
  if (!imported.ok) return imported;
  const accounts = openAccounts(tools, act, file, imported.value);
  const publishers = await openPublishers(tools, act, file, imported.value);
  const items = publishers.flatMap((publisher) => historyOf(publisher, today));
  const ordered = inOrder(withSuccessors(items));
  const report = await importHistory(tools, act, file, await withAttachments(tools, ordered), (ready, all) =>
    progress('公开信息', ready, all),
  );
  progress('办理中的信息', 0, 1);
  await leaveUnfinished(tools, publishers, imported.value.people, report.ids);
  const entered = await enterStatedFigures(tools.registers, act, imported.value.bodies);
  if (!entered.ok) return entered;
  progress('台账', 0, 1);
  const filled = await fillRegisters(tools.registers, act, publishers, postsIn(ordered));
  if (!filled.ok) return filled;
  const { bodies: ids, people } = imported.value;
  progress('依申请公开', 0, 1);
  const follow = await fillApplications(tools, { today, publishers, people, countyId: ids.yunling! });
  const filed = await publishPastReports(tools, act, publishers, ids.yunling!, people, (ready, all) =>
    progress('历年年报', ready, all),
  );
  if (!filed.ok) return filed;
  const last = publicYears(today).at(-1)!;
  const whole = await publishWholeCounty(tools.filing, { countyId: ids.yunling!, people }, last);
  if (!whole.ok) return whole;
  const underWay = await leaveFilingsUnderWay(tools, today, publishers, people);
  if (!underWay.ok) return underWay;
  const asked = await askThePublic(tools.evaluations, act, imported.value.bodies);
  if (!asked.ok) return asked;
  const opened = await accounts;
  if (!opened.ok) return opened;
  return done({
    password: demonstrationPassword,
    users: opened.value,
    publications: report.imported,
    follow,
  });
}

const countyOnRecord = {
  code: 'county-on-record',
  sentence: '系统中已有机关，演示县只能装入空的系统。请换一个数据目录（GONGKAI_DATA）再试。',
};

/** What ends others comes before them; everything else as it was released. */
function inOrder<Item extends { readonly releasedAt: string; readonly normative?: unknown }>(
  items: readonly Item[],
): readonly Item[] {
  const byTime = items.toSorted((one, other) => (one.releasedAt < other.releasedAt ? -1 : 1));
  return [
    ...byTime.filter(({ normative }) => normative !== undefined).reverse(),
    ...byTime.filter(({ normative }) => normative === undefined),
  ];
}

/** Opens the accounts; their passwords are hashed beside each other. */
async function openAccounts(
  { accounts }: DemonstrationTools,
  act: Act,
  file: CountyFile,
  { people }: CountyImported,
): Promise<Outcome<DemonstrationUsers['users']>> {
  const names = new Map(file.bodies.map(({ slug, name }) => [slug, name]));
  const persons = new Map(
    file.bodies.flatMap((body) => (body.people ?? []).map(({ key, name }) => [key, name] as const)),
  );
  const opened = await Promise.all(
    signingIn.map(async ({ key, role, body }) => {
      const name = persons.get(key)!;
      const outcome = await accounts.create(act, {
        ...{ personId: people[key]!, username: key, name, password: demonstrationPassword },
      });
      return outcome.ok ? done({ username: key, name, role, body: names.get(body)! }) : outcome;
    }),
  );
  const failed = opened.find((outcome) => !outcome.ok);
  if (failed) return failed;
  return done(opened.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
}
