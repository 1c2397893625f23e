import type { CellId } from '../../../src/law/index.ts';
import type { Reading } from '../../../src/report/index.ts';
import { stateNames } from '../../../src/report/index.ts';
import { Button } from '../../design/button.tsx';
import { placeName } from '../source/place-name.ts';
import { shownText } from './typed-reading.ts';

/** Everything known about the cell in hand: its value and state, the text as written, where, and what to do. */
export function CellPane({
  cell,
  name,
  table,
  reading,
  read,
  edited,
  previous,
  onAccept,
  onBlank,
  onRestore,
}: {
  cell: CellId;
  name: string;
  table: string;
  /** The reading now, edits included. */
  reading: Reading;
  /** The reading as it came from the source. */
  read: Reading | undefined;
  edited: boolean;
  previous: Reading | undefined;
  onAccept: (cell: CellId, value: number) => void;
  onBlank: (cell: CellId) => void;
  onRestore: (cell: CellId) => void;
}) {
  return (
    <div className="cell-pane">
      <h3>
        <span className="cell-pane-table">{table}</span>
        {name}
      </h3>
      <dl>
        <Fact name="现值">
          {reading.value === null ? stateNames[reading.state] : `${reading.value}${reading.unit ?? ''}`}
        </Fact>
        {read && (
          <Fact name="原文写作">
            {read.written === null ? stateNames[read.state] : `“${read.written}”`}
            {read.origin && `（${placeName(read.origin)}）`}
          </Fact>
        )}
        {reading.reason && <Fact name="说明">{reading.reason}</Fact>}
        {previous && <Fact name="上年">{shownText(previous, false) || stateNames[previous.state]}</Fact>}
      </dl>
      <div className="cell-pane-actions">
        {reading.value === null && reading.proposal !== undefined && (
          <Button look={['small', 'main']} onClick={() => onAccept(cell, reading.proposal!)}>
            采用建议值 {reading.proposal}
          </Button>
        )}
        <Button look={['small']} disabled={reading.state === 'blank'} onClick={() => onBlank(cell)}>
          设为空白
        </Button>
        <Button look={['small']} disabled={!edited} onClick={() => onRestore(cell)}>
          恢复原值
        </Button>
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
