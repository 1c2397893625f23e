import type { CellId } from '../../../law/index.ts';
import { identitySets } from '../arithmetic/identities.ts';
import type { ReportFacts } from '../report-facts.ts';

/**
 * The number that a cell without one must hold, if all else in its identities is right;
 * null when its identities leave it open, or do not agree.
 */
export function impliedValue(facts: ReportFacts, cell: CellId): number | null {
  const edition = facts.applicationsEdition;
  if (edition === null) return null;
  const implied = new Set<number>();
  for (const { left, right } of identitySets[edition].byCell.get(cell) ?? []) {
    const others = [...left, ...right].filter((other) => other !== cell);
    if (others.some((other) => facts.value(other) === undefined)) continue;
    const sum = (cells: readonly CellId[]): number =>
      cells.reduce((total, other) => (other === cell ? total : total + facts.value(other)!), 0);
    implied.add(left.includes(cell) ? sum(right) - sum(left) : sum(left) - sum(right));
  }
  const [value, ...more] = implied;
  if (value === undefined || more.length > 0) return null;
  return value >= 0 && Number.isInteger(value) ? value : null;
}
