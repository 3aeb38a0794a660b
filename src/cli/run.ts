/** Command line → command → exit code. */
import { parseArgs } from 'node:util';
import { commands } from './_commands.js';
import { UsageError, type Command, type Context, type ExitCode, type OptionValues } from './command.js';

/** What a command gets beside its own arguments. */
export type World = Omit<Context, 'args' | 'options'> & { readonly version: string };

/**
 * Runs one command. A message about wrong usage, or about a file that cannot be read, goes to `talk`; nothing is thrown.
 * @param argv arguments without `node` and the script
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const [name = 'help', ...rest] = argv;
  if (name === '--version' || name === '-v') {
    await world.out(`${world.version}\n`);
    return 0;
  }
  if (name === 'help' || name === '--help' || name === '-h') return help(rest[0], world);
  const load = commands.get(name);
  if (!load) return unknown(name, world);
  return execute(await load(), rest, world);
}

async function unknown(name: string, { talk }: World): Promise<ExitCode> {
  talk(`embed-hub: there is no command "${name}".\n\n${await overview()}`);
  return 2;
}

async function execute(command: Command, argv: readonly string[], world: World): Promise<ExitCode> {
  const { version: _version, ...context } = world;
  try {
    const parsed = parseArgs({
      args: [...argv],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const { help: wantsHelp, ...options } = parsed.values as OptionValues;
    if (wantsHelp) {
      await world.out(pageOf(command));
      return 0;
    }
    return await command.run({ ...context, args: parsed.positionals, options });
  } catch (error) {
    return told(error, command, world);
  }
}

/** Turns what may go wrong on the way into words. @throws what is a fault of ours */
function told(error: unknown, command: Command, { talk }: World): ExitCode {
  if (error instanceof UsageError || (isCoded(error) && error.code.startsWith('ERR_PARSE_ARGS'))) {
    talk(`embed-hub ${command.name}: ${error.message}\nusage: embed-hub ${command.name} ${command.usage}`);
    return 2;
  }
  if (isCoded(error) && /^E[A-Z]+$/.test(error.code)) {
    if (error.code === 'EPIPE') return 0;
    talk(`embed-hub ${command.name}: ${error.message}`);
    return 1;
  }
  throw error;
}

function isCoded(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

async function help(name: string | undefined, world: World): Promise<ExitCode> {
  const load = name === undefined ? undefined : commands.get(name);
  if (name !== undefined && !load) return unknown(name, world);
  await world.out(load ? pageOf(await load()) : await overview());
  return 0;
}

const pageOf = ({ name, usage, help: text }: Command): string => `usage: embed-hub ${name} ${usage}\n\n${text}\n`;

async function overview(): Promise<string> {
  const list = await Promise.all([...commands.values()].map((load) => load()));
  const rows = list.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
  return `usage: embed-hub COMMAND …

${rows.join('\n')}

"embed-hub help COMMAND" tells more. Data goes to standard output, messages to standard error.
Exit codes: 0 done, 1 some input failed, 2 wrong usage.
`;
}
