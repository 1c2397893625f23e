import type { Report } from '../../report/index.ts';

/** Whose report it is, of which year, on which form, e.g. 某镇人民政府，2023 年，2021 年版格式. */
export function reportIdentity({ body, year, edition }: Pick<Report, 'body' | 'year' | 'edition'>): string {
  const whose = body ?? '机关不明';
  const when = year === null ? '年份不明' : `${year} 年`;
  return [whose, when, edition ? `${edition} 年版格式` : '未找到表格'].join('，');
}
