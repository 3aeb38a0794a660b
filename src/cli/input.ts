/** The one file a command reads. */
import { UsageError, type Context } from './command.js';

/**
 * The bytes of the command's FILE, or of standard input where FILE is missing or "-".
 * @param what what is piped in, for the message: "the reply"
 * @throws UsageError for more than one FILE, and where nobody pipes anything in; the file system's error
 */
export async function readInputFile(context: Context, what: string): Promise<Uint8Array> {
  const [file, ...more] = context.args;
  if (more.length) throw new UsageError('One FILE at a time.');
  if (file !== undefined && file !== '-') return context.readFile(file);
  if (context.interactive) throw new UsageError(`Name a FILE, or pipe ${what} in.`);
  return context.readInput();
}
