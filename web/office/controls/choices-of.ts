/** One of the values somebody may choose from, and how it is called. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** The values of a table of names, each with its name, in the order of the table. */
export const choicesOf = <Value extends string>(names: Readonly<Record<Value, string>>): Choice<Value>[] =>
  (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));
