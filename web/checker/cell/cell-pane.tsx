import type { Reading } from '../../../src/report/index.ts';
import { stateNames } from '../../../src/report/index.ts';
import { Button } from '../../design/button.tsx';
import { shownText } from '../../design/form/typed-reading.ts';
import { placeName } from '../source/place-name.ts';

/** What can be done to the cell in hand: make it blank, give it back its first reading, accept a value. */
export type CellAct = 'blank' | 'restore' | { readonly accept: number };

/** Everything known about the cell in hand: its value and state, the text as written, where, and what to do. */
export function CellPane({
  name,
  table,
  reading,
  read,
  edited,
  previous,
  onAct,
}: {
  name: string;
  table: string;
  /** The reading now, edits included. */
  reading: Reading;
  /** The reading as it came from the source. */
  read: Reading | undefined;
  edited: boolean;
  previous: Reading | undefined;
  onAct: (act: CellAct) => void;
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
          <Button look={['small', 'main']} onClick={() => onAct({ accept: reading.proposal! })}>
            采用建议值 {reading.proposal}
          </Button>
        )}
        <Button look={['small']} disabled={reading.state === 'blank'} onClick={() => onAct('blank')}>
          设为空白
        </Button>
        <Button look={['small']} disabled={!edited} onClick={() => onAct('restore')}>
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
