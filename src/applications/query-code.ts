import type { Seal } from '../platform/index.ts';

/** Letters and digits that nobody confuses when reading them out. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The code with which an applicant follows the application (查询码): 80 bits that nobody without the key of this
 * installation can foretell. The same submission, sent again, gets the same code; the code itself is kept nowhere.
 */
export function queryCode(seal: Seal, submissionKey: string): string {
  const bytes = Buffer.from(seal.blindIndex(submissionKey, 'application.query-code'), 'base64url');
  const letters = [...bytes.subarray(0, 16)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** What stands in the database for a code. */
export const codeIndex = (seal: Seal, code: string): string =>
  seal.blindIndex(code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, ''), 'application.code');
