/**
 * Spotify, by the messages of its iFrame API (developer.spotify.com/documentation/embeds): objects, times in milliseconds.
 * It has no command for volume and tells no end: at its end it rests on the last moment, or on the first again.
 */
import type { Protocol } from '../core/playback.js';
import { amount, fieldsOf, flag } from './shared/read.js';

/** Seconds before the end in which resting is having ended; of something short, its second half. */
const LAST = 1;

export const protocol: Protocol = {
  connect({ send, report }) {
    let hasBegun = false;
    let last = 0;

    function update(state: ReturnType<typeof fieldsOf>): void {
      const position = amount(state['position'], 1000);
      const duration = amount(state['duration'], 1000);
      const isPaused = flag(state['isPaused']);
      const ending = duration ? Math.max(duration - LAST, duration / 2) : Infinity;
      const ended = isPaused === true && (position === 0 ? last : (position ?? 0)) >= ending;
      hasBegun ||= isPaused === false;
      last = position ?? last;
      report({
        ready: true,
        paused: isPaused,
        waiting: flag(state['isBuffering']),
        ...(ended ? { ended } : { currentTime: position }),
        duration,
      });
    }

    // without this answer it never tells what it plays
    const acknowledge = (): void => send({ command: 'load_complete_ack' });
    return {
      loaded: acknowledge,
      receive(data) {
        const { type, payload } = fieldsOf(data);
        if (type === 'playback_update') update(fieldsOf(payload));
        if (type !== 'ready') return;
        hasBegun = false;
        last = 0;
        acknowledge();
        report({ ready: true });
      },
      play: () => send({ command: hasBegun ? 'resume' : 'play' }),
      pause: () => send({ command: 'pause' }),
      // the name of the field is not documented
      seek: (seconds) => send({ command: 'seek', timestamp: seconds }),
    };
  },
};
