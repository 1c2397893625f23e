import { type Edition, officialForms } from '../src/law/index.ts';
import type { BodyLevel, CheckContext, RemarkKind, Report, Section, SectionId } from '../src/report/index.ts';
import { type CellSetting, quietReport, quietSections, type ReportDifferences } from './report-builder.ts';

/** What an example block of a rule's page describes: a report, and what it is compared with. */
export interface RuleExample {
  readonly report: Report;
  readonly context: CheckContext;
}

interface Draft {
  year: number;
  settings: [pattern: string, value: string][];
  foreign: [pattern: string, value: string][];
  prose: Partial<Record<SectionId, string[] | null>>;
  added: [SectionId, string][];
  replacements: [string, string][];
  differences: Record<string, unknown>;
  headings: Map<SectionId, string>;
  ranks: Map<SectionId, number>;
  order: SectionId[] | null;
  remarks: { kind: RemarkKind; message: string; cells: string[] }[];
  level: BodyLevel | null;
}

/**
 * Reads an example block. Each line lays one difference over the quiet report of 2023 (all zero, prose complete):
 *
 *     year: 2020                                 also: body, title, level, edition, preface
 *     applications/{received,granted}/total = 2  a number, a number with 元 or 万元, blank, slash, missing, unreadable
 *     foreign applications/otherDisposition/* = 0
 *     s1: …                                      a paragraph of a section in place of its own; s1+: adds one
 *     instead of: … => …                         other words in the prose
 *     without: s6                                also: signature, title
 *     signature: 云溪镇人民政府, 2024年1月18日
 *     heading s3: …, rank s4: 4, order: s1 s3 s2 s4 s5 s6, remark label-damaged: …
 *     registered applications/received/total = 2 what the registers count
 *     previous <line>, peer <line>               the report of the year before, of another body; `prose: same` copies
 */
export function readExample(block: string): RuleExample {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const own = lines.filter((line) => !/^(?:previous|peer|registered) /.test(line));
  const report = reportOf(own, 2023);
  const of = (prefix: string): string[] =>
    lines.filter((line) => line.startsWith(`${prefix} `)).map((line) => line.slice(prefix.length + 1));
  const level = own.find((line) => line.startsWith('level: '))?.slice('level: '.length);
  return {
    report,
    context: {
      ...(level && { level: level as BodyLevel }),
      ...(of('registered').length > 0 && { registered: countsOf(of('registered')) }),
      ...(of('previous').length > 0 && { previous: comparedWith(of('previous'), report, report.year! - 1) }),
      ...(of('peer').length > 0 && { peers: [comparedWith(of('peer'), report, report.year!)] }),
    },
  };
}

function countsOf(lines: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [pattern, count] = line.split(' = ') as [string, string];
      return expanded(pattern).map((cell) => [cell, Number(count)] as const);
    }),
  );
}

/** A report to compare with says nothing of its own, unless it is to have the same prose. */
function comparedWith(lines: readonly string[], report: Report, year: number): Report {
  const same = lines.includes('prose: same');
  const other = reportOf(
    lines.filter((line) => line !== 'prose: same'),
    year,
  );
  if (same) return { ...other, sections: report.sections };
  const sections = other.sections.map((section) => ({
    ...section,
    paragraphs: [{ text: '情况见上级汇总。', place: null }],
  }));
  return { ...other, sections };
}

function reportOf(lines: readonly string[], defaultYear: number): Report {
  const draft: Draft = {
    year: Number(lines.find((line) => line.startsWith('year: '))?.slice(6) ?? defaultYear),
    settings: [],
    foreign: [],
    prose: {},
    added: [],
    replacements: [],
    differences: {},
    headings: new Map(),
    ranks: new Map(),
    order: null,
    remarks: [],
    level: null,
  };
  for (const line of lines) readLine(line, draft);
  return finished(draft);
}

function readLine(line: string, draft: Draft): void {
  const cell = /^(foreign )?((?:disclosed|applications|disputes)\/\S+) = (.+)$/.exec(line);
  if (cell) {
    (cell[1] ? draft.foreign : draft.settings).push([cell[2]!, cell[3]!]);
    return;
  }
  const [, key, value] = /^([^:]+): ?(.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) throw new Error(`not a line of an example: ${line}`);
  const section = /^(s[1-6])(\+)?$/.exec(key);
  const about = /^(heading|rank|remark) (\S+)$/.exec(key);
  if (section) readParagraph(section[1] as SectionId, section[2] === '+', value, draft);
  else if (about) readMark(about[1]!, about[2]!, value, draft);
  else if (key === 'instead of') draft.replacements.push(value.split(' => ') as [string, string]);
  else if (key === 'order') draft.order = value.split(' ') as SectionId[];
  else if (key === 'without') readAbsence(value, draft);
  else if (key === 'signature') {
    const [body, date] = value.split(', ');
    draft.differences.signature = { body, date };
  } else if (key === 'preface') draft.differences.preface = value === '' ? [] : [value];
  else if (['body', 'title', 'edition'].includes(key)) draft.differences[key] = value;
  else if (key !== 'year' && key !== 'level') throw new Error(`not a line of an example: ${line}`);
}

