import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { applicationStates } from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';
import { DateInput } from '../../controls/date-input.tsx';
import { Field } from '../../controls/field.tsx';
import { useBodies } from '../../shell/use-bodies.ts';
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
  readonly choose: (
    change: { readonly [Name in keyof ApplicationsAddress]?: ApplicationsAddress[Name] | undefined },
  ) => unknown;
}) {
  const { all } = useBodies();
  const [words, setWords] = useState({
    number: search.number ?? '',
    text: search.text ?? '',
    person: search.person ?? '',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose({
      number: words.number.trim() || undefined,
      text: words.text.trim() || undefined,
      person: words.person.trim() || undefined,
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
        <Field label="状态">
          <Select
            allowClear
            placeholder="全部"
            {...(search.state ? { value: search.state } : {})}
            onChange={(state?: keyof typeof applicationStates) =>
              choose({ state, ...(state ? { scope: 'all' as const } : {}) })
            }
            options={Object.entries(applicationStates).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field label="机关">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="全部"
            {...(search.body ? { value: search.body } : {})}
            onChange={(body?: string) => choose({ body })}
            options={all.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        </Field>
        <Field label="提交日期从">
          <DateInput value={search.from ?? ''} onDay={(day) => choose({ from: (day || undefined) as Day })} />
        </Field>
        <Field label="提交日期到">
          <DateInput
            value={search.until ?? ''}
            onDay={(day) => choose({ until: (day || undefined) as Day })}
          />
        </Field>
        {line('number', '登记号', 30)}
        {line('text', '申请内容', 100)}
        {line('person', '经办人', 50)}
        <Button htmlType="submit">查找</Button>
      </form>
    </search>
  );
}
