import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import {
  isSilent,
  keepsRegister,
  type nothingKinds,
  registerContracts,
} from '../../../src/registers/contract.ts';
import { ActDialog } from '../controls/act-dialog.tsx';
import { LinesTable } from '../controls/lines-table.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { type EnteredKind, kindOf } from './register-kind.ts';
import { type Tally, takenWords } from './taken-words.ts';
import type { RegisterPlace } from './use-register-place.ts';

type Standing = ReplyOf<typeof registerContracts.overviewRegisters>[number]['standing'][number];
type NothingKind = (typeof nothingKinds)[number];

/** The registers of a year, one line each. */
export function RegisterLines({
  place,
  standing,
  tally,
}: {
  readonly place: RegisterPlace;
  readonly standing: readonly Standing[];
  readonly tally: Tally;
}) {
  const [nothing, setNothing] = useState<NothingKind | null>(null);
  const { body, year } = place;
  const { all } = useBodies();
  const ofBody = all.find(({ id }) => id === body)?.kind;
  if (!ofBody) return null;
  const kept = standing.filter(({ kind, count }) => count > 0 || keepsRegister(kind, ofBody));
  const silent = kept.filter((one) => isSilent(one, ofBody)).length;
  return (
    <section className="panel">
      <h2>各类台账</h2>
      <p className="quiet" role="status">
        {silent === 0 ? `${year} 年要填写的台账都已填写。` : `${year} 年还有 ${silent} 类未填写。`}
      </p>
      <LinesTable caption={`${year} 年各类台账`} heads={['台账', '记录', '年报采用', '办理']}>
        {kept.map((one) => (
          <RegisterLine
            key={one.kind}
            {...{ place, standing: one, tally, silent: isSilent(one, ofBody) }}
            confirmNothing={() => setNothing(one.kind as NothingKind)}
          />
        ))}
      </LinesTable>
      {nothing && (
        <ActDialog
          title="确认没有发生"
          explained={`确认 ${year} 年全年没有${kindOf(nothing).label}。年报将如实写明；以后发现有的，先作废这个确认再登记。`}
          contract={registerContracts.confirmNothing}
          asked={[{ name: 'note', label: '说明', kind: 'text', optional: true }]}
          shape={(filled) => ({ bodyId: body, year, about: nothing, ...filled })}
          close={() => setNothing(null)}
        />
      )}
    </section>
  );
}

function RegisterLine({
  place: { body, year, may },
  standing: { kind, count, nothing },
  tally,
  silent,
  confirmNothing,
}: {
  readonly place: RegisterPlace;
  readonly standing: Standing;
  readonly tally: Tally;
  readonly silent: boolean;
  readonly confirmNothing: () => void;
}) {
  const { label } = kindOf(kind as EnteredKind);
  const taken = takenWords(kind as EnteredKind, tally);
  const to = { params: { kind }, search: { body, year } } as const;
  return (
    <tr>
      <td className="title">
        <Link to="/registers/$kind" {...to}>
          {label}
        </Link>
      </td>
      <td data-label="记录">
        {count > 0 ? (
          `${count} 条`
        ) : silent || nothing ? (
          <span className="state" data-state={nothing ? 'released' : 'missing'}>
            {nothing ? '没有发生' : '未填写'}
          </span>
        ) : (
          <span className="quiet">没有记录</span>
        )}
      </td>
      <td data-label="年报采用">{taken ?? <span className="quiet">没有数据</span>}</td>
      <td>
        <div className="line-acts">
          {may('enter') && nothing === null && (
            <Link to="/registers/$kind/new" {...to} aria-label={`登记${label}`}>
              登记
            </Link>
          )}
          {kind === 'public-evaluation' && (
            <Link to="/registers/evaluation" search={{ body, year }}>
              网上评议
            </Link>
          )}
          {silent && may('confirm-nothing') && (
            <Button size="small" aria-label={`确认全年没有${label}`} onClick={confirmNothing}>
              全年没有
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
