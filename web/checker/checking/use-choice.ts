import { useCallback, useState } from 'react';
import type { CellId } from '../../../src/law/index.ts';
import { cellInputId } from '../../design/form/cell-input.tsx';
import type { Finding } from '../../design/form/finding.ts';
import { findingElementId } from '../findings/findings-pane.tsx';
import { quoteElementId, sectionElementId } from '../form/narrative.tsx';
import type { SourceMark } from '../source/mark-source.ts';
import { type FindingTarget, findingTarget } from './finding-target.ts';
import type { Bench } from './use-bench.ts';
import { useSourceMark } from './use-source-mark.ts';

/** What is in hand: a cell, a finding, and the place of either in the source. */
export interface Choice {
  readonly cell: CellId | null;
  readonly finding: Finding | null;
  readonly mark: SourceMark | null;
  /** Goes from a finding to its place in the form. */
  readonly choose: (finding: Finding) => void;
  readonly enterCell: (cell: CellId) => void;
  /** Goes from the form back to the finding one came from. */
  readonly backToFindings: () => void;
}

/** Keeps what is in hand, and moves the focus with it. */
export function useChoice({ opened, report, findings }: Bench): Choice {
  const [cell, setCell] = useState<CellId | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const finding = findings.find(({ key }) => key === chosen) ?? null;
  const mark = useSourceMark(opened, cell, finding);
  return {
    cell,
    finding,
    mark,
    choose(one) {
      const target = findingTarget(opened.document, report, one);
      setChosen(one.key);
      setCell(target.kind === 'cell' ? target.cell : null);
      document.getElementById(findingElementId(one))?.parentElement?.scrollIntoView({ block: 'nearest' });
      const element =
        document.getElementById(elementOf(target, one)) ?? document.getElementById('form-title');
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'center', inline: 'nearest' });
    },
    enterCell: useCallback((entered: CellId) => setCell(entered), []),
    backToFindings() {
      const lead = finding && document.getElementById(findingElementId(finding));
      (lead ?? document.getElementById('findings'))?.focus();
    },
  };
}

function elementOf(target: FindingTarget, finding: Finding): string {
  switch (target.kind) {
    case 'cell':
      return cellInputId(target.cell);
    case 'quote':
      return quoteElementId(finding);
    case 'section':
      return sectionElementId(target.section);
    case 'top':
      return 'form-title';
  }
}
