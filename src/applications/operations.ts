import type { Application, ClockOperation } from './application.ts';

/** The application with one more operation on its clock. */
export const withOperation = (application: Application, operation: ClockOperation): Application => ({
  ...application,
  operations: [...application.operations, operation],
});
