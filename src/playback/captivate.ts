/** Captivate: its player hears one word and says none (player.captivate.fm, its own embed script). */
import type { Protocol } from '../core/playback.js';

export const protocol: Protocol = {
  connect: ({ send, report }) => ({
    loaded: () => report({ ready: true }),
    receive: () => undefined,
    play: () => send({ action: 'CP.API.PLAY' }),
  }),
};
