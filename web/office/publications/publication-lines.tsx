import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import type { publishingContracts } from '../../../src/publishing/contract.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { useBodies } from '../shell/use-bodies.ts';
import { DueMark } from './due-mark.tsx';
import { StateMark } from './state-mark.tsx';

/** One publication as lists show it. */
export type Line = ReplyOf<typeof publishingContracts.listPublications>['lines'][number];

/** A table of publications. `note` adds what is special about a line, below its title. */
export function PublicationLines<L extends Line>({
  lines,
  caption,
  note,
}: {
  readonly lines: readonly L[];
  readonly caption: string;
  readonly note?: (line: L) => ReactNode;
}) {
  const { nameOf } = useBodies();
  return (
    <table className="lines stacking publications">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">标题</th>
          <th scope="col">状态</th>
          <th scope="col">机关、栏目</th>
          <th scope="col">起草人、时间</th>
          <th scope="col">公开期限</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className="title">
              <Link to="/publications/$id" params={{ id: line.id }}>
                {line.title}
              </Link>
              {note?.(line)}
            </td>
            <td data-label="状态">
              <StateMark state={line.state} step={line.step} />
              {line.state === 'scheduled' && line.releaseAt && <small>{chineseMoment(line.releaseAt)}</small>}
            </td>
            <td data-label="机关、栏目">
              {nameOf(line.bodyId)}
              <small>{line.column}</small>
            </td>
            <td data-label="起草人、时间">
              {line.author}
              <small>{chineseMoment(line.changedAt)}</small>
            </td>
            <td data-label="公开期限">
              <DueMark due={line.due} releasedAt={line.releasedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
