/** What a page of the registers shows; all of it stands in the address. */
export interface RegistersAddress {
  readonly body?: string;
  readonly year?: number;
  readonly voided?: 'yes';
}

/** What a new entry begins with. */
export interface NewEntryAddress extends RegistersAddress {
  /** An entry that is copied. */
  readonly from?: string;
  /** The finding that a step of rectification follows, and which step it is. */
  readonly follows?: string;
  readonly stage?: string;
  /** Which yearly figure. */
  readonly about?: string;
}

const idShape = /^[0-9a-f-]{36}$/;
const idIn = (value: unknown) => (typeof value === 'string' && idShape.test(value) ? value : undefined);

/** Reads the address; what cannot be meant is left out. */
export function registersAddress(search: Record<string, unknown>): RegistersAddress {
  const body = idIn(search.body);
  const year = Number(search.year);
  return {
    ...(body ? { body } : {}),
    ...(Number.isInteger(year) && year >= 2008 && year <= 2999 ? { year } : {}),
    ...(search.voided === 'yes' ? { voided: 'yes' } : {}),
  };
}

/** Reads the address; what cannot be meant is left out. */
export function newEntryAddress(search: Record<string, unknown>): NewEntryAddress {
  const { stage, about } = search;
  const [from, follows] = [idIn(search.from), idIn(search.follows)];
  return {
    ...registersAddress(search),
    ...(from ? { from } : {}),
    ...(follows ? { follows } : {}),
    ...(typeof stage === 'string' ? { stage: stage.slice(0, 20) } : {}),
    ...(typeof about === 'string' ? { about: about.slice(0, 40) } : {}),
  };
}
