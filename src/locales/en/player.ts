/** English: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('en');
const named = (name: string, label: string): string => (label ? `${name}: ${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('Video player', label),
  audio: (label) => named('Audio player', label),
  play: 'Play',
  pause: 'Pause',
  back: (seconds) => `Back ${duration(seconds)}`,
  forward: (seconds) => `Forward ${duration(seconds)}`,
  seek: 'Position',
  position: (seconds, total) => (total ? `${duration(seconds)} of ${duration(total)}` : duration(seconds)),
  mute: 'Mute',
  volume: 'Volume',
  percent: (share) => percent.format(share),
  speed: 'Speed',
  rate: (rate) => `${number.format(rate)}×`,
  fullscreen: 'Fullscreen',
  settings: 'Settings',
  waiting: 'Loading',
  ended: 'Ended',
  pressAgain: 'The browser did not let it start. Press play again.',
  failed: reasons(
    {
      'not-found': (it) => `${it} could not be loaded (not found).`,
      private: (it) => `${it} could not be loaded (not allowed).`,
      format: (it) => `${it} could not be played: this browser cannot read the file.`,
      network: (it) => `${it} could not be loaded: the connection failed.`,
      offline: (it) => `${it} could not be loaded: you are offline.`,
      other: (it) => `${it} could not be loaded.`,
    },
    (label) => (label ? isolate(label) : 'This recording'),
  ),
  retry: 'Try again',
  open: 'Open the recording itself',
};
