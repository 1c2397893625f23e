import { useId, useState } from 'react';
import type { Located, Section, SectionId } from '../../../src/report/index.ts';
import { Button } from '../../design/button.tsx';
import type { Finding } from '../../design/form/finding.ts';
import { severityNames } from '../../design/form/severity-names.ts';
import { SeverityShape } from '../../design/severity-mark.tsx';
import { useFocusKept } from '../../design/use-focus-kept.ts';
import { markQuotes } from './mark-quotes.ts';

/** The document id of a section of the form. */
export function sectionElementId(section: SectionId): string {
  return `section-${section}`;
}

/** The document id of the sentence a finding quotes. */
export function quoteElementId(finding: Finding): string {
  return `quote-${finding.number}`;
}

/** Text with the sentences findings quote marked. */
export function QuotedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  return markQuotes(text, findings).map((stretch) =>
    stretch.finding ? (
      <Quote key={stretch.finding.key} finding={stretch.finding} text={stretch.text} />
    ) : (
      stretch.text
    ),
  );
}

/** Paragraphs of the report, one below the other. */
export function Paragraphs({ texts, findings }: { texts: readonly Located[]; findings: readonly Finding[] }) {
  return texts.map(({ text }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a report have no name but their order
    <p key={index}>
      <QuotedText text={text} findings={findings} />
    </p>
  ));
}

function Quote({ finding, text }: { finding: Finding; text: string }) {
  const { severity } = finding.diagnostic;
  return (
    <mark id={quoteElementId(finding)} tabIndex={-1} data-severity={severity}>
      <SeverityShape weight={severity} />
      <span className="unseen">
        {severityNames[severity].name}，问题 {finding.number}：
      </span>
      {text}
    </mark>
  );
}

/** The prose of one section, readable with its findings or opened for typing. */
export function Narrative({
  id,
  heading,
  section,
  typed,
  findings,
  onEdit,
}: {
  id: SectionId;
  heading: string;
  section: Section | undefined;
  /** The text as a person typed it, blank lines included; undefined while it is as read. */
  typed: string | undefined;
  findings: readonly Finding[];
  onEdit: (section: SectionId, text: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const box = useFocusKept<HTMLDivElement>(isOpen);
  const boxId = useId();
  const paragraphs = section?.paragraphs ?? [];
  const act = paragraphs.length === 0 ? '填写文字' : '修改文字';
  const text = typed ?? paragraphs.map((one) => one.text).join('\n');
  return (
    <div ref={box}>
      {/* While the text is being typed, only paper shows it as it reads. */}
      <div className="narrative" data-typing={isOpen}>
        <Paragraphs texts={paragraphs} findings={findings} />
      </div>
      {isOpen ? (
        <div className="narrative-box field">
          <label className="unseen" htmlFor={boxId}>
            {heading}：正文，一行一段
          </label>
          <textarea
            id={boxId}
            rows={Math.min(20, Math.max(4, text.split('\n').length + 2))}
            value={text}
            onChange={(event) => onEdit(id, event.target.value)}
          />
          <Button look={['small']} onClick={() => setOpen(false)}>
            完成
          </Button>
        </div>
      ) : (
        <Button look={['small', 'plain']} onClick={() => setOpen(true)} aria-label={`${act}：${heading}`}>
          {act}
        </Button>
      )}
    </div>
  );
}
