import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { applicationStates } from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';
import { BodyFilter } from '../../controls/body-field.tsx';
import type { AddressChange } from '../../controls/changed-address.ts';
import { ChoiceFilter } from '../../controls/choice-filter.tsx';
import { choicesOf } from '../../controls/choices-of.ts';
import { DateInput } from '../../controls/date-input.tsx';
import { Field } from '../../controls/field.tsx';
import type { ApplicationsAddress } from './applications-address.ts';

const scopes = [
  { value: 'open', label: '待办' },
  { value: 'closed', label: '已办结' },
  { value: 'all', label: '全部' },
];

/** What narrows the list; choices take effect at once, words when they are sent. */
export function Filters({
  search,
  choose,
}: {
  readonly search: ApplicationsAddress;
  readonly choose: (change: AddressChange<ApplicationsAddress>) => unknown;
}) {
  const [words, setWords] = useState({
    number: search.number ?? '',
    text: search.text ?? '',
    person: search.person ?? '',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose({
      number: words.number.trim(),
      text: words.text.trim(),
      person: words.person.trim(),
    });
  };
  const line = (name: keyof typeof words, label: string, longest: number) => (
    <Field label={label}>
      <Input
        value={words[name]}
        maxLength={longest}
        allowClear
        onChange={(event) => setWords({ ...words, [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <search>
      <form className="filters" onSubmit={submit}>
        <Field label="范围">
          <Select
            value={search.scope ?? 'open'}
            onChange={(scope) =>
              choose({ scope: scope === 'open' ? undefined : (scope as 'all' | 'closed'), state: undefined })
            }
            options={scopes}
          />
        </Field>
        <ChoiceFilter
          label="状态"
          value={search.state}
          choose={(state) => choose({ state, ...(state ? { scope: 'all' as const } : {}) })}
          choices={choicesOf(applicationStates)}
        />
        <BodyFilter body={search.body} choose={(body) => choose({ body })} />
        <Field label="提交日期从">
          <DateInput value={search.from ?? ''} onDay={(day) => choose({ from: day as Day })} />
        </Field>
        <Field label="提交日期到">
          <DateInput value={search.until ?? ''} onDay={(day) => choose({ until: day as Day })} />
        </Field>
        {line('number', '登记号', 30)}
        {line('text', '申请内容', 100)}
        {line('person', '经办人', 50)}
        <Button htmlType="submit">查找</Button>
      </form>
    </search>
  );
}
