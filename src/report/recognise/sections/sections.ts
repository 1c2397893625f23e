import type { Located, Remark, Section, SectionId } from '../../report.ts';
import type { SourceFormat } from '../../source-document.ts';
import { headingsOf, problemsWithoutHeading } from '../lines/heading-lines.ts';
import type { Line } from '../lines/lines.ts';
import type { Regions } from '../regions/regions.ts';
import { brokenSentences, joinBrokenParagraphs } from './broken-paragraphs.ts';

/** Sections in printed order, and the text before the first of them. */
export interface SectionReading {
  readonly sections: Section[];
  readonly preface: Located[];
  readonly remarks: Remark[];
  /** Index of the first section's line; the number of lines when there is none. */
  readonly firstLine: number;
}

/** Cuts the document's prose into the six sections; lines of the three tables are left out. */
export function readSections(
  lines: readonly Line[],
  regions: Regions,
  titleLines: ReadonlySet<number>,
  format: SourceFormat,
): SectionReading {
  const sections: { id: SectionId; heading: Located; level: number | null; texts: Located[] }[] = [];
  const preface: Located[] = [];
  const remarks: Remark[] = [];
  let firstLine = lines.length;
  const tables = [regions.disclosed, regions.applications, regions.disputes].filter(
    (range) => range !== null,
  );
  const inTable = (index: number): boolean => tables.some(({ start, end }) => index >= start && index < end);
  const tablesEnd = Math.max(0, ...tables.map(({ end }) => end));

  const headings = headingsOf(lines);
  let current: { texts: Located[] } | null = null;
  for (const [index, line] of lines.entries()) {
    const found = headings[index]!;
    if (found === 'contents') continue;
    const heading =
      found ?? (index >= tablesEnd && tablesEnd > 0 ? problemsWithoutHeading(line, sections) : null);
    if (heading) {
      firstLine = Math.min(firstLine, index);
      const texts = heading.rest === '' || inTable(index) ? [] : [{ text: heading.rest, place: line.place }];
      const repeated = sections.find((section) => section.id === heading.id);
      if (repeated) {
        remarks.push({
          kind: 'section-repeated',
          message: `“${heading.title}”这一标题出现了两次。`,
          place: line.place,
          cells: [],
        });
        repeated.texts.push(...texts);
        current = repeated;
        continue;
      }
      sections.push({
        id: heading.id,
        heading: { text: heading.title, place: line.place },
        level: line.heading,
        texts,
      });
      current = sections.at(-1)!;
      continue;
    }
    if (inTable(index) || line.grid || line.text.trim() === '' || titleLines.has(index)) continue;
    const target: Located[] = current?.texts ?? preface;
    target.push({ text: line.text.trim(), place: line.place });
  }
  return {
    sections: sections.map(({ texts, ...section }) => ({
      ...section,
      paragraphs: joinBrokenParagraphs(texts, format),
    })),
    preface: joinBrokenParagraphs(preface, format),
    remarks: [...remarks, ...sections.flatMap(({ texts }) => brokenSentences(texts, format))],
    firstLine,
  };
}
