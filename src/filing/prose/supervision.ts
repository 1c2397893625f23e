import type { DraftRecords } from '../draft-records.ts';
import type { StatedResult } from '../register-figures.ts';
import type { Counted } from '../source.ts';
import { ownName } from './own-name.ts';
import { joined, type Passage, say } from './passage.ts';

/** （五）监督保障: leading group, trainings, patrols, and the results article 50(4) asks for. */
export function supervision({ body, groups, registers }: DraftRecords): Passage {
  const { trainings, assessment, evaluation, accountability } = registers;
  const own = ownName(body);
  return joined([
    ...groups.slice(0, 1).map(({ name }) => say`${own}设有${name}，统筹政府信息公开工作。`),
    ...told(
      trainings,
      (count) => say`全年开展政府信息公开培训${count}次。`,
      '全年没有开展政府信息公开培训。',
    ),
    ...patrols(registers),
    ...results(assessment, '政府信息公开工作考核结果为', '工作考核方面，本年没有考核结果。'),
    ...results(evaluation, '社会评议结果为', '社会评议方面，本年没有组织开展。'),
    ...told(
      accountability,
      (count) => say`因政府信息公开工作发生责任追究${count}起。`,
      '没有发生因政府信息公开工作被追究责任的情况。',
    ),
  ]);
}

function patrols({ patrols, sweeps, found, rectified }: DraftRecords['registers']): readonly Passage[] {
  const clauses = [
    ...told(patrols, (count) => say`开展日常巡查${count}次`),
    ...told(sweeps, (count) => say`全面排查${count}次`),
    ...told(found, (count) => say`发现问题${count}个`),
    ...told(rectified, (count) => say`完成整改${count}个`),
  ];
  return clauses.length === 0 ? [] : [say`${joined(clauses, '，')}。`];
}

/** A sentence for what was recorded; another for zero, where zero is worth a sentence. */
function told(count: Counted | null, some: (count: Counted) => Passage, none?: string): readonly Passage[] {
  if (count === null) return [];
  return count.value === 0 && none !== undefined ? [say`${none}`] : [some(count)];
}

/** The result of a year, or that there was none. */
function results(result: StatedResult | null, lead: string, none: string): readonly Passage[] {
  if (result === null) return [];
  return [result.text === null ? say`${none}` : say`${lead}${result.text}。`];
}
