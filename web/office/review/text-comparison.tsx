import { difference, type Run } from './difference.ts';
import './review.css';

/** As much of a text as is compared. */
export interface ComparedText {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
}

/** Two states of a text side by side; what is gone and what is new is marked, not by colour alone. */
export function TextComparison({
  before,
  after,
  names,
}: {
  readonly before: ComparedText;
  readonly after: ComparedText;
  readonly names: readonly [before: string, after: string];
}) {
  const parts = [
    { label: '标题', texts: [before.title, after.title] },
    { label: '内容概述', texts: [before.summary, after.summary] },
    { label: '正文', texts: [linesOf(before.html), linesOf(after.html)] },
  ] as const;
  return (
    <table className="comparison">
      <caption className="unseen">逐字对照</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">部分</span>
          </th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ label, texts: [old, young] }) => {
          const runs = difference([...old], [...young]);
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{marked(runs, 'gone')}</td>
              <td>{marked(runs, 'new')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function marked(runs: readonly Run[], side: 'gone' | 'new') {
  const shown = runs.filter(({ kind }) => kind === 'same' || kind === side);
  if (shown.length === 0) return <span className="quiet">（空）</span>;
  return shown.map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a comparison have no other name
    if (kind === 'same') return <span key={index}>{text}</span>;
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a comparison have no other name
    return kind === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
  });
}

/** What a text says, a line for each paragraph, the cells of a row apart. */
function linesOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const cell of page.querySelectorAll('td, th')) cell.append('　');
  for (const block of page.querySelectorAll('p, h2, h3, h4, h5, tr, br')) {
    if (block.closest('td, th') === null || block.localName === 'br') block.append('\n');
    if (block.localName === 'br') block.replaceWith('\n');
  }
  return (page.body.textContent ?? '').replace(/\n{2,}/g, '\n').trim();
}
