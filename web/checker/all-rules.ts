export { reportRules } from '../../src/report/index.ts';
