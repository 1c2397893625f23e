import { Select } from 'antd';
import { Field } from '../controls/field.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import type { RegisterPlace } from './use-register-place.ts';

/** Whose registers, and of which year. */
export function BodyAndYear({
  place: { body, year, today },
  choose,
}: {
  readonly place: RegisterPlace;
  readonly choose: (change: { readonly body?: string; readonly year?: number }) => void;
}) {
  const { all } = useBodies();
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: shownYears }, (_, index) => thisYear - index);
  return (
    <search className="filters">
      <Field label="机关">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          {...(body ? { value: body } : {})}
          onChange={(chosen: string) => choose({ body: chosen })}
          options={all.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      </Field>
      <Field label="年度">
        <Select
          value={year}
          onChange={(chosen: number) => choose({ year: chosen })}
          options={(years.includes(year) ? years : [...years, year]).map((one) => ({
            value: one,
            label: `${one} 年`,
          }))}
        />
      </Field>
    </search>
  );
}

const shownYears = 8;
