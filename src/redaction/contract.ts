export { type GroundId, groundIds, grounds } from './grounds.ts';
export type { Mark } from './mark.ts';
export type { Box } from './source-page.ts';
