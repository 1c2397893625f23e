import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Located } from '../../../../src/report/index.ts';
import type { Opened, Part } from './opened.ts';

type Figure = Opened['notes']['figures'][number];

/** One part of the text, its figures bound to the records; opened for typing, one paragraph on each line. */
export function PartText({
  part,
  heading,
  paragraphs,
  figures,
  typed,
  isOpen,
  showFigure,
  onType,
}: {
  readonly part: Part;
  readonly heading: string;
  readonly paragraphs: readonly Located[];
  readonly figures: readonly Figure[];
  readonly typed: string | undefined;
  readonly isOpen: boolean;
  readonly showFigure: (key: string) => void;
  readonly onType: (text: string) => void;
}) {
  const [isTyping, setTyping] = useState(false);
  const text = typed ?? paragraphs.map((one) => one.text).join('\n');
  if (isTyping && isOpen)
    return (
      <div className="stack-tight">
        <Input.TextArea
          aria-label={`${heading}：正文，一行一段`}
          className="growing tall"
          value={text}
          maxLength={50_000}
          autoFocus
          onChange={(event) => onType(event.target.value)}
        />
        <p className="quiet">改动文字时，没有改动的数字仍随记录更新。</p>
        <div>
          <Button onClick={() => setTyping(false)}>完成</Button>
        </div>
      </div>
    );
  return (
    <div className="narrative" data-part={part}>
      {paragraphs.length === 0 && part !== 'preface' && <p className="quiet">（还没有文字）</p>}
      {paragraphs.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a report have no name but their order
        <p key={index}>
          <WithFigures
            text={one.text}
            figures={figures.filter(({ paragraph }) => paragraph === index)}
            showFigure={showFigure}
          />
        </p>
      ))}
      {isOpen && (
        <Button size="small" aria-label={`修改文字：${heading}`} onClick={() => setTyping(true)}>
          修改文字
        </Button>
      )}
    </div>
  );
}

/** A paragraph in which every figure that follows the records opens what it was counted from. */
function WithFigures({
  text,
  figures,
  showFigure,
}: {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly showFigure: (key: string) => void;
}) {
  const sorted = figures.toSorted((one, other) => one.start - other.start);
  let at = 0;
  const shown = sorted.map(({ key, start, length }) => {
    const before = text.slice(at, start);
    at = start + length;
    const digits = text.slice(start, at);
    return (
      <span key={key}>
        {before}
        <button
          type="button"
          className="bound-figure"
          title="查看这个数字的来源"
          aria-label={`${digits}，查看来源`}
          onClick={() => showFigure(key)}
        >
          {digits}
        </button>
      </span>
    );
  });
  return (
    <>
      {shown}
      {text.slice(at)}
    </>
  );
}
