import { Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { columnKinds, publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';

/** Opens a column at a body. */
export function OpenColumn({ bodyId, close }: { readonly bodyId: string; readonly close: () => void }) {
  const [name, setName] = useState('');
  const [slug, setSlug] = useState('');
  const [kind, setKind] = useState<keyof typeof columnKinds>('news');
  const [item, setItem] = useState<string>();
  const [days, setDays] = useState<number | null>(null);
  const { data: items = [] } = useReading(publishingContracts.listCatalogueItems, {
    query: { body: bodyId },
  });
  const opening = useActing(publishingContracts.openColumn);
  const open = () =>
    opening.mutate(
      {
        body: {
          ...{ bodyId, name, slug, kind },
          ...(item ? { catalogueItem: item } : {}),
          ...(days ? { updateWithinDays: days } : {}),
        },
      },
      { onSuccess: close },
    );
  return (
    <Modal
      open
      title="开设栏目"
      okText="开设"
      onOk={open}
      confirmLoading={opening.isPending}
      onCancel={close}
    >
      <div className="stack">
        <Field label="名称" required name="name" problem={opening.error}>
          <Input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field
          label="地址"
          required
          name="slug"
          problem={opening.error}
          hint="小写字母、数字、连字符，以字母开头，如 tzgg。开设后不变。"
        >
          <Input value={slug} maxLength={40} onChange={(event) => setSlug(event.target.value)} />
        </Field>
        <Field label="类别" required>
          <Select
            value={kind}
            onChange={setKind}
            options={Object.entries(columnKinds).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field label="对应的法定主动公开事项" hint="对应后，系统按它检查是否空白、是否及时更新。">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            {...(item ? { value: item } : {})}
            onChange={(chosen?: string) => {
              setItem(chosen);
              const found = items.find(({ id }) => id === chosen);
              if (found && days === null) setDays(found.updateWithinDays);
            }}
            options={items.map(({ id, label, place }) => ({ value: id, label: `${place} ${label}` }))}
          />
        </Field>
        <Field label="至少每几日更新一次" hint="不填即没有要求。">
          <InputNumber min={1} max={3660} precision={0} value={days} onChange={setDays} />
        </Field>
        <ProblemNotice problem={opening.error} />
      </div>
    </Modal>
  );
}
