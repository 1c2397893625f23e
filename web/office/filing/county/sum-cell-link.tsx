import { Link } from '@tanstack/react-router';
import type { SentCountySum } from '../../../../src/filing/contract.ts';
import { type CellId, officialForms } from '../../../../src/law/index.ts';
import { cellInputId } from '../../../design/form/cell-input.tsx';
import { cellName } from '../../../design/form/cell-name.ts';
import type { AtCountyYear } from './county-frame.tsx';

/** One cell of the sum in the form; opens what it is made of. */
export function SumCellLink({
  at,
  to,
  sum: { edition, cells },
  cell,
  open,
}: {
  readonly at: AtCountyYear;
  readonly to: '/filings/county/sum' | '/filings/county/report';
  readonly sum: SentCountySum;
  readonly cell: CellId;
  /** The cell that stands open. */
  readonly open: CellId | null;
}) {
  const { value, known, unknown, adjusted } = cells[cell]!;
  return (
    <Link
      id={cellInputId(cell)}
      to={to}
      search={{ ...at, cell }}
      resetScroll={false}
      className="sum-cell"
      aria-current={cell === open ? 'true' : undefined}
      data-known={value === null ? 'no' : 'yes'}
    >
      <span className="unseen">{cellName(officialForms[edition!], cell)}：</span>
      {value ?? `≥${known}`}
      {value === null && <span className="unseen">，{unknown} 个机关数据不详</span>}
      {adjusted !== 0 && <small>调</small>}
    </Link>
  );
}
