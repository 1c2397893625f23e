import { statSync } from 'node:fs';
import { defaultLimits } from '../../report/index.ts';
import { findFiles } from '../batch/find-files.ts';
import type { InputFile } from '../batch/input-file.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** The files a command was given: names, folders, `-` for standard input; nothing means standard input, if it is a pipe. */
export interface FilesGiven {
  /** Files and folders as written; without `-`. */
  readonly paths: readonly string[];
  /** May be walked through several times. */
  readonly files: Iterable<InputFile>;
  /** Whether it is one file and cannot be more. */
  readonly count: 'one' | 'many';
}

/** Takes in what stands behind the command; reads standard input at once where it is wanted. */
export async function filesGiven(inputs: readonly string[], terminal: Terminal): Promise<FilesGiven> {
  if (inputs.length === 0 && terminal.input.isTerminal) {
    throw new UsageError('没有写要处理的文件。请在命令后写上文件或文件夹，或者用管道把内容送进来。');
  }
  const wantsInput = inputs.length === 0 || inputs.includes('-');
  const piped = wantsInput ? await standardInput(terminal) : [];
  const paths = inputs.filter((input) => input !== '-');
  return {
    paths,
    files: { [Symbol.iterator]: () => inTurn(piped, paths) },
    count: piped.length + paths.length === 1 && !paths.some(isFolder) ? 'one' : 'many',
  };
}

async function standardInput({ input }: Terminal): Promise<InputFile[]> {
  const bytes = await input.bytes(defaultLimits.fileBytes);
  return [{ name: '-', path: null, size: bytes.length, modified: 0, bytes }];
}

function* inTurn(piped: readonly InputFile[], paths: readonly string[]): Generator<InputFile> {
  yield* piped;
  yield* findFiles(paths);
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
