import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input, Pagination, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { publicationStates, publishingContracts, reviewSteps } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Field } from '../controls/field.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { useBodies } from '../shell/use-bodies.ts';
import { PublicationLines } from './publication-lines.tsx';
import type { PublicationsAddress } from './publications-address.ts';

const here = getRouteApi('/publications');
const pageSize = 20;

/** The list of publications in every state; what is chosen stands in the address (公开信息). */
export default function PublicationsPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const { holds } = useMyPlace();
  const { page = 1, ...filters } = search;
  const found = useReading(publishingContracts.listPublications, { query: search }, { keep: true });
  const choose = (
    change: { readonly [Name in keyof PublicationsAddress]?: PublicationsAddress[Name] | undefined },
  ) =>
    go({
      search: Object.fromEntries(
        Object.entries({ ...filters, ...change }).filter(([, value]) => value !== undefined),
      ) as PublicationsAddress,
    });
  return (
    <PageFrame
      title="公开信息"
      acts={
        <>
          {(holds('final-approver') || holds('county-supervisor')) && (
            <Link to="/publications/import" className="plain-button">
              批量导入
            </Link>
          )}
          {holds('clerk') && (
            <Link to="/publications/new" className="primary-link">
              起草信息
            </Link>
          )}
        </>
      }
    >
      <Filters search={search} choose={choose} />
      <Loaded reading={found}>
        {({ lines, count }) =>
          count === 0 ? (
            <div className="empty">
              <p>{Object.keys(filters).length > 0 ? '没有符合条件的信息。' : '还没有信息。'}</p>
              {Object.keys(filters).length > 0 && <Link to="/publications">清除条件</Link>}
            </div>
          ) : (
            <>
              <p className="quiet" role="status">
                共 {count} 条
              </p>
              <PublicationLines caption="公开信息" lines={lines} />
              <Pagination
                className="pages"
                current={page}
                pageSize={pageSize}
                total={count}
                showSizeChanger={false}
                hideOnSinglePage
                onChange={(next) => void choose({ page: next })}
              />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

type Choose = (
  change: { readonly [Name in keyof PublicationsAddress]?: PublicationsAddress[Name] | undefined },
) => unknown;

function Filters({ search, choose }: { readonly search: PublicationsAddress; readonly choose: Choose }) {
  const { all } = useBodies();
  const { data: columns } = useReading(
    publishingContracts.listColumns,
    { query: { body: search.body ?? '' } },
    { when: search.body !== undefined },
  );
  const [title, setTitle] = useState(search.title ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose({ title: title.trim() || undefined });
  };
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
  const state = search.step ? `in-review ${search.step}` : search.state;
  return (
    <search>
      <form className="filters" onSubmit={submit}>
        <Field label="机关">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="全部"
            {...(search.body ? { value: search.body } : {})}
            onChange={(body) => choose({ body, column: undefined })}
            options={all.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        </Field>
        {search.body && (
          <Field label="栏目">
            <Select
              allowClear
              placeholder="全部"
              {...(search.column ? { value: search.column } : {})}
              onChange={(column) => choose({ column })}
              options={(columns ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        )}
        <Field label="状态">
          <Select
            allowClear
            placeholder="全部"
            {...(state ? { value: state } : {})}
            onChange={(chosen) => {
              const [wanted, step] = (chosen ?? '').split(' ');
              choose({
                state: (wanted || undefined) as PublicationsAddress['state'],
                step: step as PublicationsAddress['step'],
              });
            }}
            options={states}
          />
        </Field>
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