function readParagraph(id: SectionId, added: boolean, text: string, draft: Draft): void {
  if (added) draft.added.push([id, text]);
  else draft.prose[id] = [...(draft.prose[id] ?? []), ...(text === '' ? [] : [text])];
}

function readMark(kind: string, name: string, value: string, draft: Draft): void {
  if (kind === 'heading') draft.headings.set(name as SectionId, value);
  else if (kind === 'rank') draft.ranks.set(name as SectionId, Number(value));
  else {
    const [message, pattern] = value.split(' @ ') as [string, string?];
    draft.remarks.push({ kind: name as RemarkKind, message, cells: pattern ? expanded(pattern) : [] });
  }
}

function readAbsence(part: string, draft: Draft): void {
  if (part === 'signature' || part === 'title') draft.differences[part] = null;
  else if (/^s[1-6]$/.test(part)) draft.prose[part as SectionId] = null;
  else {
    const edition = draft.year >= 2021 ? '2021' : '2019';
    const editions = { disclosed: edition, applications: edition, disputes: edition, [part]: null };
    draft.differences.editions = editions;
  }
}

/** applications/{a,b}/{c,d} → the four cells. */
function expanded(pattern: string): string[] {
  const choice = /^(.*?)\{([^}]*)\}(.*)$/.exec(pattern);
  if (!choice) return [pattern];
  return choice[2]!.split(',').flatMap((word) => expanded(choice[1]! + word + choice[3]!));
}

function settingOf(value: string): CellSetting {
  if (/^(?:blank|slash|missing|unreadable)$/.test(value)) return value as CellSetting;
  const amount = /^(-?\d+(?:\.\d+)?)(元|万元)?$/.exec(value);
  if (!amount) throw new Error(`not a value of an example: ${value}`);
  const number = Number(amount[1]);
  return {
    value: number,
    state: number === 0 ? 'zero' : 'number',
    written: value,
    origin: null,
    ...(amount[2] && { unit: amount[2] as '元' | '万元' }),
  };
}

function settingsOf(pairs: Draft['settings']): Record<string, CellSetting> {
  return Object.fromEntries(
    pairs.flatMap(([pattern, value]) => expanded(pattern).map((cell) => [cell, settingOf(value)] as const)),
  );
}

function foreignOf(pairs: Draft['foreign']): Record<string, CellSetting> {
  const columns = officialForms['2019'].tables.applications.rows[0]!.columns.map(({ id }) => id);
  const all = pairs.flatMap(([pattern, value]) =>
    pattern.endsWith('/*')
      ? columns.map((column): [string, string] => [pattern.replace('*', column), value])
      : [[pattern, value] as [string, string]],
  );
  return settingsOf(all);
}

function finished(draft: Draft): Report {
  const prose: Record<string, readonly string[] | null> = { ...quietSections(draft.year), ...draft.prose };
  for (const [id, text] of draft.added) prose[id] = [...(prose[id] ?? []), text];
  for (const [words, others] of draft.replacements)
    for (const [id, paragraphs] of Object.entries(prose))
      prose[id] = paragraphs?.map((paragraph) => paragraph.replace(words, others)) ?? null;
  const report = quietReport({
    ...(draft.differences as ReportDifferences),
    year: draft.year,
    ...(draft.differences.edition !== undefined && { edition: draft.differences.edition as Edition }),
    cells: settingsOf(draft.settings),
    foreignCells: foreignOf(draft.foreign),
    sections: prose,
    remarks: draft.remarks.map((remark) => ({ ...remark, place: null })),
  });
  return { ...report, sections: arranged(report.sections, draft) };
}

function arranged(sections: readonly Section[], { headings, ranks, order }: Draft): Section[] {
  const dressed = sections.map((section) => ({
    ...section,
    heading: { text: headings.get(section.id) ?? section.heading.text, place: null },
    level: ranks.size > 0 ? (ranks.get(section.id) ?? 2) : section.level,
  }));
  return order ? order.map((id) => dressed.find((section) => section.id === id)!) : dressed;
}
