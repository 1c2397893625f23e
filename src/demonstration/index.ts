export type { DemonstrationTools } from './demonstration-tools.ts';
export { type StatedFigures, statedFigures } from './figures.ts';
export { type DemonstrationProgress, loadDemonstration } from './load-demonstration.ts';
export { type DemonstrationUser, type DemonstrationUsers, demonstrationPassword } from './users.ts';
