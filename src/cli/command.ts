/** What a command is, and all it may touch. */
import type { ParseArgsConfig } from 'node:util';

type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** The values `node:util` parsed for the options a command declared. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** The outside world, so that tests can be one. Data goes to `out`, everything said to people to `talk`. */
export interface Context {
  readonly args: readonly string[];
  readonly options: OptionValues;
  /** True where standard input is a terminal: nobody is piping anything in. */
  readonly interactive: boolean;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** Standard input line by line, without line ends. */
  readLines(): AsyncIterable<string>;
  /** @throws the file system's error */
  readFile(path: string): Promise<Uint8Array>;
  out(data: string | Uint8Array): Promise<void>;
  talk(text: string): void;
  /** Ends when the process is asked to stop. */
  readonly stopped: AbortSignal;
}

/** 0 done, 1 some input failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The arguments after the command's name, as in `[FILE] --url URL`. */
  readonly usage: string;
  /** What else a user wants to know; whole sentences, wrapped at 80 columns. */
  readonly help: string;
  readonly options: OptionTable;
  run(context: Context): Promise<ExitCode>;
}

/** Wrong usage: its message goes to the user, with the way to the help text, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
