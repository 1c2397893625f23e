import type { DatabaseFault } from '../platform/index.ts';
import { parseArguments } from './arguments.ts';
import { commandNames, findCommand } from './commands.ts';
import { exitCode } from './exit-code.ts';
import { recordFault } from './fault.ts';
import { helpForAll, helpForCommand } from './help.ts';
import type { Terminal } from './terminal.ts';
import { OutputClosed } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Runs one command line and returns the exit code. Every way in which it can end, ends here. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    return endOf(error, words, terminal).catch(() => exitCode.fault);
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined) {
    await terminal.err.write(await helpForAll());
    return exitCode.usage;
  }
  if (name === '--version' || name === '-v') return said(terminal, `${version}\n`);
  if (name === 'help' || name === '--help' || name === '-h') return help(rest, terminal);
  const command = await findCommand(name);
  if (!command) throw new UsageError(`没有命令“${name}”。可用的命令有：${commandNames.join('、')}。`);
  if (rest.includes('--help') || rest.includes('-h')) return said(terminal, helpForCommand(command));
  return command.run(parseArguments(rest, command.options), terminal);
}

async function help([name]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined) return said(terminal, await helpForAll());
  const command = await findCommand(name);
  if (!command) throw new UsageError(`没有命令“${name}”。可用的命令有：${commandNames.join('、')}。`);
  return said(terminal, helpForCommand(command));
}

async function said({ out }: Terminal, text: string): Promise<number> {
  await out.write(text);
  return exitCode.clean;
}

async function endOf(error: unknown, [name]: readonly string[], { err }: Terminal): Promise<number> {
  if (error instanceof OutputClosed) return exitCode.clean;
  if (error instanceof UsageError) {
    const more = name !== undefined && commandNames.includes(name) ? `gongkai help ${name}` : 'gongkai help';
    await err.write(`${error.message}\n用法见：${more}\n`);
    return exitCode.usage;
  }
  const full = noRoom(error as NodeJS.ErrnoException);
  if (full) {
    await err.write(
      `结果写不下去：${full}。已写出的部分有效；问题解决后再运行同一条命令，写入文件的接着做。\n`,
    );
    return exitCode.fault;
  }
  // By name: commands that need no database do not load it.
  if (error instanceof Error && error.name === 'DatabaseFault') {
    await err.write(`${error.message}\n`);
    return (error as DatabaseFault).code === 'nothing-installed' ? exitCode.usage : exitCode.fault;
  }
  const { reference, file } = recordFault(error);
  await err.write(`程序内部出错（编号 ${reference}）。请把编号和记录 ${file} 交给维护人员。\n`);
  return exitCode.fault;
}

/** Why a result could not be written to its end; undefined for any other error. */
function noRoom({ code = '', syscall }: NodeJS.ErrnoException): string | undefined {
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: '磁盘空间不足',
    EDQUOT: '磁盘配额已用完',
    EFBIG: '文件超过系统允许的大小',
    EIO: '磁盘读写出错',
  };
  return syscall === 'write' || syscall === 'fdatasync' ? reasons[code] : undefined;
}
