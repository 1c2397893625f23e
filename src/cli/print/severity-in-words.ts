import type { Severity } from '../../report/index.ts';
import type { CheckedFile } from './checked-file.ts';

/** The official names of the severities. */
export const severityInWords: Readonly<Record<Severity, string>> = {
  blocker: '阻断',
  'must-explain': '须说明',
  hint: '提示',
};

/** The mark before a finding. Why a file cannot be read is no finding on a report, and is not counted as one. */
export const markInWords = (severity: Severity, { report }: Pick<CheckedFile, 'report'>): string =>
  report ? severityInWords[severity] : '未能读取';
