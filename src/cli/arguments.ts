import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** One option of a command, as it is parsed and as `gongkai help` explains it. */
export interface CommandOption {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** What stands for the value in the help, e.g. FILE. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** Chinese, one line. */
  readonly help: string;
}

/** What was written behind the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
}

/** Parses the words behind a command's name; throws a {@link UsageError} in Chinese when they do not fit. */
export function parseArguments(
  words: readonly string[],
  options: Readonly<Record<string, CommandOption>>,
): Arguments {
  const { values, positionals } = parsed(words, options);
  const texts = (name: string): readonly string[] => {
    const value = values[name];
    if (value === undefined) return [];
    return Array.isArray(value) ? (value as string[]) : [String(value)];
  };
  for (const [name, { choices, value: example = '值' }] of Object.entries(options)) {
    // An empty value is mostly a shell variable that was never set.
    if (texts(name).includes(''))
      throw new UsageError(`选项 --${name} 的值是空的，例如应写 --${name} ${example}。`);
    for (const value of choices ? texts(name) : []) {
      if (!choices!.includes(value)) {
        throw new UsageError(`选项 --${name} 不认识“${value}”，可以用：${choices!.join('、')}。`);
      }
    }
  }
  return { positionals, flag: (name) => values[name] === true, text: (name) => texts(name).at(-1), texts };
}

function parsed(words: readonly string[], options: Readonly<Record<string, CommandOption>>) {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  );
  try {
    return parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(explained(error as NodeJS.ErrnoException, options));
  }
}

function explained(error: NodeJS.ErrnoException, options: Readonly<Record<string, CommandOption>>): string {
  const option = /'(-[^' ,]+)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(options).map((name) => `--${name}`);
    const names = known.length > 0 ? `可用的选项有：${known.join('、')}。` : '本命令没有选项。';
    return `没有选项 ${option}。${names}文件名以“-”开头时，请写作 ./${option}。`;
  }
  const option2 = /--([\w-]+)/.exec(error.message)?.[1] ?? '';
  return options[option2]?.type === 'boolean'
    ? `选项 --${option2} 后面不能带值，请去掉等号及其后的内容。`
    : `选项 --${option2} 后面要写一个值，例如 --${option2} ${options[option2]?.value ?? '值'}。`;
}
