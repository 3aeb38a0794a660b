/** `embed-hub transcript`: what was said when, from a transcript or captions in any format. No network. */
import { isEmbedError } from '../../core/error.js';
import { readTranscript } from '../../resolver/transcript.js';
import { UsageError, type Command, type Context, type ExitCode } from '../command.js';
import { readInputFile } from '../input.js';

export const command: Command = {
  name: 'transcript',
  summary: 'Read captions or a transcript into one shape, without the network',
  usage: '[FILE] [--type T]',
  help: `Reads WebVTT, SubRip, JSON (Podcasting 2.0), HTML or plain text from FILE, or from
standard input where FILE is missing or "-". Prints one JSON document:
{"language"?, "cues": [{"start", "end", "speaker"?, "text"}]}, times in seconds. Plain
text has no times; the last part of an HTML transcript has no end. What holds no
transcript gives {"error": {"code", "message"}} and exit code 1.

  --type T    the file's content type, for instance text/vtt or application/srt; what
              the file looks like wins

Example: embed-hub transcript episode.srt --type application/x-subrip`,
  options: { type: { type: 'string' } },

  async run(context) {
    let body: Uint8Array;
    try {
      body = await readInputFile(context, 'the transcript');
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const message = `${context.args[0] ?? 'Standard input'} cannot be read.`;
      return fail(context, { code: 'unreadable-file', message });
    }
    const { type } = context.options;
    try {
      const transcript = readTranscript({ body, contentType: typeof type === 'string' ? type : undefined });
      await context.out(`${JSON.stringify(transcript, null, 2)}\n`);
      return 0;
    } catch (error) {
      if (!isEmbedError(error)) throw error;
      return fail(context, { code: error.code, message: error.message });
    }
  },
};

async function fail(context: Context, error: { code: string; message: string }): Promise<ExitCode> {
  await context.out(`${JSON.stringify({ error }, null, 2)}\n`);
  return 1;
}
