/** English: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('en');

export const messages: ExtrasMessages = {
  pictureInPicture: 'Picture in picture',
  elsewhere: 'Play on another device',
  download: 'Download',
  share: (time) => `Share from ${time}`,
  copied: 'Link copied.',
  link: 'Link to this place',
  sleep: 'Stop playing',
  never: 'Never',
  minutes: (count) => `In ${duration(count * 60)}`,
  chapterEnd: 'At the end of the chapter',
  recordingEnd: 'At the end of the recording',
  slept: 'The sleep timer stopped it.',
  goesOn: (seconds) => `It goes on where you left off, at ${duration(seconds)}.`,
  fromStart: 'Start from the beginning',
  shortcuts: 'Keyboard shortcuts',
  useShortcuts: 'Use keyboard shortcuts while the focus is in a player',
  shortcutsOff: 'This page has switched keyboard shortcuts off.',
  close: 'Close',
  space: 'Space',
  playPause: 'Play or pause',
  seekBy: (seconds) => `${duration(seconds)} back or forward`,
  toShare: 'Go to a tenth of it: 0 to the beginning, 5 to the middle',
  muteSound: 'Sound off or on',
  changeVolume: 'Louder or quieter',
  slowerFaster: 'Slower or faster',
  fullscreen: 'Fullscreen on or off',
  showShortcuts: 'Show this list',
};
