import type { Edition } from '../../../src/law/index.ts';
import { officialForms } from '../../../src/law/index.ts';
import type { Report } from '../../../src/report/index.ts';
import { sectionHeadings, sectionIds } from '../../../src/report/index.ts';

/** An empty official form of an edition, every cell blank, to be typed into (空白表). */
export function blankReport(edition: Edition, body: string, year: number): Report {
  const blank = { value: null, state: 'blank', written: null, origin: null } as const;
  return {
    title: { text: `${body}${year}年政府信息公开工作年度报告`, place: null },
    body: body === '' ? null : body,
    year,
    edition,
    editions: { disclosed: edition, applications: edition, disputes: edition },
    cells: Object.fromEntries(officialForms[edition].cells.map((cell) => [cell, blank])),
    foreignCells: {},
    sections: sectionIds.map((id) => ({
      id,
      heading: { text: sectionHeadings[id], place: null },
      level: null,
      paragraphs: [],
    })),
    preface: [],
    signature: null,
    remarks: [],
    format: null,
  };
}
