import type { SectionId } from '../report.ts';

/** Where in the report a finding without cells belongs, in printed order. */
export type Part = 'title' | 'preface' | SectionId | 'signature';
