import { lazy, Suspense, useState } from 'react';
import type { BodyLevel } from '../../../src/report/index.ts';
import { Button } from '../../design/button.tsx';
import type { LastYear } from '../engine.ts';
import { FindingsPane } from '../findings/findings-pane.tsx';
import { type Refusal, RefusalNotice } from '../opening/refusal-notice.tsx';
import { CheckAnnouncement } from './check-announcement.tsx';
import type { OpenedReport } from './checking.ts';
import { FormPane } from './form-pane.tsx';
import { Summary } from './summary.tsx';
import { Toolbar } from './toolbar.tsx';
import { useBench } from './use-bench.ts';
import { useChoice } from './use-choice.ts';
import { useUnsaved } from './use-unsaved.ts';

/** Stands beside the form and the findings, which need not wait for it. */
const Evidence = lazy(async () => ({ default: (await import('./evidence.tsx')).Evidence }));

/** One report on the bench: the form, the findings beside it, the cell in hand and the source. */
export function CheckingPage({
  opened,
  previous,
  refused,
  onDismiss,
  onPrevious,
  onUnsaved,
  onClose,
}: {
  opened: OpenedReport;
  previous: LastYear | null;
  refused: Refusal | null;
  onDismiss: () => void;
  onPrevious: (file: File | null) => void;
  onUnsaved: (unsaved: boolean) => void;
  onClose: () => void;
}) {
  const [level, setLevel] = useState<BodyLevel | null>(null);
  const [bench, acts] = useBench(opened, previous, level);
  const choice = useChoice(bench);
  const onSaved = useUnsaved(bench.edits, onUnsaved);
  const { report, findings, check } = bench;
  // What a person has come for comes first: the findings of a report, the cells of an empty form.
  const parts = [
    <FindingsPane
      key="findings"
      bench={bench}
      selected={choice.finding}
      onChoose={choice.choose}
      onAccept={acts.accept}
    />,
    <FormPane key="form" bench={bench} acts={acts} choice={choice} level={level} onLevel={setLevel} />,
  ];
  return (
    <main className="checking" id="main" tabIndex={-1}>
      <Summary report={report} name={opened.name} findings={findings} milliseconds={check.milliseconds}>
        <Toolbar bench={bench} acts={acts} onPrevious={onPrevious} onSaved={onSaved} onClose={onClose} />
      </Summary>
      {refused && <RefusalNotice refusal={refused} onDismiss={onDismiss} />}
      <CheckAnnouncement findings={findings} />
      <div className="bench">
        {opened.report.format === null ? parts.reverse() : parts}
        <Suspense fallback={<section className="evidence" aria-busy="true" aria-label="单元格和原文" />}>
          <Evidence bench={bench} acts={acts} choice={choice} />
        </Suspense>
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
