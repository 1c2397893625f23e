import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { rectificationStages, registerContracts } from '../../../src/registers/contract.ts';
import { ActDialog } from '../controls/act-dialog.tsx';
import { chineseDay, chineseMoment } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { EvidenceLinks } from './evidence-links.tsx';
import { type Entry, figureWords } from './register-kind.ts';
import type { RegisterPlace } from './use-register-place.ts';

/** Entries with what they say and who wrote them; what was voided stays to be seen. */
export function EntriesTable({
  entries,
  place,
  label,
}: {
  readonly entries: readonly Entry[];
  readonly place: RegisterPlace;
  readonly label: string;
}) {
  const [voiding, setVoiding] = useState<Entry | null>(null);
  return (
    <>
      <p className="quiet" role="status">
        共 {entries.filter(({ voided }) => !voided).length} 条有效记录
      </p>
      <LinesTable
        caption={label}
        heads={['事项', '日期', '内容', '佐证材料', '登记', '办理']}
        className="register-entries"
      >
        {entries.toReversed().map((entry) => (
          <EntryLine key={entry.id} {...{ entry, place }} askVoid={() => setVoiding(entry)} />
        ))}
      </LinesTable>
      {voiding && (
        <ActDialog
          title="作废"
          explained={`作废“${voiding.title}”。记录不删除、不修改：作废的仍可查看，不再计入；需要更正的，作废后重新登记。`}
          contract={registerContracts.voidEntry}
          params={{ id: voiding.id }}
          asked={[{ name: 'reason', label: '作废的原因', kind: 'text' }]}
          shape={(filled) => filled}
          close={() => setVoiding(null)}
        />
      )}
    </>
  );
}

function EntryLine({
  entry,
  place: { body, year, may },
  askVoid,
}: {
  readonly entry: Entry;
  readonly place: RegisterPlace;
  readonly askVoid: () => void;
}) {
  const { id, kind, title, note, on, stage, enteredBy, enteredAt, confirmed, voided, follows } = entry;
  const mayVoid = may(confirmed ? 'confirm-figure' : isJudged(stage) ? 'judge' : 'void');
  return (
    <tr>
      <td className="title">
        {voided ? <del>{title}</del> : title}
        {stage && stage !== 'finding' && <small>{rectificationStages[stage]}</small>}
        {note && <small>{note}</small>}
        {voided && (
          <small className="wrong">
            {voided.by}于{chineseMoment(voided.at)}作废：{voided.reason}
          </small>
        )}
      </td>
      <td data-label="日期">{chineseDay(on)}</td>
      <td data-label="内容">{figureWords(entry).join('；')}</td>
      <td data-label="佐证材料">
        <EvidenceLinks entry={entry} />
      </td>
      <td data-label="登记">
        {enteredBy}
        <small>{chineseMoment(enteredAt)}</small>
        {confirmed && <small>{confirmed.by} 确认</small>}
      </td>
      <td>
        {!voided && (
          <div className="line-acts">
            {may('enter') && kind !== 'nothing-happened' && kind !== 'yearly-figure' && !follows && (
              <Link
                to="/registers/$kind/new"
                params={{ kind }}
                search={{ body, year, from: id }}
                aria-label={`照“${title}”再记一条`}
              >
                复制
              </Link>
            )}
            {mayVoid && (
              <Button size="small" aria-label={`作废“${title}”`} onClick={askVoid}>
                作废
              </Button>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

const isJudged = (stage: Entry['stage']) =>
  stage === 'verified' || stage === 'closed' || stage === 'reopened';
