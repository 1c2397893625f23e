import type { GroundId } from './grounds.ts';
import type { Box } from './source-page.ts';

/** A place that is withheld, and why (遮盖标记). */
export interface Mark {
  /** Counted from 1. */
  readonly page: number;
  readonly box: Box;
  readonly ground: GroundId;
}
