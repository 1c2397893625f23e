import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { version } from './version.ts';

/** A fault that was noted down: the number to quote, and the file that holds the details. */
export interface RecordedFault {
  readonly reference: string;
  readonly file: string;
}

/** Writes a fault's details to a file of its own, so that the user sees a number and the maintainer a stack. */
export function recordFault(error: unknown): RecordedFault {
  const reference = randomUUID().slice(0, 8).toUpperCase();
  const file = join(tmpdir(), `gongkai-${reference}.log`);
  const details = [`gongkai ${version}, Node ${process.version}, ${process.platform}`, inspect(error), ''];
  try {
    writeFileSync(file, details.join('\n'), { mode: 0o600 });
  } catch {
    return { reference, file: '（记录未能写入）' };
  }
  return { reference, file };
}
