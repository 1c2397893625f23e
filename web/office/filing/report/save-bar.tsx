import { Button, Input } from 'antd';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { newKey, useActing } from '../../asking/use-acting.ts';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { Opened, Which } from './opened.ts';
import { cellsToSave, noEdits, paragraphsOf } from './typed-edits.ts';
import type { LiveReport } from './use-live-report.ts';

/** What was typed and waits to be saved, with the reason for changed numbers. */
export function SaveBar({
  which,
  opened,
  live: { edits, hasEdits, unfit, change },
}: {
  readonly which: Which;
  readonly opened: Opened;
  readonly live: LiveReport;
}) {
  const acting = useActing(filingContracts.actOnFiling);
  if (!hasEdits) return null;
  const cells = Object.keys(edits.cells).length;
  const texts = Object.entries(edits.texts);
  const [first] = unfit;
  const save = () =>
    acting.mutate(
      {
        params: which,
        body: {
          ...{ version: opened.version, key: newKey(), act: 'edit' },
          input: {
            cells: cellsToSave(opened.report, edits),
            reason: edits.reason,
            texts: texts.map(([part, text]) => ({ part, paragraphs: paragraphsOf(text) })),
          },
        },
      },
      { onSuccess: () => change(noEdits) },
    );
  return (
    <section className="save-bar" aria-label="没有保存的修改">
      <p>
        <strong>
          {[cells > 0 && `${cells} 格数据`, texts.length > 0 && `${texts.length} 部分正文`]
            .filter(Boolean)
            .join('、')}
          还没有保存
        </strong>
        {first && (
          <span className="wrong">
            ，“{cellName(officialForms[opened.report.edition ?? '2021'], first)}”只能填不小于零的数，或者留空
          </span>
        )}
      </p>
      {cells > 0 && (
        <Input
          aria-label="为什么修改这些数据（必填）"
          placeholder="为什么修改这些数据（必填）"
          value={edits.reason}
          maxLength={500}
          onChange={(event) => change({ ...edits, reason: event.target.value })}
        />
      )}
      <Button
        type="primary"
        disabled={first !== undefined || (cells > 0 && edits.reason.trim() === '')}
        loading={acting.isPending}
        onClick={save}
      >
        保存修改
      </Button>
      <Button onClick={() => change(noEdits)}>放弃</Button>
      <ProblemNotice problem={acting.error} />
    </section>
  );
}
