export { type GroundId, groundIds, grounds } from './grounds.ts';
export type { Mark } from './mark.ts';
