import { type ReactNode, useEffect } from 'react';

/** What a page of the office begins with. */
export interface PageFrameProps {
  readonly title: string;
  /** What can be done on the page as a whole. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its title on the screen and in the tab, then its content. */
export function PageFrame({ title, acts, children }: PageFrameProps) {
  useEffect(() => {
    document.title = `${title} · 政务公开办公端`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        {acts && <div className="page-acts">{acts}</div>}
      </div>
      {children}
    </>
  );
}
