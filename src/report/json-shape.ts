import { quotedList } from '../law/index.ts';

/** Faults found while a value is checked, one Chinese sentence each, in the order of the document. */
type Faults = string[];

/** Checks an unknown value against what it should be; returns it typed, or notes a fault and returns undefined. */
export type Shape<T> = (value: unknown, path: string, faults: Faults) => T | undefined;

/** The checked value, or every fault that was found. */
export type Shaped<T> = { readonly value: T } | { readonly faults: readonly string[] };

const faultsShown = 20;

/** Checks a whole document. At most 20 faults are told; a wrong file has hundreds of the same kind. */
export function shape<T>(expected: Shape<T>, value: unknown): Shaped<T> {
  const faults: Faults = [];
  const shaped = expected(value, '', faults);
  if (faults.length === 0) return { value: shaped as T };
  if (faults.length <= faultsShown) return { faults };
  return { faults: [...faults.slice(0, faultsShown), `另有${faults.length - faultsShown}处同类问题`] };
}

/** Any string. */
export const text: Shape<string> = (value, path, faults) =>
  typeof value === 'string' ? value : wrong(value, '文字', path, faults);

/** Any finite number. */
export const finite: Shape<number> = (value, path, faults) =>
  typeof value === 'number' && Number.isFinite(value) ? value : wrong(value, '数字', path, faults);

/** A whole number. */
export const whole: Shape<number> = (value, path, faults) =>
  Number.isSafeInteger(value) ? (value as number) : wrong(value, '整数', path, faults);

/** One of a few fixed strings. */
export function oneOf<const T extends string>(...allowed: readonly T[]): Shape<T> {
  return (value, path, faults) =>
    allowed.includes(value as T) ? (value as T) : wrong(value, quotedList(allowed), path, faults);
}

/** The value, or null where the document does not say. */
export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return (value, path, faults) => (value === null ? null : inner(value, path, faults));
}

/** An array of one kind of thing, of a fixed length when one is given. */
export function list<T>(inner: Shape<T>, length?: number): Shape<T[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) return wrong(value, '列表', path, faults);
    if (length !== undefined && value.length !== length)
      return wrong(value, `有${length}项的列表`, path, faults);
    return value.map((item, at) => inner(item, `${path}[${at + 1}]`, faults) as T);
  };
}

/** An object whose keys are data. */
export function record<T>(inner: Shape<T>): Shape<Record<string, T>> {
  return (value, path, faults) => {
    if (!isObject(value)) return wrong(value, '对象', path, faults);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, inner(item, below(path, key), faults) as T]),
    );
  };
}

type Fields<T> = { readonly [K in keyof T]-?: Shape<Exclude<T[K], undefined>> };
type RequiredKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];

/** An object with known fields; fields that are not named are dropped, fields in `optional` may be absent. */
export function object<T extends object>(
  fields: Fields<T>,
  optional: readonly Exclude<keyof T, RequiredKeys<T>>[] = [],
): Shape<T> {
  return (value, path, faults) => {
    if (!isObject(value)) return wrong(value, '对象', path, faults);
    const kept: [string, unknown][] = [];
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      if (Object.hasOwn(value, key)) kept.push([key, fields[key](value[key], below(path, key), faults)]);
      else if (!(optional as readonly (keyof T)[]).includes(key)) faults.push(`缺少“${below(path, key)}”`);
    }
    return Object.fromEntries(kept) as T;
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const below = (path: string, key: string): string => (path === '' ? key : `${path} › ${key}`);

function wrong(value: unknown, expected: string, path: string, faults: Faults): undefined {
  faults.push(`“${path || '文件'}”应当是${expected}，实际是${describe(value)}`);
  return undefined;
}

function describe(value: unknown): string {
  if (value === null) return '空值';
  if (Array.isArray(value)) return `有${value.length}项的列表`;
  if (typeof value === 'string') return `文字“${value.length > 30 ? `${value.slice(0, 30)}…` : value}”`;
  if (typeof value === 'object') return '对象';
  return String(value);
}
