import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { applicationContracts } from '../../../src/applications/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { todayInChina } from '../controls/chinese-time.ts';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useKeptEntry } from '../procedure/kept-entry.ts';
import { DeadlineChanges } from './deadline-changes.tsx';
import { FestivalRows, WorkedRows } from './festival-rows.tsx';
import { emptyNotice, type NoticeEntry, noticeOf } from './notice-entry.ts';

const kinds = [
  { value: 'national', label: '国务院办公厅的年度安排' },
  { value: 'local', label: '本地另行规定的放假、上班' },
];

/** Enters a notice on days off: first what it changes is looked at, then it is entered. */
export function EnterNotice() {
  const nextYear = Number(todayInChina(new Date()).slice(0, 4)) + 1;
  const [entry, keep] = useKeptEntry<NoticeEntry>('notice', () => emptyNotice('national', nextYear));
  const looking = useActing(applicationContracts.previewNotice);
  const entering = useActing(applicationContracts.enterNotice);
  const [lookedAt, setLookedAt] = useState('');
  const notice = noticeOf(entry);
  const isLookedAt = notice !== null && lookedAt === JSON.stringify(notice);
  const problem = entering.error ?? looking.error;
  const set = (change: Partial<NoticeEntry>) => {
    entering.reset();
    keep({ ...entry, ...change });
  };
  return (
    <section className="panel stack" aria-labelledby="enter-notice">
      <h2 id="enter-notice">录入放假安排</h2>
      <p className="quiet">
        按通知全文录入一个年份。同一年份再次录入的，以后录入的为准；通知改动上一年年底的，在那一年另行录入。
      </p>
      <div className="fields">
        <Field label="种类" required>
          <Select
            value={entry.kind}
            options={kinds}
            onChange={(kind) => keep(emptyNotice(kind, entry.year))}
          />
        </Field>
        <Field label="年份" required>
          <InputNumber
            value={entry.year}
            min={2004}
            max={2999}
            precision={0}
            onChange={(year) => set({ year: year ?? nextYear })}
          />
        </Field>
        <Field label="文号" required name="number" problem={problem}>
          <Input
            value={entry.number}
            maxLength={200}
            onChange={(event) => set({ number: event.target.value })}
          />
        </Field>
        <Field label="通知名称" required name="title" problem={problem}>
          <Input
            value={entry.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field label="成文日期" required name="dated" problem={problem}>
          <DateInput value={entry.dated} onDay={(dated) => set({ dated })} />
        </Field>
      </div>
      <FestivalRows festivals={entry.festivals} change={(festivals) => set({ festivals })} />
      <WorkedRows worked={entry.worked} change={(worked) => set({ worked })} />
      <ProblemNotice problem={problem} />
      {isLookedAt && looking.data && (
        <div role="status" className="stack">
          <p>
            {looking.data.changed === 0
              ? '没有未办结申请的期限因此变动。'
              : `${looking.data.changed} 件未办结申请的期限将变动${looking.data.changed > looking.data.changes.length ? `，下面是前 ${looking.data.changes.length} 件` : ''}：`}
          </p>
          {looking.data.changes.length > 0 && (
            <DeadlineChanges caption="期限变动预览" changes={looking.data.changes} />
          )}
        </div>
      )}
      {entering.data && <p role="status">已录入，{entering.data.changed} 件申请的期限重新计算。</p>}
      <div className="page-acts">
        <Button
          disabled={notice === null}
          loading={looking.isPending}
          onClick={() =>
            notice &&
            looking.mutate({ body: notice }, { onSuccess: () => setLookedAt(JSON.stringify(notice)) })
          }
        >
          查看期限变动
        </Button>
        <Button
          type="primary"
          disabled={!isLookedAt}
          loading={entering.isPending}
          onClick={() =>
            notice &&
            entering.mutate(
              { body: notice },
              {
                onSuccess: () => {
                  setLookedAt('');
                  keep(emptyNotice('national', nextYear));
                },
              },
            )
          }
        >
          录入并重新计算期限
        </Button>
        {notice === null && (
          <small className="quiet">文号、名称、日期填齐，各段放假起止无误后可以继续。</small>
        )}
        {notice !== null && !isLookedAt && <small className="quiet">先查看期限变动，再录入。</small>}
      </div>
    </section>
  );
}
