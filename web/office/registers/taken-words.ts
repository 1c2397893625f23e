import type { ReplyOf } from '../../../src/platform/contract.ts';
import type { registerContracts } from '../../../src/registers/contract.ts';
import type { EnteredKind } from './register-kind.ts';

/** What the annual report takes from the registers. */
export type Tally = ReplyOf<typeof registerContracts.tallyRegisters>;

/** What the annual report takes from one register, in words; null when nobody has said anything. */
export function takenWords(kind: EnteredKind, tally: Tally): string | null {
  switch (kind) {
    case 'training':
      return counted(tally.trainings, '次培训');
    case 'patrol':
      return counted(tally.patrols, '次巡查');
    case 'full-sweep':
      return counted(tally.sweeps, '次全面排查');
    case 'rectification': {
      const found = counted(tally.found, '个问题');
      const rectified = counted(tally.rectified, '个已整改');
      return [found && `发现 ${found}`, rectified].filter(Boolean).join('，') || null;
    }
    case 'leading-group-change':
      return counted(tally.leadingGroupChanges, '次调整');
    case 'channel-account':
      return counted(tally.newMedia, '条信息');
    case 'public-evaluation':
      return results(tally.evaluations);
    case 'assessment':
      return results(tally.assessments);
    case 'accountability':
      return results(tally.accountability);
    default:
      return '不计数，留存备查';
  }
}

const counted = ({ value }: Tally['trainings'], unit: string) => (value === null ? null : `${value} ${unit}`);

function results({ value }: Tally['evaluations']): string | null {
  if (value === null) return null;
  if (value === 'nothing') return '没有发生';
  return value.map(({ title, figures }) => `${title}：${figures.result ?? ''}`).join('；');
}
