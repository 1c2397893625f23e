import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { publicationStates, publishingContracts, reviewSteps } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { BodyFilter } from '../controls/body-field.tsx';
import type { AddressChange } from '../controls/changed-address.ts';
import { ChoiceFilter } from '../controls/choice-filter.tsx';
import { Field } from '../controls/field.tsx';
import type { PublicationsAddress } from './publications-address.ts';

/** What narrows the list; choices take effect at once, words when they are sent. */
export function PublicationFilters({
  search,
  choose,
}: {
  readonly search: PublicationsAddress;
  readonly choose: (change: AddressChange<PublicationsAddress>) => unknown;
}) {
  const { data: columns } = useReading(
    publishingContracts.listColumns,
    { query: { body: search.body ?? '' } },
    { when: search.body !== undefined },
  );
  const [title, setTitle] = useState(search.title ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose({ title: title.trim() });
  };
  const state = search.step ? `in-review ${search.step}` : search.state;
  return (
    <search>
      <form className="filters" onSubmit={submit}>
        <BodyFilter body={search.body} choose={(body) => choose({ body, column: undefined })} />
        {search.body && (
          <ChoiceFilter
            label="栏目"
            value={search.column}
            choose={(column) => choose({ column })}
            choices={(columns ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ChoiceFilter
          label="状态"
          value={state}
          choose={(chosen) => {
            const [wanted, step] = (chosen ?? '').split(' ');
            choose({
              state: (wanted || undefined) as PublicationsAddress['state'],
              step: step as PublicationsAddress['step'],
            });
          }}
          choices={states}
        />
        <Field label="标题">
          <Input
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            maxLength={100}
            allowClear
          />
        </Field>
        <Button htmlType="submit">查找</Button>
      </form>
    </search>
  );
}

/** Every state, and each step of a review by itself. */
const states = Object.entries(publicationStates).flatMap(([value, label]) =>
  value === 'in-review'
    ? [
        { value, label: `${label}（全部）` },
        ...Object.entries(reviewSteps).map(([step, name]) => ({
          value: `in-review ${step}`,
          label: `待${name}`,
        })),
      ]
    : [{ value, label }],
);
