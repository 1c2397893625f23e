import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import type { publishingContracts } from '../../../src/publishing/contract.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
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
    <LinesTable
      caption={caption}
      heads={['标题', '状态', '机关、栏目', '起草人、时间', '公开期限']}
      className="publications"
    >
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
    </LinesTable>
  );
}
