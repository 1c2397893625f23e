import type { TableId } from '../../law/index.ts';
import type { SectionId } from '../report.ts';

/**
 * What a rule must be given. Without `previous`, `peers` or `registers` it does not apply;
 * without anything else of the report it cannot be assessed.
 */
export type Need = 'year' | 'title' | 'body' | TableId | SectionId | 'previous' | 'peers' | 'registers';
