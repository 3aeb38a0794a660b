/** The language of a frame's player, if it has one. */
import type { Protocol } from '../../core/playback.js';
import { protocols } from '../../playback/_registry.js';

/** Without it the player is there all the same, only nobody can speak to it. */
export async function loadProtocol(name: string): Promise<Protocol | undefined> {
  try {
    return (await protocols.get(name)?.())?.protocol;
  } catch {
    return undefined;
  }
}
