import { Pagination } from 'antd';

/** Turns the pages of a list; where all of it fits on one there is nothing to turn. */
export function Pages({
  page,
  size,
  count,
  turn,
}: {
  readonly page: number;
  /** So many lines stand on a page. */
  readonly size: number;
  /** So many lines there are. */
  readonly count: number;
  readonly turn: (page: number) => unknown;
}) {
  return (
    <Pagination
      className="pages"
      current={page}
      pageSize={size}
      total={count}
      showSizeChanger={false}
      hideOnSinglePage
      onChange={(next) => void turn(next)}
    />
  );
}
