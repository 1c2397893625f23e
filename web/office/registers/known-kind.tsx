import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageFrame } from '../controls/page-frame.tsx';
import { type EnteredKind, isEnteredKind } from './register-kind.ts';

/** The page of the register that an address names, or that there is no such register. */
export function KnownKind({
  named,
  children,
}: {
  readonly named: string;
  readonly children: (kind: EnteredKind) => ReactNode;
}) {
  if (isEnteredKind(named)) return children(named);
  return (
    <PageFrame title="没有这类台账">
      <Link to="/registers">回到工作台账</Link>
    </PageFrame>
  );
}
