import type { Passage } from './attachment-content.ts';
import { readXml } from './read-xml.ts';

/** Elements that end a line of text; runs within a paragraph are one text. */
const lines: ReadonlySet<string> = new Set(['p', 'si', 'is', 'text', 'comment', 'note', 'TextObject']);
/** Elements whose texts belong to the line around them. */
const runs: ReadonlySet<string> = new Set(['t', 'r', 'delText', 'instrText', 'span', 'TextCode']);

/** Every text and every attribute of a part whose meaning does not matter: nothing in a file goes unread. */
export function anyXml(bytes: Buffer, where: string): readonly Passage[] {
  const found = new Set<string>();
  const open: string[][] = [[]];
  let alone: string[] = [];
  const keep = (text: string) => {
    const trimmed = text.trim();
    if (trimmed !== '') found.add(trimmed);
  };
  readXml(bytes, {
    open(name, attributes) {
      for (const value of Object.values(attributes)) if (worthReading(value)) keep(value);
      if (lines.has(name)) open.push([]);
      alone = [];
    },
    text(text) {
      open.at(-1)!.push(text);
      alone.push(text);
    },
    close(name) {
      if (lines.has(name) && open.length > 1) keep(open.pop()!.join(''));
      else if (!runs.has(name)) {
        keep(alone.join(''));
        // Its text is told; the line goes on behind a gap.
        open.at(-1)!.push(open.length > 1 ? '' : '\n');
      }
      alone = [];
    },
  });
  keep(open[0]!.join(''));
  return found.size === 0 ? [] : [{ text: [...found].join('\n'), where }];
}

/** Sizes, colours and ids are no texts. */
const worthReading = (value: string): boolean =>
  /\d{11}/.test(value.replace(/[\s-]/g, '')) || /[\u4e00-\u9fa5@]/.test(value);
