import type { OpenedReport } from './checking/checking.ts';

/** Ways past the head of the page, for those who go by keyboard. */
export function SkipLinks({ opened }: { opened: OpenedReport | null }) {
  return (
    <nav className="skip-links" aria-label="快捷跳转">
      <a href="#main">跳到正文</a>
      {opened && <a href="#findings">跳到问题列表</a>}
      {opened && <a href="#form">跳到年报表格</a>}
      {opened?.document && <a href="#source">跳到原文</a>}
    </nav>
  );
}
