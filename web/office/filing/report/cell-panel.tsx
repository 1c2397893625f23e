import { Button, Input } from 'antd';
import { useState } from 'react';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { type CellId, officialForms } from '../../../../src/law/index.ts';
import { type Reading, stateNames } from '../../../../src/report/index.ts';
import { cellName, tableName } from '../../../design/form/cell-name.ts';
import { newKey, useActing } from '../../asking/use-acting.ts';
import { FactList } from '../../controls/fact-list.tsx';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { Opened, Which } from './opened.ts';
import { sourceInWords } from './source-words.ts';
import type { LiveReport } from './use-live-report.ts';
import { goToCell } from './where-in-form.ts';

/** A cell the supervisor is about to mark, with the reason. */
export interface NewMark {
  readonly cell: CellId;
  readonly reason: string;
}

/** Everything known of the cell in hand: this year and last year, the records, who changed it and why. */
export function CellPanel({
  which,
  opened,
  live,
  cell,
  showSource,
  mark,
}: {
  readonly which: Which;
  readonly opened: Opened;
  readonly live: LiveReport;
  readonly cell: CellId | null;
  readonly showSource: (cell: CellId) => void;
  /** Present where the supervisor may send the report back. */
  readonly mark: ((mark: NewMark) => void) | null;
}) {
  if (cell === null)
    return (
      <section className="panel" aria-labelledby="cell-in-hand">
        <h2 id="cell-in-hand">这一格</h2>
        <p className="quiet">点表中的一格，看它的来源、上年数和改动。</p>
      </section>
    );
  const { edition, cells, foreignCells } = live.report;
  const form = officialForms[edition ?? '2021'];
  const reading = cells[cell] ?? foreignCells[cell];
  const source = opened.notes.cells[cell];
  const recorded = opened.notes.recorded[cell];
  const before = opened.previous?.cells[cell];
  const edit = opened.notes.cellEdits.find((one) => one.cell === cell);
  const marked = opened.marks.find((one) => one.cell === cell);
  const differs = recorded !== undefined && reading?.value !== recorded;
  const numbers = live.marks.get(cell)?.numbers ?? [];
  return (
    <section className="panel stack" aria-labelledby="cell-in-hand">
      <h2 id="cell-in-hand">
        <small>{tableName(cell)}</small> {cellName(form, cell)}
      </h2>
      <FactList
        facts={[
          ['本年', shown(reading)],
          ['上年', before ? shown(before) : '没有上年年报'],
          [
            '按记录',
            recorded !== undefined && (
              <>
                {recorded}
                {differs && <strong className="wrong">（与年报不一致）</strong>}
              </>
            ),
          ],
          ['见问题', numbers.join('、')],
        ]}
      />
      {reading?.reason && <p className="quiet">读数说明：{reading.reason}。</p>}
      {marked && (opened.state === 'returned' || opened.state === 'drafting') && (
        <p className="wrong">退回时标注：{marked.reason}</p>
      )}
      {edit && (
        <p>
          {edit.by}
          {edit.confirmed ? '已确认读数' : `由 ${shown(edit.from)} 改为 ${edit.value ?? '空白'}`}
          {edit.reason && `：${edit.reason}`}
        </p>
      )}
      {source && (
        <p>
          {sourceInWords(form, source)}。{' '}
          {source.kind !== 'reason' && (
            <Button size="small" onClick={() => showSource(cell)}>
              查看记录
            </Button>
          )}
        </p>
      )}
      <Confirm which={which} opened={opened} cell={cell} />
      {mark && <MarkForm key={cell} cell={cell} mark={mark} />}
    </section>
  );
}

const shown = (reading: Pick<Reading, 'value' | 'state' | 'unit'> | undefined): string =>
  !reading || reading.value === null
    ? stateNames[reading?.state ?? 'missing']
    : `${reading.value}${reading.unit ?? ''}`;

/** Vouches for the reading of one cell and goes on to the next that waits. */
function Confirm({
  which,
  opened,
  cell,
}: {
  readonly which: Which;
  readonly opened: Opened;
  readonly cell: CellId;
}) {
  const acting = useActing(filingContracts.actOnFiling);
  const isWaiting = opened.uncertain.includes(cell);
  if (!isWaiting || opened.actions['confirm-readings']) return null;
  const { value, proposal } = opened.report.cells[cell]!;
  const settled = value ?? proposal;
  const next = opened.uncertain.find((one) => one !== cell);
  return (
    <div className="stack-tight">
      {settled === undefined ? (
        <p>这一格没有读出数据，请对照原件填写。</p>
      ) : (
        <Button
          type="primary"
          loading={acting.isPending}
          onClick={() =>
            acting.mutate(
              {
                params: which,
                body: {
                  ...{ version: opened.version, key: newKey(), act: 'confirm-readings' },
                  input: { cells: [cell] },
                },
              },
              { onSuccess: () => next && goToCell(next) },
            )
          }
        >
          确认是 {settled}
        </Button>
      )}
      <ProblemNotice problem={acting.error} />
    </div>
  );
}

function MarkForm({ cell, mark }: { readonly cell: CellId; readonly mark: (mark: NewMark) => void }) {
  const [reason, setReason] = useState('');
  return (
    <div className="stack-tight">
      <Field label="标注这一格" hint="退回时随意见一起送达。">
        <Input.TextArea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div>
        <Button disabled={reason.trim().length < 2} onClick={() => mark({ cell, reason: reason.trim() })}>
          加入退回标注
        </Button>
      </div>
    </div>
  );
}
