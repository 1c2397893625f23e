import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../../web/office/routes.tsx', import.meta.url), 'utf8');

/** Every address of the office as its routes declare it, e.g. `/publications/$id`; those without a gap first. */
export const officeRoutes: readonly string[] = [...source.matchAll(/\bpath: '([^']+)'/g)]
  .map(([, path]) => path!)
  .toSorted((one, other) => Number(one.includes('$')) - Number(other.includes('$')));

/** Whether an address leads to the page of a route. */
export const leadsTo = (route: string, address: string): boolean =>
  new RegExp(`^/office${route.replace(/\$\w+/g, '(?!(new|import)$)[^/]+')}$`).test(address.split('?')[0]!);
