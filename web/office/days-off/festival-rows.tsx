import { Button, Input } from 'antd';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';
import type { Festival } from './notice-entry.ts';
import './festival-rows.css';

/** The days off of a notice, a row for each festival. */
export function FestivalRows({
  festivals,
  change,
}: {
  readonly festivals: readonly Festival[];
  readonly change: (festivals: readonly Festival[]) => void;
}) {
  const set = (index: number, part: Partial<Festival>) =>
    change(festivals.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <fieldset className="day-rows">
      <legend>放假的日子</legend>
      {festivals.map(({ name, from, to }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place only
        <div key={index} className="fields">
          <Field label="节日名称">
            <Input
              value={name}
              maxLength={40}
              onChange={(event) => set(index, { name: event.target.value })}
            />
          </Field>
          <Field label={`${name || '节日'}放假从`}>
            <DateInput value={from} onDay={(day) => set(index, { from: day, to: to || day })} />
          </Field>
          <Field label={`${name || '节日'}放假到`}>
            <DateInput value={to} onDay={(day) => set(index, { to: day })} />
          </Field>
        </div>
      ))}
      <Button size="small" onClick={() => change([...festivals, { name: '', from: '', to: '' }])}>
        添加一段放假
      </Button>
    </fieldset>
  );
}

/** The weekends of a notice that are worked. */
export function WorkedRows({
  worked,
  change,
}: {
  readonly worked: readonly string[];
  readonly change: (worked: readonly string[]) => void;
}) {
  return (
    <fieldset className="day-rows">
      <legend>调休上班的日子</legend>
      <div className="fields">
        {worked.map((date, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place only
          <Field key={index} label={`上班日 ${index + 1}`}>
            <DateInput
              value={date}
              onDay={(day) => change(worked.map((one, at) => (at === index ? day : one)))}
            />
          </Field>
        ))}
      </div>
      <Button size="small" onClick={() => change([...worked, ''])}>
        添加上班日
      </Button>
    </fieldset>
  );
}
