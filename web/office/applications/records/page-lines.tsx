import type { Mark } from '../../../../src/applications/contract.ts';
import { around, holds, type OpenedLine, type OpenedPage, textOf, wordsOf } from './marked-text.ts';

type Box = Mark['box'];

/** The text of a page, line by line: whole lines and single words are marked with the keyboard here. */
export function PageLines({
  page,
  marks,
  isOpen,
  add,
  remove,
}: {
  readonly page: OpenedPage;
  readonly marks: readonly Mark[];
  readonly isOpen: boolean;
  readonly add: (box: Box) => void;
  readonly remove: (mark: Mark) => void;
}) {
  const over = (box: Box) => marks.filter((mark) => holds(mark.box, box));
  const isCovered = (line: OpenedLine) =>
    line.every(({ text, box }) => text.trim() === '' || over(box).length > 0);
  const uncover = (box: Box) => {
    for (const mark of marks) if (holds(mark.box, box) || holds(box, mark.box)) remove(mark);
  };
  if (page.lines.length === 0) return <p className="quiet">这一页没有可以选取的文字，请在图上框选。</p>;
  return (
    <ol className="record-lines" aria-label={`第 ${page.number} 页的文字`}>
      {page.lines.map((line) => {
        const whole = around(line);
        return (
          <li key={whole.join()}>
            <label>
              <input
                type="checkbox"
                disabled={!isOpen}
                checked={isCovered(line)}
                onChange={(event) => (event.target.checked ? add(whole) : uncover(whole))}
              />
              <span>{textOf(line)}</span>
            </label>
            <details>
              <summary aria-label={`逐词遮盖：${textOf(line).slice(0, 20)}`}>逐词</summary>
              <div className="words">
                {wordsOf(line).map(({ text, box }) => {
                  const isMarked = over(box).length > 0;
                  return (
                    <button
                      key={box.join()}
                      type="button"
                      disabled={!isOpen}
                      aria-pressed={isMarked}
                      onClick={() => (isMarked ? uncover(box) : add(box))}
                    >
                      {text}
                    </button>
                  );
                })}
              </div>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
