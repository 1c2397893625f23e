export type { DemonstrationTools } from './demonstration-tools.ts';
export { enterStatedFigures } from './enter-stated-figures.ts';
export { type StatedFigures, statedFigures, statedOf } from './figures.ts';
export { type DemonstrationProgress, loadDemonstration } from './load-demonstration.ts';
export { type DemonstrationUser, type DemonstrationUsers, demonstrationPassword } from './users.ts';
