/** Why a recording cannot be played, as far as anybody can tell. */
import type { Trouble } from '../../locales/shared/player-table.js';
import { addressOf } from './address.js';

/**
 * Why it did not load. A media element tells hardly anything; a file of the page's own site may be asked once more, for its
 * head, and nobody else is.
 */
export async function reasonOf(media: HTMLMediaElement): Promise<Trouble | undefined> {
  if (!navigator.onLine) return 'offline';
  const { error } = media;
  const address = addressOf(media);
  const status = await statusOf(address);
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'private';
  if (status >= 500 || error?.code === MediaError.MEDIA_ERR_NETWORK) return 'network';
  return (status >= 200 && status < 300) || error?.code === MediaError.MEDIA_ERR_DECODE ? 'format' : undefined;
}

/** @returns 0 where nobody may be asked, or nobody answers */
async function statusOf(address: string): Promise<number> {
  try {
    if (new URL(address, document.baseURI).origin !== location.origin) return 0;
    return (await fetch(address, { method: 'HEAD' })).status;
  } catch {
    return 0;
  }
}
