import { Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { useDownloading } from '../../asking/use-downloading.ts';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { ApplicationLine } from '../list/application-lines.tsx';

/** The letters of a batch; those that were made are printed as one PDF. */
export function MadeLetters({
  title,
  said: [done, left],
  chosen,
  made = [],
  close,
  children,
}: {
  readonly title: string;
  /** How those that were made are called, and those that were not. */
  readonly said: readonly [done: string, left: string];
  readonly chosen: readonly ApplicationLine[];
  /** Undefined while they are asked for. */
  readonly made: ReplyOf<typeof applicationContracts.makeLetters> | undefined;
  readonly close: () => void;
  readonly children?: ReactNode;
}) {
  const printing = useDownloading(applicationContracts.printLetters, '文书.pdf');
  const letters = made.flatMap(({ applicationId, id }) => (id ? [{ applicationId, letterId: id }] : []));
  const refused = made.length - letters.length;
  const nameOf = (wanted: string) => {
    const line = chosen.find(({ id }) => id === wanted);
    return `${line?.number ?? '未登记'} ${line?.description.slice(0, 30) ?? ''}`;
  };
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>完成</Button>
          <Button
            type="primary"
            disabled={letters.length === 0}
            loading={printing.isPending}
            onClick={() => printing.mutate({ body: { letters } })}
          >
            合并打印（PDF）
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        <p role="status">
          {done} {letters.length} 份{refused > 0 && `，${refused} 件${left}`}。
        </p>
        <ul className="gaps earlier">
          {made.map(({ applicationId, number, refusal }) => (
            <li key={applicationId}>
              <Link to="/applications/$id" params={{ id: applicationId }}>
                {nameOf(applicationId)}
              </Link>
              {number ? <small>{number}</small> : <small className="wrong">{refusal?.sentence}</small>}
            </li>
          ))}
        </ul>
        <ProblemNotice problem={printing.error} />
      </div>
    </Modal>
  );
}
