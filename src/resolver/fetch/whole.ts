/** A file that is of no use unless all of it is there. */
import { EmbedError, isEmbedError } from '../../core/error.js';
import type { Errand, Reply, Retrieve } from './retrieve.js';

export type WholeErrand = Pick<Errand, 'asked' | 'maxBytes' | 'budget' | 'signal'>;

/**
 * @param read what makes something of it
 * @throws EmbedError `too-large`, what `retrieve` and `read` throw, with the address that was asked; the signal's reason
 */
export async function retrieveWhole<T>(
  retrieve: Retrieve,
  url: string,
  errand: WholeErrand,
  read: (reply: Reply) => T,
): Promise<T> {
  const found = await retrieve(url, errand);
  if (!('body' in found)) throw new EmbedError('bad-response', url);
  if (found.cut) throw new EmbedError('too-large', url);
  try {
    return read(found);
  } catch (error) {
    if (!isEmbedError(error) || error.url === url) throw error;
    throw new EmbedError(error.code, url, { cause: error, message: error.message });
  }
}
