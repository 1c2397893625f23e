import { Select } from 'antd';
import { BodyField } from '../controls/body-field.tsx';
import { Field } from '../controls/field.tsx';
import type { RegisterPlace } from './use-register-place.ts';

/** Whose registers, and of which year. */
export function BodyAndYear({
  place: { body, year, today },
  choose,
}: {
  readonly place: RegisterPlace;
  readonly choose: (change: { readonly body?: string; readonly year?: number }) => void;
}) {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: shownYears }, (_, index) => thisYear - index);
  return (
    <search className="filters">
      <BodyField body={body} choose={(chosen) => choose({ body: chosen })} />
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
