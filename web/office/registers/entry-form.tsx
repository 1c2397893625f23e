import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import {
  type rectificationStages,
  registerContracts,
  yearlyFigures,
} from '../../../src/registers/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useKeptEntry } from '../procedure/kept-entry.ts';
import { copyOf, type EntryDraft, emptyDraft, entryOfDraft } from './entry-draft.ts';
import { EvidenceFiles } from './evidence-files.tsx';
import { FigureField } from './figure-field.tsx';
import { type EnteredKind, type Entry, type FigureId, fieldsOf, kindOf } from './register-kind.ts';
import type { RegisterPlace } from './use-register-place.ts';

/** The form of one entry, made of the fields of its kind; what is half written survives a reload. */
export function EntryForm({
  kind,
  place,
  follows,
  stage,
  about,
  from,
  earlier,
}: {
  readonly kind: EnteredKind;
  readonly place: RegisterPlace;
  readonly follows: string | undefined;
  readonly stage: keyof typeof rectificationStages | undefined;
  readonly about: FigureId | undefined;
  /** An entry that is copied. */
  readonly from: string | undefined;
  /** Entries of the same kind, the oldest first. */
  readonly earlier: readonly Entry[];
}) {
  const { body, year, today } = place;
  const go = useNavigate();
  const isFigure = kind === 'yearly-figure';
  const { title, label, yearChosen } = kindOf(kind);
  // What is chosen to count for a year is entered when it comes in, and a step when it is taken.
  const isOfToday = yearChosen === true || follows !== undefined;
  const start = () => {
    const empty = emptyDraft(today, year, { about, isOfToday });
    const copied = earlier.find(({ id }) => id === from);
    return copied ? copyOf(empty, copied) : empty;
  };
  const parts = ['register', kind, body, year, follows, stage, about, from].filter(Boolean);
  const [draft, setDraft, give] = useKeptEntry<EntryDraft>(parts.join('.'), start);
  const [entered, setEntered] = useState<string | null>(null);
  const acting = useActing(registerContracts.enterEntry);
  const change = (part: Partial<EntryDraft>) => {
    setEntered(null);
    setDraft({ ...draft, ...part });
  };
  const fields = fieldsOf(kind, { about: draft.about ?? undefined, stage });
  const last = earlier.at(-1);
  const enter = (next: (year: number) => void) =>
    acting.mutate(
      { body: entryOfDraft(draft, fields, { bodyId: body, kind, follows, stage }) },
      { onSuccess: ({ year: counted }) => next(counted) },
    );
  const problem = acting.error;
  return (
    <form
      className="panel stack entry-form"
      onSubmit={(event) => {
        event.preventDefault();
        enter((counted) => {
          give();
          void go({
            to: '/registers/$kind',
            params: { kind },
            search: { body, year: follows ? year : counted },
          });
        });
      }}
    >
      {entered && (
        <p role="status" className="entered">
          {entered}
        </p>
      )}
      {last && !isFigure && !follows && (
        <div>
          <Button size="small" onClick={() => change(copyOf(draft, last))}>
            照上一条填写：{last.title.slice(0, 20)}
          </Button>
        </div>
      )}
      {isFigure && (
        <Field label="数据" required name="about" problem={problem}>
          <Select
            {...(draft.about ? { value: draft.about } : {})}
            onChange={(chosen: FigureId) => change({ about: chosen })}
            options={Object.entries(yearlyFigures).map(([value, { label: name }]) => ({
              value,
              label: name,
            }))}
          />
        </Field>
      )}
      {!isFigure && (
        <Field label={follows ? '办理情况' : title} required={!follows} name="title" problem={problem}>
          <Input
            value={draft.title}
            maxLength={200}
            onChange={(event) => change({ title: event.target.value })}
          />
        </Field>
      )}
      <div className="fields">
        <Field label={isFigure ? '取数日期' : '日期'} required name="on" problem={problem}>
          <DateInput value={draft.on} max={today} onDay={(on) => change({ on })} />
        </Field>
        {yearChosen && (
          <Field label="计入年度" required name="year" problem={problem}>
            <Select
              value={draft.year}
              onChange={(chosen: number) => change({ year: chosen })}
              options={yearsAround(year, today).map((one) => ({ value: one, label: `${one} 年` }))}
            />
          </Field>
        )}
        {fields.map(([name, field]) => (
          <FigureField
            key={name}
            {...{ name, field, problem }}
            value={draft.figures[name]}
            set={(value) => change({ figures: { ...draft.figures, [name]: value } })}
          />
        ))}
      </div>
      <Field label="备注" name="note" problem={problem}>
        <Input.TextArea
          rows={2}
          value={draft.note}
          maxLength={2000}
          onChange={(event) => change({ note: event.target.value })}
        />
      </Field>
      <EvidenceFiles files={draft.evidence} set={(evidence) => change({ evidence })} />
      <ProblemNotice problem={problem} />
      <div className="page-acts">
        <Button type="primary" htmlType="submit" loading={acting.isPending}>
          登记
        </Button>
        {!isFigure && !follows && (
          <Button
            loading={acting.isPending}
            onClick={() =>
              enter(() => {
                setDraft({ ...emptyDraft(today, year, { about, isOfToday }), on: draft.on });
                setEntered(`已登记${label}“${draft.title}”，可以接着登记下一条。`);
              })
            }
          >
            登记并再记一条
          </Button>
        )}
      </div>
    </form>
  );
}

/** The year of the page and those beside it that have begun. */
const yearsAround = (year: number, today: string) =>
  [year + 1, year, year - 1, year - 2].filter((one) => one <= Number(today.slice(0, 4)));
