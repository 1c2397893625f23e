import { Button } from 'antd';
import { useState } from 'react';
import { filingContracts } from '../../../../src/filing/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { ActDialog } from '../../controls/act-dialog.tsx';
import { useBodies } from '../../shell/use-bodies.ts';
import { useCountyActs } from './use-county-acts.ts';

type Given = NonNullable<ReplyOf<typeof filingContracts.openRoster>['notice']>;

/** Gives notice of the reports of a year: the township date, and organisations that have to file. */
export function GiveNotice({
  county,
  year,
  notice,
}: {
  readonly county: string;
  readonly year: number;
  readonly notice: Given | null;
}) {
  const [isOpen, setOpen] = useState(false);
  const may = useCountyActs(county);
  const { all } = useBodies();
  if (!may('give-notice')) return null;
  const organisations = all.filter(({ kind }) => kind === 'organisation');
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>{notice ? '重新印发通知' : '印发编报通知'}</Button>
      </div>
      {isOpen && (
        <ActDialog
          title="印发编报通知"
          explained={`${year} 年度年报。重新印发的通知代替原来的。`}
          contract={filingContracts.giveNotice}
          params={{ county, year: String(year) }}
          asked={[
            {
              ...{ name: 'townshipDue', label: '乡镇报送期限', kind: 'day' },
              start: notice?.townshipDue ?? `${year + 1}-01-31`,
            },
            ...(organisations.length > 0
              ? [
                  {
                    ...{
                      name: 'organisations',
                      label: '须编报的组织',
                      kind: 'several' as const,
                      optional: true,
                    },
                    hint: '法律、法规授权的具有管理公共事务职能的组织（条例第五十四条）',
                    start: notice?.organisations.join(' ') ?? '',
                    options: organisations.map(({ id, shortName }) => ({ value: id, label: shortName })),
                  },
                ]
              : []),
            {
              ...{ name: 'words', label: '通知内容', kind: 'text', optional: true },
              start: notice?.words ?? '',
            },
          ]}
          shape={({ townshipDue, organisations: chosen = '', words = '' }) => ({
            ...{ townshipDue, words },
            organisations: chosen.split(' ').filter((one) => one !== ''),
          })}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
