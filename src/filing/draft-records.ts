import type { ApplicationTally } from '../applications/index.ts';
import type { BodyContact, LeadingGroup, Post, PublicBody } from '../bodies/index.ts';
import type { DisputeTally } from '../disputes/index.ts';
import type { Day } from '../law/index.ts';
import type { ColumnKind, NormativeTally } from '../publishing/index.ts';
import type { Report } from '../report/index.ts';
import type { RegisterFigures } from './register-figures.ts';

/** One publication released in the year (本年公开的一条信息). */
export interface YearRelease {
  readonly id: string;
  readonly title: string;
  readonly columnId: string;
  readonly column: string;
  readonly kind: ColumnKind;
  /** 1 to 12. */
  readonly month: number;
  /** Released after the days article 26 gives. */
  readonly late: boolean;
}

/** A column that was open at the end of the year (栏目). */
export interface YearColumn {
  readonly id: string;
  readonly name: string;
  /** Within how many days it must be updated; null when nothing is required. */
  readonly updateWithinDays: number | null;
}

/** An account in social networks that was open at the end of the year (政务新媒体账号). */
export interface YearAccount {
  readonly id: string;
  readonly name: string;
}

/** Everything on record that the report of a body and a year is drafted from. */
export interface DraftRecords {
  readonly body: Pick<PublicBody, 'id' | 'name' | 'level' | 'kind'>;
  readonly year: number;
  /** The day the draft is made: the date under the report. */
  readonly today: Day;
  readonly contact: Pick<BodyContact, 'office' | 'address' | 'postcode' | 'phone'> | null;
  readonly groups: readonly Pick<LeadingGroup, 'id' | 'name' | 'members'>[];
  /** Posts with a duty for disclosure at the end of the year. */
  readonly duties: readonly Pick<Post, 'id' | 'title' | 'duty'>[];
  readonly releases: readonly YearRelease[];
  /** Publications of the year that were also put on accounts in social networks, once for each account. */
  readonly newMediaReleases: readonly string[];
  readonly columns: readonly YearColumn[];
  readonly accounts: readonly YearAccount[];
  readonly documents: NormativeTally;
  readonly applications: ApplicationTally & {
    readonly fees: { readonly yuan: number; readonly behind: readonly string[] };
  };
  readonly disputes: DisputeTally;
  readonly registers: RegisterFigures;
  /** Last year's accepted report; null when there is none. */
  readonly previous: Report | null;
  /** Last year's accepted reports of bodies taken over in the year; a report is null when there is none. */
  readonly inherited?: readonly { readonly name: string; readonly report: Report | null }[];
}
