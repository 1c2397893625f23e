import { type DecisionCode, decisions } from '../../law/index.ts';

/** How replies are grouped for the public (答复结果): the parts of table 3. */
export const outcomeGroups = {
  granted: '予以公开',
  partial: '部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  notHandled: '不予处理',
  other: '其他处理',
} as const;

/** A group by its id. */
export type OutcomeGroup = keyof typeof outcomeGroups;

/** All groups, in the order of table 3. */
export const outcomeGroupIds = Object.keys(outcomeGroups) as readonly OutcomeGroup[];

/** The group of a decision. */
export function outcomeGroupOf(decision: DecisionCode): OutcomeGroup {
  const part = decisions[decision].row.split('.')[0]!;
  return part in outcomeGroups ? (part as OutcomeGroup) : 'other';
}
