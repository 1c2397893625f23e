import { fieldOf, type RawItem } from './raw-item.ts';

/** The entries of a table in CSV (RFC 4180; comma, semicolon or tab); its first row has the headings. */
export function readCsv(text: string): readonly RawItem[] {
  const rows = [...rowsOf(text, separatorOf(text))];
  const fields = rows[0]?.cells.map(fieldOf) ?? [];
  return rows
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      place: `第 ${line} 行`,
      fields: Object.fromEntries(
        cells.flatMap((cell, index) => (fields[index] && cell !== '' ? [[fields[index], cell]] : [])),
      ),
    }));
}

function separatorOf(text: string): string {
  const heading = text.slice(0, text.search(/\r?\n|$/));
  return [',', '\t', ';'].toSorted(
    (one, other) => heading.split(other).length - heading.split(one).length,
  )[0]!;
}

/** Rows with the line on which each begins; quoted cells may hold separators and line ends. */
function* rowsOf(text: string, separator: string) {
  let [line, begins, at] = [1, 1, 0];
  let cells: string[] = [];
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const end = endOfQuoted(text, at);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      at = Math.min(end + 1, text.length);
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    cells.push(cell + text.slice(from, at));
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    yield { line: begins, cells };
    line += 1;
    begins = line;
    cells = [];
  }
}

/** The place of the quote that ends a cell; the end of the text when there is none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at;
  }
}
