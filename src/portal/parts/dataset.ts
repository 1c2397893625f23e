import type { Day } from '../../law/index.ts';
import type { PortalTools } from '../portal-tools.ts';

/** One row of open data: plain values under the names of the fields. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A set of open data (开放数据集) with what each of its fields means. */
export interface Dataset {
  readonly slug: string;
  readonly name: string;
  readonly note: string;
  /** Whether there is one file for each year. */
  readonly yearly?: boolean;
  /** The years of a yearly set, the newest first; those of the publications unless said otherwise. */
  readonly years?: (tools: PortalTools) => Promise<readonly number[]>;
  readonly fields: readonly (readonly [
    name: string,
    type: '文本' | '整数' | '数' | '日期',
    meaning: string,
  ])[];
  /** The rows; `year` for yearly sets only. */
  rows(tools: PortalTools, today: Day, year: number): Promise<readonly Row[]>;
}
