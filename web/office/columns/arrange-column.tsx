import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { ItemAndPeriod, type Purpose } from './item-and-period.tsx';

/** A column as the list of a body's columns shows it. */
type Column = ReplyOf<typeof publishingContracts.listColumns>[number];

/** Renames or moves a column, or changes what it carries and how often it is due. */
export function ArrangeColumn({
  column,
  columns,
  close,
}: {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly close: () => void;
}) {
  const before = columns.findIndex(({ id }) => id === column.id) + 1;
  const [name, setName] = useState(column.name);
  const [place, setPlace] = useState(before);
  const [purpose, setPurpose] = useState<Purpose>({
    ...{ item: column.catalogueItem, days: column.updateWithinDays },
  });
  const arranging = useActing(publishingContracts.arrangeColumn);
  const others = columns.filter(({ id }) => id !== column.id);
  const arrange = () =>
    arranging.mutate(
      {
        params: { id: column.id },
        body: {
          ...(name === column.name ? {} : { name }),
          ...(place === before ? {} : { place }),
          ...(purpose.item === column.catalogueItem ? {} : { catalogueItem: purpose.item }),
          ...(purpose.days === column.updateWithinDays ? {} : { updateWithinDays: purpose.days }),
        },
      },
      { onSuccess: close },
    );
  return (
    <Modal
      open
      title={`调整“${column.name}”`}
      okText="保存"
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={arrange}
      confirmLoading={arranging.isPending}
      onCancel={close}
    >
      <div className="stack">
        <Field label="名称" required name="name" problem={arranging.error} hint="地址不变。">
          <Input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label="位置">
          <Select
            value={place}
            onChange={setPlace}
            options={columns.map((_, index) => ({
              value: index + 1,
              label: index === 0 ? '最前' : `“${others[index - 1]?.name}”之后`,
            }))}
          />
        </Field>
        <ItemAndPeriod bodyId={column.bodyId} {...purpose} onPurpose={setPurpose} />
        <ProblemNotice problem={arranging.error} />
      </div>
    </Modal>
  );
}
