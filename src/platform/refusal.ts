/** Why an action is not allowed now (不予办理的理由). A value, never thrown; the same value greys out the button. */
export interface Refusal {
  /** A noun in the failing state, e.g. `revision-outdated`. */
  readonly code: string;
  /** Chinese: what is wrong and what to do. */
  readonly sentence: string;
  /** The article that says so. */
  readonly citation?: { readonly id: string; readonly label: string };
  /** The field of the form it is about. */
  readonly field?: string;
  /** When it may be tried again, as an instant. */
  readonly nextAllowedAt?: string;
}

/** What an action came to. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** The action was carried out. */
export function done(): Outcome<undefined>;
export function done<T>(value: T): Outcome<T>;
export function done<T>(value?: T): Outcome<T | undefined> {
  return { ok: true, value };
}

/** The action was not carried out, and nothing was changed. */
export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
