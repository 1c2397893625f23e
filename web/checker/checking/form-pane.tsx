import type { BodyLevel } from '../../../src/report/index.ts';
import { Button } from '../../design/button.tsx';
import { Legend } from '../../design/form/legend.tsx';
import { IdentityFields } from '../form/identity-fields.tsx';
import { OfficialForm } from '../form/official-form.tsx';
import { LevelChoice } from './level-choice.tsx';
import type { Bench, BenchActs } from './use-bench.ts';
import type { Choice } from './use-choice.ts';

/** The report's form, painted with its findings, with whose report it is and the key to the marks. */
export function FormPane({
  bench,
  acts,
  choice,
  level,
  onLevel,
}: {
  bench: Bench;
  acts: BenchActs;
  choice: Choice;
  level: BodyLevel | null;
  onLevel: (level: BodyLevel | null) => void;
}) {
  const { form, report } = bench;
  const blanks = form.cells.filter((cell) => report.cells[cell]?.state === 'blank');
  return (
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
        <LevelChoice level={level} onChoose={onLevel} />
        {blanks.length > 0 && (
          <Button
            look={['small']}
            onClick={() => {
              acts.accept(blanks.map((cell) => ({ cell, value: 0 })));
              // The button is gone with the last blank.
              document.getElementById('form-title')?.focus();
            }}
          >
            空白格全部填 0（{blanks.length} 格）
          </Button>
        )}
      </IdentityFields>
      <OfficialForm bench={bench} acts={acts} onEnterCell={choice.enterCell} />
    </section>
  );
}
