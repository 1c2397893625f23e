import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../web/office/routes/', import.meta.url);
const source = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

/** Every address of the office as its routes declare it, e.g. `/publications/$id`; those without a gap first. */
export const officeRoutes: readonly string[] = [...source.matchAll(/\bpath: '([^']+)'/g)]
  .map(([, path]) => path!)
  .toSorted((one, other) => Number(one.includes('$')) - Number(other.includes('$')));

/** Whether an address leads to the page of a route; an address that is a route of its own leads nowhere else. */
export function leadsTo(route: string, address: string): boolean {
  const [path] = address.split('?');
  const isOther = officeRoutes.some((one) => one !== route && `/office${one}` === path);
  return !isOther && new RegExp(`^/office${route.replace(/\$\w+/g, '[^/]+')}$`).test(path!);
}
