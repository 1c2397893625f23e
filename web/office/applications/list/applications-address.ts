import { applicationStates } from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';

/** What the list of applications shows; all of it stands in the address. */
export interface ApplicationsAddress {
  readonly scope?: 'closed' | 'all';
  readonly body?: string;
  readonly state?: keyof typeof applicationStates;
  readonly from?: Day;
  readonly until?: Day;
  readonly person?: string;
  readonly text?: string;
  readonly number?: string;
  /** A number of table 3 whose applications are shown. */
  readonly cell?: string;
  readonly year?: number;
  readonly page?: number;
}

const idShape = /^[0-9a-f-]{36}$/;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what cannot be meant is left out. */
export function applicationsAddress(search: Record<string, unknown>): ApplicationsAddress {
  const text = (name: string, longest: number) =>
    search[name] ? { [name]: String(search[name]).slice(0, longest) } : {};
  const shaped = (name: string, shape: RegExp) =>
    typeof search[name] === 'string' && shape.test(search[name]) ? { [name]: search[name] } : {};
  const number = (name: string, least: number, most: number) => {
    const value = Number(search[name]);
    return Number.isInteger(value) && value >= least && value <= most ? { [name]: value } : {};
  };
  return {
    ...(search.scope === 'closed' || search.scope === 'all' ? { scope: search.scope } : {}),
    ...shaped('body', idShape),
    ...(typeof search.state === 'string' && search.state in applicationStates
      ? { state: search.state as keyof typeof applicationStates }
      : {}),
    ...{ ...shaped('from', dayShape), ...shaped('until', dayShape) },
    ...{ ...text('person', 50), ...text('text', 100), ...text('number', 30), ...text('cell', 100) },
    ...{ ...number('year', 2019, 2100), ...number('page', 2, 10_000) },
  };
}
