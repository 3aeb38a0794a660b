/** English: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';

const number = new Intl.NumberFormat('en');
const duration = durations('en');

export const messages: ScriptMessages = {
  captions: 'Captions',
  off: 'Off',
  captionsAre: (label) => (label ? `Captions: ${isolate(label)}` : 'Captions off'),
  captionsFailed: 'These captions could not be loaded.',
  captionSize: 'Size of captions',
  captionColors: 'Colors of captions',
  captionPlace: 'Place of captions',
  sizes: { small: 'Small', medium: 'Medium', large: 'Large', huge: 'Very large' },
  colors: {
    white: 'White on black',
    yellow: 'Yellow on black',
    black: 'Black on white',
    plain: 'White with an outline',
  },
  places: { bottom: 'Bottom', top: 'Top' },
  transcript: 'Transcript',
  languages: 'Language',
  loading: 'Loading',
  transcriptFailed: 'The transcript could not be loaded here.',
  transcriptEmpty: 'No words could be found in the file of the transcript.',
  transcriptEnds: (seconds) => `The transcript ends after ${duration(seconds)}; the recording goes on.`,
  openFile: 'Open the file',
  playFrom: (seconds) => `Play from ${duration(seconds)}`,
  search: 'Search the transcript',
  found: (count, place) =>
    count === 0
      ? 'Not found'
      : place
        ? `${number.format(place)} of ${number.format(count)}`
        : `${number.format(count)} found`,
  next: 'Next match',
  previous: 'Previous match',
  follow: 'Follow along',
  copy: 'Copy with times',
  copied: 'Copied',
  notCopied: 'This browser did not allow copying.',
  chapters: 'Chapters',
  nextChapter: 'Next chapter',
  previousChapter: 'Previous chapter',
  pictures: 'Show pictures',
  chaptersFailed: 'The chapters could not be loaded here.',
  more: (title) => `More about ${isolate(title)}`,
  description: 'Audio description',
  descriptionIs: (on) => `Audio description ${on ? 'on' : 'off'}`,
  describer: 'Descriptions are spoken by',
  browserVoice: 'The browser’s voice',
  screenReader: 'My screen reader',
  voiceSpeed: 'Speed of descriptions',
  signs: 'Sign language',
  move: 'Move to the next corner',
  larger: 'Larger',
  smaller: 'Smaller',
  pictureFailed: 'That version could not be loaded.',
};
