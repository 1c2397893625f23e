import { InputNumber, Select } from 'antd';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Field } from '../controls/field.tsx';

/** What a column is for and how often something new is due in it. */
export interface Purpose {
  readonly item: string | null;
  readonly days: number | null;
}

/** The item of the law or the chosen field that a column carries, and its period. */
export function ItemAndPeriod({
  bodyId,
  item,
  days,
  onPurpose,
}: Purpose & { readonly bodyId: string; readonly onPurpose: (purpose: Purpose) => void }) {
  const { data: items = [] } = useReading(publishingContracts.listCatalogueItems, {
    query: { body: bodyId },
  });
  const usual = (chosen: string | undefined) => items.find(({ id }) => id === chosen)?.updateWithinDays;
  return (
    <>
      <Field
        label="对应的主动公开事项"
        hint="法定事项或已选用的标准目录领域。对应后，系统按它检查是否空白、是否及时更新。"
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          {...(item ? { value: item } : {})}
          onChange={(chosen?: string) =>
            onPurpose({ item: chosen ?? null, days: days ?? usual(chosen) ?? null })
          }
          options={items.map(({ id, label, place }) => ({ value: id, label: `${place} ${label}` }))}
        />
      </Field>
      <Field label="至少每几日更新一次" hint="不填即没有要求。">
        <InputNumber
          min={1}
          max={3660}
          precision={0}
          value={days}
          onChange={(chosen) => onPurpose({ item, days: chosen })}
        />
      </Field>
    </>
  );
}
