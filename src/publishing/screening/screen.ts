import type { ScreeningFinding } from './finding.ts';

/** What is looked through: everything of a revision that would go out. */
export interface Screened {
  readonly title: string;
  readonly summary: string;
  /** Text of the body, tables cell by cell. */
  readonly plain: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    /** Key of the content in the store of files. */
    readonly file: string;
    readonly alternative: string;
    readonly caption: string;
  }[];
}

/** What came of it. A failure of the tool is a result too, and stops the release. */
export type ScreeningResult =
  | { readonly state: 'clear'; readonly findings: readonly [] }
  | { readonly state: 'findings'; readonly findings: readonly ScreeningFinding[] }
  | { readonly state: 'failed'; readonly findings: readonly ScreeningFinding[] };

/** Screening as a tool of publishing; never throws: what cannot be read is a result. */
export type Screen = (revision: Screened) => Promise<ScreeningResult>;
