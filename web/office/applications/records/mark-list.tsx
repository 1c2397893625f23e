import { Button } from 'antd';
import { grounds, type Mark } from '../../../../src/applications/contract.ts';
import { coveredText, type OpenedPage } from './marked-text.ts';

/** Every mark of a record with its ground; shows what it covers to those who may see it. */
export function MarkList({
  pages,
  marks,
  isOpen,
  remove,
  show,
}: {
  readonly pages: readonly OpenedPage[];
  readonly marks: readonly Mark[];
  readonly isOpen: boolean;
  readonly remove: (mark: Mark) => void;
  readonly show: (page: number) => void;
}) {
  if (marks.length === 0) return <p className="quiet">还没有遮盖标记。不遮盖的，也要生成公开件并核验。</p>;
  return (
    <ul className="mark-list">
      {marks.map((mark) => {
        const text = coveredText(pages[mark.page - 1], mark.box) || '图上的一处';
        return (
          <li key={`${mark.page} ${mark.box.join()}`}>
            <Button type="link" size="small" onClick={() => show(mark.page)}>
              第 {mark.page} 页
            </Button>
            <span className="what">{text}</span>
            <small>
              {grounds[mark.ground].label}（{grounds[mark.ground].citation.label.replace(/^.*》/, '条例')}）
            </small>
            {isOpen && (
              <Button size="small" onClick={() => remove(mark)} aria-label={`取消遮盖：${text}`}>
                取消
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
