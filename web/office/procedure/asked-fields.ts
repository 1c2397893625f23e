import { z } from 'zod';

/** One thing an act asks for, as its declaration says it. */
export interface AskedField {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'number' | 'day' | 'choice' | 'several' | 'yes-no';
  readonly required: boolean;
  /** What may be chosen; empty for free input. */
  readonly choices: readonly (string | number)[];
  readonly longest: number | undefined;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

interface Described {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly { readonly const?: string | number }[];
  readonly items?: Described;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A text longer than this gets more than one line. */
const oneLine = 200;

/** What an act asks for, read from its declaration, so that form and check never part. */
export function askedFields(input: z.ZodType): readonly AskedField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
  }) as { properties?: Readonly<Record<string, Described>>; required?: readonly string[] };
  return Object.entries(properties).map(([name, described]) => ({
    ...{ name, kind: kindOf(described), choices: choicesOf(described) },
    // A text or a list that may be empty need not be filled in, though it must be sent.
    required: required.includes(name) && !mayBeEmpty(described),
    ...{ longest: described.maxLength, least: described.minimum, most: described.maximum },
  }));
}

const mayBeEmpty = ({ type, minLength, format, enum: choices }: Described) =>
  type === 'array' || (type === 'string' && !minLength && !format && !choices);

function kindOf(described: Described): AskedField['kind'] {
  const { type, format, maxLength = oneLine + 1 } = described;
  if (type === 'array') return 'several';
  if (choicesOf(described).length > 0) return 'choice';
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer' || type === 'number') return 'number';
  if (format === 'date') return 'day';
  return maxLength <= oneLine ? 'line' : 'text';
}

function choicesOf({ enum: choices, anyOf, items }: Described): readonly (string | number)[] {
  if (items) return choicesOf(items);
  if (choices) return choices;
  return (anyOf ?? []).flatMap((one) => (one.const === undefined ? [] : [one.const]));
}
