import { publicationStates, reviewSteps } from '../../../src/publishing/contract.ts';

/** What the list of publications shows; all of it stands in the address. */
export interface PublicationsAddress {
  readonly body?: string;
  readonly state?: keyof typeof publicationStates;
  readonly step?: keyof typeof reviewSteps;
  readonly column?: string;
  readonly title?: string;
  readonly page?: number;
}

const idShape = /^[0-9a-f-]{36}$/;

/** Reads the address; what cannot be meant is left out. */
export function publicationsAddress(search: Record<string, unknown>): PublicationsAddress {
  const { body, state, step, column, title, page } = search;
  const number = Number(page);
  return {
    ...(typeof body === 'string' && idShape.test(body) ? { body } : {}),
    ...(typeof state === 'string' && state in publicationStates
      ? { state: state as keyof typeof publicationStates }
      : {}),
    ...(typeof step === 'string' && step in reviewSteps ? { step: step as keyof typeof reviewSteps } : {}),
    ...(typeof column === 'string' && idShape.test(column) ? { column } : {}),
    ...(title ? { title: String(title).slice(0, 100) } : {}),
    ...(Number.isInteger(number) && number > 1 && number <= 10_000 ? { page: number } : {}),
  };
}
