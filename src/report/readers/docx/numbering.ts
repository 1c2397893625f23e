import { decodeEntities } from '../markup/entities.ts';
import { numeral } from '../numerals.ts';
import { elements, isSwitchedOn, propertyValue } from '../package/xml-elements.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** The printed form with %1 … %9 for the numbers of the levels, e.g. （%1）. */
  readonly text: string;
  readonly decimal: boolean;
}

interface List {
  readonly definition: string;
  readonly restarts: ReadonlyMap<number, number>;
}

const mostLevels = 9;

/**
 * Counts the automatic numbers of a document as Word prints them: headings such as 一、 and labels such as 1.
 * are often not in the text. Must be asked paragraph by paragraph in reading order.
 */
export class ListCounter {
  private readonly definitions = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  /** Lists of one definition count on from each other. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(numberingXml: string) {
    for (const { attribute, inside } of elements(numberingXml, 'abstractNum')) {
      this.definitions.set(attribute('abstractNumId') ?? '', levelsOf(inside));
    }
    for (const { attribute, inside } of elements(numberingXml, 'num')) {
      const definition = propertyValue(inside, 'abstractNumId') ?? '';
      this.lists.set(attribute('numId') ?? '', { definition, restarts: restartsOf(inside) });
    }
  }

  /** The number printed before the next paragraph of this list and level; '' when none is printed. */
  next(listId: string, level: number): string {
    const list = this.lists.get(listId);
    const levels = list && this.definitions.get(list.definition);
    if (!list || !levels || level >= mostLevels) return '';
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const restart = list.restarts.get(level);
    const key = `${listId}/${level}`;
    if (restart !== undefined && !this.begun.has(key)) counts[level] = restart;
    else counts[level] = (counts[level] ?? (levels.get(level)?.start ?? 1) - 1) + 1;
    this.begun.add(key);
    counts.length = level + 1;
    return print(levels, level, counts);
  }
}

function print(
  levels: ReadonlyMap<number, Level>,
  level: number,
  counts: readonly (number | undefined)[],
): string {
  const { text, decimal } = levels.get(level) ?? { text: '', decimal: false };
  return text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const { start, format } = levels.get(index) ?? { start: 1, format: 'decimal' };
    return numeral(counts[index] ?? start, decimal ? 'decimal' : format);
  });
}

function levelsOf(definition: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const { attribute, inside } of elements(definition, 'lvl')) {
    const format = propertyValue(inside, 'numFmt') ?? 'decimal';
    levels.set(Number(attribute('ilvl') ?? 0), {
      start: wholeNumber(propertyValue(inside, 'start')) ?? 1,
      format,
      text: format === 'bullet' ? '' : decodeEntities(propertyValue(inside, 'lvlText') ?? ''),
      decimal: isSwitchedOn(inside, 'isLgl'),
    });
  }
  return levels;
}

function restartsOf(list: string): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const { attribute, inside } of elements(list, 'lvlOverride')) {
    const start = wholeNumber(propertyValue(inside, 'startOverride'));
    if (start !== null) restarts.set(Number(attribute('ilvl') ?? 0), start);
  }
  return restarts;
}

function wholeNumber(written: string | null): number | null {
  return written !== null && /^\d{1,6}$/.test(written) ? Number(written) : null;
}
