import { Select } from 'antd';
import { useState } from 'react';
import { bodiesContracts } from '../../../src/bodies/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { useBodies } from '../shell/use-bodies.ts';

/** Chooses somebody who holds a post: first the body, then the person. */
export function PersonChoice({
  value,
  onChoose,
  id,
  ...control
}: {
  readonly value: string;
  readonly onChoose: (personId: string, name: string) => void;
  readonly id?: string;
}) {
  const { all } = useBodies();
  const [bodyId, setBodyId] = useState<string>();
  const { data: body } = useReading(
    bodiesContracts.showBody,
    { params: { bodyId: bodyId ?? '' }, query: {} },
    { when: bodyId !== undefined },
  );
  const people = new Map((body?.posts ?? []).map((post) => [post.personId, post]));
  return (
    <div className="pair">
      <Select
        aria-label="所在机关"
        placeholder="所在机关"
        showSearch={{ optionFilterProp: 'label' }}
        {...(bodyId ? { value: bodyId } : {})}
        onChange={(chosen: string) => {
          setBodyId(chosen);
          onChoose('', '');
        }}
        options={all.map((one) => ({ value: one.id, label: one.shortName }))}
      />
      <Select
        {...control}
        {...(id ? { id } : {})}
        placeholder={body && people.size === 0 ? '没有登记人员' : '姓名'}
        disabled={people.size === 0}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value ? { value } : {})}
        onChange={(chosen: string) => onChoose(chosen, people.get(chosen)?.personName ?? '')}
        options={[...people.values()].map(({ personId, personName, title }) => ({
          value: personId,
          label: `${personName}（${title}）`,
        }))}
      />
    </div>
  );
}
