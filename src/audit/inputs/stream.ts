/** The text of a file, a piece at a time. */
import { createReadStream } from 'node:fs';

/** Bytes read at once. */
const PIECE = 262_144;

/**
 * UTF-8. A byte order mark stays in the text.
 * @param options.strict throws where the bytes are no UTF-8: such a file could not be written again as it was
 * @throws the file system's error; Error with a sentence for people
 */
export async function* textOf(path: string, { strict }: { strict: boolean }): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: strict, ignoreBOM: true });
  const stream = createReadStream(path, { highWaterMark: PIECE });
  try {
    for await (const bytes of stream) {
      if ((bytes as Uint8Array).includes(0)) throw new Error('It is no text: it holds NUL bytes.');
      yield decoder.decode(bytes as Uint8Array, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Error('It is not UTF-8, and cannot be written again as it was.');
    throw error;
  } finally {
    stream.destroy();
  }
}
