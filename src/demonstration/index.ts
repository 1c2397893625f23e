export type { DemonstrationTools } from './demonstration-tools.ts';
export { type StatedFigures, statedFigures, statedOf } from './figures.ts';
export { type DemonstrationProgress, loadDemonstration } from './load-demonstration.ts';
export { enterStatedFigures } from './registers/enter-stated-figures.ts';
export { type DemonstrationUser, type DemonstrationUsers, demonstrationPassword } from './users.ts';
