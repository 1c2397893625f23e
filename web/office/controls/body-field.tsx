import { Select } from 'antd';
import { useBodies } from '../shell/use-bodies.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import type { Choice } from './choices-of.ts';
import { Field } from './field.tsx';

/** Whose page stands open: always one body (机关). */
export function BodyField({
  body,
  choose,
}: {
  readonly body: string | undefined;
  readonly choose: (body: string) => unknown;
}) {
  return (
    <Field label="机关">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        {...(body ? { value: body } : {})}
        onChange={(chosen: string) => choose(chosen)}
        options={useBodyChoices()}
      />
    </Field>
  );
}

/** Whose lines a list shows: those of one body, or of all. */
export function BodyFilter({
  body,
  choose,
}: {
  readonly body: string | undefined;
  readonly choose: (body: string | undefined) => unknown;
}) {
  return <ChoiceFilter label="机关" value={body} choose={choose} choices={useBodyChoices()} isFindable />;
}

/** All bodies of today by their short names. */
const useBodyChoices = (): Choice[] =>
  useBodies().all.map(({ id, shortName }) => ({ value: id, label: shortName }));
