import { fieldOf, type RawItem } from './raw-item.ts';

/** The entries of a JSON file: an array, or one object on each line (JSON Lines). Throws SyntaxError with the place. */
export function readJson(text: string): readonly RawItem[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed.startsWith('[')) {
    const entries = JSON.parse(trimmed) as readonly unknown[];
    return entries.map((entry, index) => itemOf(entry, `第 ${index + 1} 条`));
  }
  return trimmed.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [itemOf(JSON.parse(line), `第 ${index + 1} 行`)];
    } catch {
      return [{ place: `第 ${index + 1} 行`, fields: {} }];
    }
  });
}

/** Whatever is no object has no fields, and is refused for that. */
function itemOf(entry: unknown, place: string): RawItem {
  if (typeof entry !== 'object' || entry === null) return { place, fields: {} };
  const fields = Object.entries(entry).flatMap(([name, value]) => {
    const field = fieldOf(name);
    return field === undefined || value === null ? [] : [[field, textOf(value)] as const];
  });
  return { place, fields: Object.fromEntries(fields) };
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('；') : String(value));
