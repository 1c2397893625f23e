import { quotedList } from '../../law/index.ts';
import type { DraftRecords } from '../draft-records.ts';
import { type Counted, countOf } from '../source.ts';
import { newMedia } from './new-media.ts';
import { joined, type Passage, say } from './passage.ts';

/** A problem the records show, and what follows from it. */
interface Problem {
  readonly told: Passage;
  readonly remedy: string;
}

/** 五、存在的主要问题及改进情况: what the records themselves show, never more than three. */
export function problems(records: DraftRecords): readonly Passage[] {
  const shown = [
    ...silentMonths(records),
    ...silentColumns(records),
    ...latePublications(records),
    ...openFindings(records),
    ...noTraining(records),
    ...unexplainedPolicies(records),
    ...noAccounts(records),
  ];
  const told = (shown.length > 0 ? shown : fewestReleases(records)).slice(0, most);
  return [
    say`存在的主要问题：${numbered(told.map((problem) => problem.told))}。`,
    say`改进措施：${numbered(told.map(({ remedy }) => say`${remedy}`))}。`,
  ];
}

const most = 3;
const ordinals = ['一是', '二是', '三是'];

const numbered = (clauses: readonly Passage[]): Passage =>
  clauses.length === 1
    ? clauses[0]!
    : joined(
        clauses.map((clause, index) => say`${ordinals[index]!}${clause}`),
        '；',
      );

const months = Array.from({ length: 12 }, (_, index) => index + 1);

function silentMonths({ releases }: DraftRecords): readonly Problem[] {
  const active = new Set(releases.map(({ month }) => month));
  const silent = months.filter((month) => !active.has(month));
  if (silent.length === 0) return [];
  const reason = `按月统计，没有公开信息的月份：${silent.join('、')}月`;
  const count: Counted = { value: silent.length, source: { kind: 'reason', reason } };
  return [
    {
      told: say`信息公开不够均衡，全年有${count}个月没有公开信息`,
      remedy: '按月安排信息公开任务，定期检查落实情况，保持公开工作的连续性',
    },
  ];
}

function silentColumns({ columns, releases }: DraftRecords): readonly Problem[] {
  const updated = new Set(releases.map(({ columnId }) => columnId));
  const silent = columns.filter(
    ({ id, updateWithinDays }) => updateWithinDays !== null && updateWithinDays <= 366 && !updated.has(id),
  );
  if (silent.length === 0) return [];
  const ids = silent.map(({ id }) => id);
  const names = quotedList(silent.map(({ name }) => name));
  return [
    {
      told: say`部分栏目更新不及时，有${countOf('columns', ids)}个栏目全年没有更新（${names}）`,
      remedy: '逐一落实栏目的责任人和更新期限，及时补充更新栏目内容',
    },
  ];
}

function latePublications({ releases }: DraftRecords): readonly Problem[] {
  const late = releases.filter((release) => release.late).map(({ id }) => id);
  if (late.length === 0) return [];
  return [
    {
      told: say`公开时效有待提高，有${countOf('publications', late)}条信息没有在规定期限内公开`,
      remedy: '加强信息形成后的报送和审核衔接，在规定期限内完成公开',
    },
  ];
}

function openFindings({ registers: { found, rectified } }: DraftRecords): readonly Problem[] {
  if (found === null || rectified === null || rectified.value >= found.value) return [];
  const entries = [found, rectified].flatMap(({ source }) => ('ids' in source ? source.ids : []));
  const count: Counted = {
    value: found.value - rectified.value,
    source: { kind: 'entries', ids: entries },
  };
  return [
    {
      told: say`巡查发现的问题整改不到位，还有${count}个没有完成整改`,
      remedy: '明确整改的责任人和完成时限，逐个核实整改结果',
    },
  ];
}

function noTraining({ registers: { trainings } }: DraftRecords): readonly Problem[] {
  if (trainings?.value !== 0) return [];
  return [
    {
      told: say`业务培训不足，全年没有组织政府信息公开培训`,
      remedy: '制定培训计划，组织工作人员学习政府信息公开法规和业务',
    },
  ];
}

function unexplainedPolicies({ releases }: DraftRecords): readonly Problem[] {
  const policies = releases.filter(({ kind }) => kind === 'policy').map(({ id }) => id);
  const interpreted = releases.some(({ kind }) => kind === 'interpretation');
  if (policies.length === 0 || interpreted) return [];
  return [
    {
      told: say`政策解读不够，公开政策类信息${countOf('publications', policies)}条，没有公开解读材料`,
      remedy: '坚持政策文件与解读材料同步起草、同步公开',
    },
  ];
}

function noAccounts(records: DraftRecords): readonly Problem[] {
  if (records.accounts.length > 0 || newMedia(records) !== null) return [];
  return [
    {
      told: say`公开渠道较为单一，没有登记政务新媒体账号`,
      remedy: '结合实际拓宽公开渠道，方便群众获取政府信息',
    },
  ];
}

/** Every year has a column that tells the least. */
function fewestReleases({ releases }: DraftRecords): readonly Problem[] {
  const columns = [...Map.groupBy(releases, ({ column }) => column)].toSorted(
    ([, one], [, other]) => one.length - other.length,
  );
  const [name, own] = columns[0]!;
  const ids = own.map(({ id }) => id);
  return [
    {
      told: say`各栏目公开的信息量不够均衡，“${name}”栏目全年公开信息${countOf('publications', ids)}条，内容偏少`,
      remedy: '梳理各栏目应当公开的内容，充实信息较少的栏目，提高公开质量',
    },
  ];
}
