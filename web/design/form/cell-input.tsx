import { memo } from 'react';
import type { CellId } from '../../../src/law/index.ts';
import type { CellState, Severity } from '../../../src/report/index.ts';
import { stateNames } from '../../../src/report/index.ts';
import { SeverityShape } from '../severity-mark.tsx';
import { severityNames } from './severity-names.ts';
import { stateMarks } from './state-marks.ts';

/** The document id of a cell's input box. */
export function cellInputId(cell: CellId): string {
  return `cell ${cell}`.replaceAll(' ', '-');
}

/** What a cell shows; plain values, so that an unchanged cell is not drawn again. */
export interface CellInputProps {
  readonly cell: CellId;
  readonly name: string;
  readonly text: string;
  readonly state: CellState;
  readonly severity: Severity | null;
  /** True for the cell most likely wrong, false for one that only takes part in the arithmetic. */
  readonly leading: boolean;
  /** Numbers of the findings that name the cell, e.g. “1、3”. */
  readonly findingNumbers: string;
  readonly edited: boolean;
  /** Last year's number, when last year's report lies beside. */
  readonly previous: string | null;
  /** Whether the Tab key stops here; arrow keys reach the others. */
  readonly tabbable: boolean;
  /** The cell cannot be typed in: it follows from others, or the report is not to be changed now. */
  readonly fixed?: boolean;
  /** Something else that is to be known of the cell: a character to see, and the words for it. */
  readonly noted?: { readonly short: string; readonly words: string } | undefined;
  readonly onType: (cell: CellId, text: string) => void;
  readonly onEnter: (cell: CellId) => void;
}

/** One cell of the form: an input box with the marks of its state and its findings. */
export const CellInput = memo(function CellInput(props: CellInputProps) {
  const { cell, name, text, state, severity, leading, edited, previous, tabbable, fixed, noted } = props;
  const id = cellInputId(cell);
  const description = describe(props);
  return (
    <div className="cell" data-state={state} data-severity={severity ?? undefined} data-leading={leading}>
      <input
        id={id}
        data-cell={cell}
        aria-label={name}
        aria-describedby={description ? `${id}-note` : undefined}
        aria-invalid={severity === 'blocker' && leading ? true : undefined}
        inputMode="decimal"
        autoComplete="off"
        placeholder={stateMarks[state]}
        tabIndex={tabbable ? 0 : -1}
        readOnly={fixed}
        value={text}
        onChange={(event) => props.onType(cell, event.target.value)}
        onFocus={(event) => {
          event.target.select();
          props.onEnter(cell);
        }}
      />
      {severity && leading && <SeverityShape weight={severity} />}
      {edited && (
        <span className="cell-edited" aria-hidden="true">
          改
        </span>
      )}
      {noted && (
        <span className="cell-noted" aria-hidden="true">
          {noted.short}
        </span>
      )}
      {previous !== null && (
        <span className="cell-previous" aria-hidden="true">
          上年 {previous}
        </span>
      )}
      {description && (
        <span className="unseen" id={`${id}-note`}>
          {description}
        </span>
      )}
    </div>
  );
});

/** What the eye sees in marks, in words for the ear. */
function describe({ state, severity, findingNumbers, edited, noted, previous }: CellInputProps): string {
  return [
    state !== 'number' && state !== 'zero' && stateNames[state],
    severity && `${severityNames[severity].name}，见问题 ${findingNumbers}`,
    edited && '已修改',
    noted?.words,
    previous !== null && `上年 ${previous}`,
  ]
    .filter(Boolean)
    .join('；');
}
