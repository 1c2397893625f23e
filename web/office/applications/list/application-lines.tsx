import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { Fragment } from 'react';
import type { applicationContracts } from '../../../../src/applications/contract.ts';
import { decisions } from '../../../../src/law/index.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { chineseDay } from '../../controls/chinese-time.ts';
import { LinesTable } from '../../controls/lines-table.tsx';
import { useBodies } from '../../shell/use-bodies.ts';
import { ClockMark } from '../clock-mark.tsx';
import { StateMark } from '../state-mark.tsx';
import './application-lines.css';

/** One application as lists show it. */
export type ApplicationLine = ReplyOf<typeof applicationContracts.listApplications>['lines'][number];

/** Which of the lines are chosen for something that is done with several at once. */
export interface ChosenLines {
  readonly has: (line: ApplicationLine) => boolean;
  readonly set: (lines: readonly ApplicationLine[], isChosen: boolean) => void;
}

/** A table of applications, each with its clock. */
export function ApplicationLines({
  lines,
  caption,
  chosen,
}: {
  readonly lines: readonly ApplicationLine[];
  readonly caption: string;
  readonly chosen?: ChosenLines | undefined;
}) {
  const { nameOf } = useBodies();
  return (
    <LinesTable
      caption={caption}
      className={chosen ? 'publications choosable' : 'publications'}
      heads={[
        <Fragment key="description">
          {chosen && (
            <Checkbox
              aria-label="选择本页全部"
              checked={lines.every(chosen.has)}
              indeterminate={lines.some(chosen.has) && !lines.every(chosen.has)}
              onChange={({ target }) => chosen.set(lines, target.checked)}
            />
          )}{' '}
          申请公开的内容
        </Fragment>,
        ...['状态', '机关', '提交、收到', '答复期限'],
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <td className="title">
            <div>
              {chosen && (
                <Checkbox
                  aria-label={`选择 ${line.number ?? '未登记'} ${line.description}`}
                  checked={chosen.has(line)}
                  onChange={({ target }) => chosen.set([line], target.checked)}
                />
              )}
              <div>
                <Link to="/applications/$id" params={{ id: line.id }}>
                  {line.number ?? '未登记'} {line.description}
                </Link>
                {line.corrected && <small>已补正</small>}
              </div>
            </div>
          </td>
          <td data-label="状态">
            <StateMark state={line.state} />
            {line.decision && <small>{decisions[line.decision].label}</small>}
          </td>
          <td data-label="机关">{nameOf(line.bodyId)}</td>
          <td data-label="提交">
            {chineseDay(line.submittedOn)}
            {line.receivedOn && line.receivedOn !== line.submittedOn && (
              <small>{chineseDay(line.receivedOn)}收到</small>
            )}
          </td>
          <td data-label="期限">
            <ClockMark clock={line.clock} workdaysLeft={line.workdaysLeft} deliveredOn={line.deliveredOn} />
          </td>
        </tr>
      ))}
    </LinesTable>
  );
}
