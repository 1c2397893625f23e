import { Button } from 'antd';
import { useState } from 'react';
import { filingContracts, type SentCountyReport, type TextPart } from '../../../../src/filing/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { useKeptEntry } from '../../procedure/kept-entry.ts';
import { PartText } from '../report/part-text.tsx';
import { paragraphsOf } from '../report/typed-edits.ts';
import type { AtCountyYear } from './county-frame.tsx';
import { useCountyActs } from './use-county-acts.ts';

/** One part of the county's text: drafted from the sum, written on by people, saved by itself. */
export function CountyText({
  at,
  standing: { report, figures },
  part,
  heading,
  showFigure,
}: {
  readonly at: AtCountyYear;
  readonly standing: SentCountyReport;
  readonly part: TextPart;
  readonly heading: string;
  readonly showFigure: (key: string) => void;
}) {
  const [typed, setTyped] = useKeptEntry<string | null>(`county.${at.county}.${at.year}.${part}`, () => null);
  /** Closes the field that was open for typing. */
  const [round, setRound] = useState(0);
  const writing = useActing(filingContracts.writeCountyText);
  const may = useCountyActs(at.county);
  const paragraphs =
    part === 'preface' ? report.preface : (report.sections.find(({ id }) => id === part)?.paragraphs ?? []);
  const written = typed?.split('\n').map((text) => ({ text, place: null }));
  const end = () => {
    setTyped(null);
    setRound(round + 1);
  };
  const save = (text: string) =>
    writing.mutate({ params: at, body: { part, paragraphs: paragraphsOf(text) } }, { onSuccess: end });
  return (
    <>
      <PartText
        key={round}
        part={part}
        heading={heading}
        paragraphs={written ?? paragraphs}
        figures={written ? [] : figures.filter((figure) => figure.part === part)}
        typed={typed ?? undefined}
        isOpen={may('write-report')}
        showFigure={showFigure}
        onType={setTyped}
      />
      {typed !== null && (
        <section className="save-bar" aria-label={`${heading}：没有保存的修改`}>
          <strong>“{heading}”的修改还没有保存</strong>
          <Button type="primary" loading={writing.isPending} onClick={() => save(typed)}>
            保存修改
          </Button>
          <Button onClick={end}>放弃</Button>
        </section>
      )}
      <ProblemNotice problem={writing.error} />
    </>
  );
}
