import type { Severity } from '../../report/index.ts';

/** The official names of the severities. */
export const severityInWords: Readonly<Record<Severity, string>> = {
  blocker: '阻断',
  'must-explain': '须说明',
  hint: '提示',
};
