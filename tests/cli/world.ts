// A world in memory for commands: what goes in, what comes out.
import { run, type World } from '../../src/cli/run.js';

export interface Run {
  code: number;
  out: string;
  bytes: Uint8Array;
  said: string;
}

export async function embedHub(
  argv: string[],
  given: { input?: string | Uint8Array; files?: Record<string, string | Uint8Array>; interactive?: boolean } = {},
): Promise<Run> {
  const chunks: Buffer[] = [];
  const said: string[] = [];
  const input = Buffer.from(given.input ?? '');
  const world: World = {
    version: '1.2.3',
    interactive: given.interactive ?? false,
    stopped: new AbortController().signal,
    readInput: async () => input,
    readFile: async (path) => {
      const file = given.files?.[path];
      if (file === undefined)
        throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' });
      return Buffer.from(file);
    },
    async *readLines() {
      yield* input.toString().split('\n');
    },
    out: async (data) => void chunks.push(Buffer.from(data)),
    talk: (text) => void said.push(text),
  };
  const code = await run(argv, world);
  const bytes = Buffer.concat(chunks);
  return { code, out: bytes.toString(), bytes, said: said.join('\n') };
}
