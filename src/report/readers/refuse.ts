import type { Citation } from '../../law/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type FileProblem, fileProblems } from './file-problems.ts';

/** What a file must be to be checked is asked by the program, not by a statute. */
export const fileCitation: Citation = { id: 'FILE', label: '文件读取要求' };

/** The one answer to a file that cannot be read: what is wrong with it and what to do. */
export interface Refused {
  readonly refused: Diagnostic;
}

/** Refuses a file. `message` and `advice` stand in for the problem's general sentences where more is known. */
export function refuse(problem: FileProblem, message?: string, advice?: string): Refused {
  const general = fileProblems[problem];
  return {
    refused: {
      rule: problem,
      severity: 'blocker',
      cells: [],
      message: message ?? general.message,
      advice: advice ?? general.advice,
      citation: fileCitation,
      place: null,
    },
  };
}
