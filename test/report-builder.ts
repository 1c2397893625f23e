import {
  type CellId,
  type Edition,
  officialForms,
  prescribedEdition,
  type TableId,
} from '../src/law/index.ts';
import type { Reading, Remark, Report, Section, SectionId } from '../src/report/index.ts';
import { sectionHeadings } from '../src/report/section-headings.ts';

/** What a cell may be set to: a number, a state without a value, or a whole reading. */
export type CellSetting = number | 'blank' | 'slash' | 'missing' | 'unreadable' | Reading;

/** What a report under test has otherwise than the quiet report. `null` removes a part. */
export interface ReportDifferences {
  readonly year?: number | null;
  readonly body?: string | null;
  readonly title?: string | null;
  readonly edition?: Edition | null;
  readonly editions?: Partial<Readonly<Record<TableId, Edition | null>>>;
  /** Cells by id; a pattern ending in `/*` sets every cell that begins so. */
  readonly cells?: Readonly<Record<string, CellSetting>>;
  readonly foreignCells?: Readonly<Record<CellId, CellSetting>>;
  /** Paragraphs by section, in place of the quiet report's. */
  readonly sections?: Partial<Readonly<Record<SectionId, readonly string[] | null>>>;
  readonly preface?: readonly string[];
  readonly signature?: { readonly body: string | null; readonly date: string | null } | null;
  readonly remarks?: readonly Remark[];
}

/** A reading of a set cell. */
export function readingOf(setting: CellSetting): Reading {
  if (typeof setting === 'number')
    return {
      value: setting,
      state: setting === 0 ? 'zero' : 'number',
      written: String(setting),
      origin: null,
    };
  if (typeof setting === 'object') return setting;
  const written = { blank: '', slash: '/', missing: null, unreadable: '3?' }[setting];
  return { value: null, state: setting, written, origin: null };
}

/** The prose of a quiet township, complete in the eyes of every rule: no applications, no disputes, no fees. */
export function quietSections(year: number): Readonly<Record<SectionId, readonly string[]>> {
  return {
    s1: [
      `${year}年，我镇对照条例要求，扎实推进政府信息公开各项工作。`,
      '（一）主动公开。全年在县政府门户网站发布信息36条，其中政务动态20条、通知公告16条。',
      '（二）依申请公开。全年未收到政府信息公开申请。',
      '（三）政府信息管理。发布前逐条进行保密审查，三审三校均有记录。',
      '（四）政府信息公开平台建设。专人维护网站公开专栏，按月检查更新。',
      '（五）监督保障。政务公开列入年度考核，考核结果为合格；社会评议结果为满意；全年未发生责任追究情形。',
    ],
    s2: [],
    s3: [],
    s4: [],
    s5: [
      '存在的主要问题：一是解读材料偏少，图表形式用得不多；二是经办人员更换较勤，业务尚不熟练。',
      '改进措施：一是每份政策文件配一份图解；二是每季度安排一次业务培训，由经办人员轮流讲解。',
    ],
    s6: [`${year}年，我镇未收取信息处理费。`],
  };
}

const located = (text: string) => ({ text, place: null });

function sectionsOf(year: number, differences: ReportDifferences['sections'] = {}): Section[] {
  const prose: Readonly<Record<SectionId, readonly string[] | null>> = {
    ...quietSections(year),
    ...differences,
  };
  return (Object.entries(prose) as [SectionId, readonly string[] | null][]).flatMap(([id, paragraphs]) =>
    paragraphs
      ? [{ id, heading: located(sectionHeadings[id]), level: null, paragraphs: paragraphs.map(located) }]
      : [],
  );
}

function matching(pattern: string, cells: readonly CellId[]): readonly CellId[] {
  return pattern.endsWith('/*') ? cells.filter((cell) => cell.startsWith(pattern.slice(0, -1))) : [pattern];
}

/**
 * A report in which every cell is 0 and the prose is complete; no rule has anything to say about it
 * until the differences are laid over it.
 */
export function quietReport(differences: ReportDifferences = {}): Report {
  const year = differences.year === undefined ? 2023 : differences.year;
  const statedYear = year ?? 2023;
  const edition = differences.edition === undefined ? prescribedEdition(statedYear) : differences.edition;
  const ids = edition ? officialForms[edition].cells : [];
  const cells: Record<CellId, Reading> = Object.fromEntries(ids.map((id) => [id, readingOf(0)]));
  for (const [pattern, setting] of Object.entries(differences.cells ?? {}))
    for (const id of matching(pattern, ids)) cells[id] = readingOf(setting);
  const body = differences.body === undefined ? '云溪镇人民政府' : differences.body;
  const title =
    differences.title === undefined
      ? `云溪镇人民政府${statedYear}年政府信息公开工作年度报告`
      : differences.title;
  return {
    title: title === null ? null : located(title),
    body,
    year,
    edition,
    editions: { disclosed: edition, applications: edition, disputes: edition, ...differences.editions },
    cells,
    foreignCells: Object.fromEntries(
      Object.entries(differences.foreignCells ?? {}).map(([id, setting]) => [id, readingOf(setting)]),
    ),
    sections: sectionsOf(statedYear, differences.sections),
    preface: (
      differences.preface ?? [
        `本报告数据的统计期限自${statedYear}年1月1日起至${statedYear}年12月31日止。如有疑问，请与云溪镇人民政府党政综合办公室联系（地址：云溪镇滨河路8号，电话：0000-1234567）。`,
      ]
    ).map(located),
    signature:
      differences.signature === undefined
        ? { body: '云溪镇人民政府', date: `${statedYear + 1}年1月18日`, place: {} }
        : differences.signature && { ...differences.signature, place: {} },
    remarks: differences.remarks ?? [],
    format: null,
  };
}
