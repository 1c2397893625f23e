import { type PointerEvent, useRef, useState } from 'react';
import { applicationContracts, type Mark } from '../../../../src/applications/contract.ts';
import { holds, type OpenedPage, wholeCharacters, wordsOf } from './marked-text.ts';

type Box = Mark['box'];

/** Points; less is a click and no box. */
const leastDrag = 4;

/** A page as it looks: a click marks a word or takes its mark away, dragging marks a box. */
export function PagePicture({
  applicationId,
  recordId,
  page,
  marks,
  isOpen,
  add,
  remove,
}: {
  readonly applicationId: string;
  readonly recordId: string;
  readonly page: OpenedPage;
  readonly marks: readonly Mark[];
  readonly isOpen: boolean;
  readonly add: (box: Box) => void;
  readonly remove: (mark: Mark) => void;
}) {
  const drawing = useRef<SVGSVGElement>(null);
  const [from, setFrom] = useState<readonly [number, number] | null>(null);
  const [to, setTo] = useState<readonly [number, number] | null>(null);
  const { width, height, number } = page;
  const source = applicationContracts.openRecordPicture.path
    .replace(':id', applicationId)
    .replace(':record', recordId)
    .replace(':number', String(number));

  const pointOf = (event: PointerEvent): readonly [number, number] => {
    const { left, top, width: across } = drawing.current!.getBoundingClientRect();
    const scale = width / across;
    return [(event.clientX - left) * scale, (event.clientY - top) * scale];
  };
  const box: Box | null =
    from && to
      ? [
          ...([Math.min(from[0], to[0]), Math.min(from[1], to[1])] as const),
          ...([Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])] as const),
        ]
      : null;
  const pick = ([x, y]: readonly [number, number]) => {
    const point: Box = [x, y, 0, 0];
    const mark = marks.find((one) => holds(one.box, point));
    if (mark) return remove(mark);
    const word = page.lines.flatMap(wordsOf).find((one) => holds(one.box, point));
    if (word) add(word.box);
  };
  const end = () => {
    if (from && box) {
      if (box[2] > leastDrag && box[3] > leastDrag) add(wholeCharacters(page, box));
      else pick(from);
    }
    setFrom(null);
    setTo(null);
  };
  return (
    <div className="redacted-page">
      <img src={source} alt={`第 ${number} 页的图像，文字列在旁边`} width={width} height={height} />
      <svg
        ref={drawing}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        onPointerDown={(event) => {
          if (!isOpen || event.button !== 0) return;
          // A finger scrolls the page; it marks by tapping words.
          if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(pointOf(event));
          setTo(pointOf(event));
        }}
        onPointerMove={(event) => {
          if (from && event.pointerType !== 'touch') setTo(pointOf(event));
        }}
        onPointerUp={end}
        onPointerCancel={() => setFrom(null)}
      >
        {marks.map((mark) => (
          <rect
            key={mark.box.join()}
            className="marked"
            {...{ x: mark.box[0], y: mark.box[1], width: mark.box[2], height: mark.box[3] }}
          />
        ))}
        {box && <rect className="marking" {...{ x: box[0], y: box[1], width: box[2], height: box[3] }} />}
      </svg>
    </div>
  );
}
