import type { Arguments, CommandOption } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** One command of the program: what it is called, how it is explained, what it does. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands, in Chinese. */
  readonly summary: string;
  /** Ways of writing it, without the leading `gongkai`. */
  readonly synopsis: readonly string[];
  /** Further paragraphs of its help, in Chinese. */
  readonly description: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Pairs of a command line and what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Does the work and returns the exit code. */
  run(given: Arguments, terminal: Terminal): Promise<number>;
}
