import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { columnKinds, publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { choicesOf } from '../controls/choices-of.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { ItemAndPeriod, type Purpose } from './item-and-period.tsx';

/** Opens a column at a body. */
export function OpenColumn({ bodyId, close }: { readonly bodyId: string; readonly close: () => void }) {
  const [name, setName] = useState('');
  const [slug, setSlug] = useState('');
  const [kind, setKind] = useState<keyof typeof columnKinds>('news');
  const [purpose, setPurpose] = useState<Purpose>({ item: null, days: null });
  const opening = useActing(publishingContracts.openColumn);
  const open = () =>
    opening.mutate(
      {
        body: {
          ...{ bodyId, name, slug, kind },
          ...(purpose.item ? { catalogueItem: purpose.item } : {}),
          ...(purpose.days ? { updateWithinDays: purpose.days } : {}),
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
          <Select value={kind} onChange={setKind} options={choicesOf(columnKinds)} />
        </Field>
        <ItemAndPeriod bodyId={bodyId} {...purpose} onPurpose={setPurpose} />
        <ProblemNotice problem={opening.error} />
      </div>
    </Modal>
  );
}
