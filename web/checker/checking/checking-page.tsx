import { useState } from 'react';
import type { BodyLevel } from '../../../src/report/index.ts';
import { Button } from '../../design/button.tsx';
import { FindingsPane } from '../findings/findings-pane.tsx';
import { IdentityFields } from '../form/identity-fields.tsx';
import { Legend } from '../form/legend.tsx';
import { OfficialForm } from '../form/official-form.tsx';
import { type Refusal, RefusalNotice } from '../opening/refusal-notice.tsx';
import { CheckAnnouncement } from './check-announcement.tsx';
import type { OpenedReport } from './checking.ts';
import { Evidence } from './evidence.tsx';
import { LevelChoice } from './level-choice.tsx';
import { Summary } from './summary.tsx';
import { Toolbar } from './toolbar.tsx';
import { useBench } from './use-bench.ts';
import { useChoice } from './use-choice.ts';
import { useUnsaved } from './use-unsaved.ts';

/** One report on the bench: the form, the findings beside it, the cell in hand and the source. */
export function CheckingPage({
  opened,
  previous,
  refused,
  onPrevious,
  onUnsaved,
  onClose,
}: {
  opened: OpenedReport;
  previous: OpenedReport | null;
  refused: Refusal | null;
  onPrevious: (file: File | null) => void;
  onUnsaved: (unsaved: boolean) => void;
  onClose: () => void;
}) {
  const [level, setLevel] = useState<BodyLevel | null>(null);
  const [bench, acts] = useBench(opened, previous?.report ?? null, level);
  const choice = useChoice(bench);
  const onSaved = useUnsaved(bench.edits, onUnsaved);
  const { report, form, findings, check } = bench;
  const blanks = form.cells.filter((cell) => report.cells[cell]?.state === 'blank');
  return (
    <main className="checking" id="main" tabIndex={-1}>
      <Summary report={report} name={opened.name} findings={findings} milliseconds={check.milliseconds}>
        <Toolbar bench={bench} acts={acts} onPrevious={onPrevious} onSaved={onSaved} onClose={onClose} />
        {refused && <RefusalNotice refusal={refused} />}
      </Summary>
      <CheckAnnouncement findings={findings} />
      <div className="bench">
        <section
          className="bench-form"
          id="form"
          tabIndex={-1}
          aria-label="年报表格"
          onKeyDown={(event) => {
            if (event.key === 'Escape') choice.backToFindings();
            if (event.key === 'z' && event.ctrlKey && (event.target as HTMLElement).dataset.cell) {
              event.preventDefault();
              acts.undo();
            }
          }}
        >
          <Legend />
          <IdentityFields report={report} onEdit={acts.editIdentity}>
            <LevelChoice level={level} onChoose={setLevel} />
            {blanks.length > 0 && (
              <Button
                look={['small']}
                onClick={() => acts.accept(blanks.map((cell) => ({ cell, value: 0 })))}
              >
                空白格全部填 0（{blanks.length} 格）
              </Button>
            )}
          </IdentityFields>
          <OfficialForm bench={bench} acts={acts} onEnterCell={choice.enterCell} />
        </section>
        <div className="bench-side">
          <FindingsPane
            bench={bench}
            selected={choice.finding}
            onChoose={choice.choose}
            onAccept={acts.accept}
          />
          <Evidence bench={bench} acts={acts} choice={choice} />
        </div>
      </div>
      {(choice.finding || choice.cell !== null) && (
        <div className="return-bar">
          <Button look={['small']} onClick={choice.backToFindings}>
            回到问题
          </Button>
          {opened.document && (
            <Button look={['small']} onClick={() => document.getElementById('source')?.focus()}>
              看原文
            </Button>
          )}
        </div>
      )}
    </main>
  );
}
