import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../../src/platform/contract.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Shows an answer once it has come; until then that it is coming, or why it does not. */
export function Loaded<T>({
  reading,
  children,
}: {
  readonly reading: UseQueryResult<T, unknown>;
  readonly children: (value: T) => ReactNode;
}) {
  if (reading.data !== undefined) return children(reading.data);
  if (reading.error)
    return (
      <div className="stack">
        <ProblemNotice problem={reading.error} />
        {!isRefusal(reading.error) && <Button onClick={() => void reading.refetch()}>重试</Button>}
      </div>
    );
  return (
    <p className="coming" role="status">
      正在读取……
    </p>
  );
}

/** What the server refuses it will refuse again. */
const isRefusal = (error: unknown) =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500;
