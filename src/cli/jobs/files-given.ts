import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultLimits } from '../../report/index.ts';
import { findFiles, look } from '../batch/find-files.ts';
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

/**
 * Takes in what stands behind the command; reads standard input at once where it is wanted.
 * @param written the files the command will write: they are never read as reports, nor may they replace one.
 */
export async function filesGiven(
  inputs: readonly string[],
  terminal: Terminal,
  written: readonly string[],
): Promise<FilesGiven> {
  if (inputs.length === 0 && terminal.input.isTerminal) {
    throw new UsageError('没有写要处理的文件。请在命令后写上文件或文件夹，或者用管道把内容送进来。');
  }
  const wantsInput = inputs.length === 0 || inputs.includes('-');
  const piped = wantsInput ? await standardInput(terminal) : [];
  const paths = inputs.filter((input) => input !== '-');
  const places = new Set(written.flatMap((path) => [resolve(path), realPath(path)]));
  const lost = paths.find((path) => places.has(realPath(path)));
  if (lost !== undefined)
    throw new UsageError(`结果不能写入 ${lost}：它就是要读取的文件。请用 --output 另指定一个文件。`);
  return {
    paths,
    files: { [Symbol.iterator]: () => inTurn(piped, paths, places) },
    count: piped.length + paths.length === 1 && !paths.some(isFolder) ? 'one' : 'many',
  };
}

async function standardInput({ input }: Terminal): Promise<InputFile[]> {
  const bytes = await input.bytes(defaultLimits.fileBytes);
  return [{ name: '-', path: null, size: bytes.length, modified: 0, bytes }];
}

function* inTurn(
  piped: readonly InputFile[],
  paths: readonly string[],
  except: ReadonlySet<string>,
): Generator<InputFile> {
  yield* piped;
  yield* findFiles(paths, except);
}

const isFolder = (path: string) => look(path)?.isDirectory() === true;

/** Where a path leads, links followed; as it is written when nothing is there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
