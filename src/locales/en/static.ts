/** English: static markup. */
import type { Kind } from '../../core/embed.js';
import type { StaticMessages } from '../shared/static-table.js';

const nouns: StaticMessages['nouns'] = {
  video: 'Video',
  audio: 'Audio',
  playlist: 'Playlist',
  live: 'Live stream',
  photo: 'Photo',
  slides: 'Slides',
  post: 'Post',
  link: 'Page',
};

const nounIn = (kind: Kind): string => (kind === 'link' ? 'content' : nouns[kind].toLowerCase());

export const messages: StaticMessages = {
  lang: 'en',
  nouns,
  on: (title, provider) => `${title} on ${provider}`,
  by: (noun, author) => `${noun} by ${author}`,
  flash: 'Flash content',
  from: (time) => `, from ${time}`,
  closed: (kind, provider = 'This service', since = '') =>
    `${provider} has closed${since && ` (${since})`}; this ${nounIn(kind)} can no longer be played here.`,
  notIdentified: (kind, provider) =>
    `This address of an old ${provider ? `${provider} ` : ''}player does not say what it played; the ${nounIn(kind)} cannot be recovered from it.`,
  retired: (kind, provider) =>
    `This old ${provider} player no longer works, and its address does not say enough to find the ${nounIn(kind)} again.`,
  flashRetired: 'Browsers no longer play Flash.',
  lost: (kind) => `This ${nounIn(kind)} is no longer available.`,
  archivedPage: 'Archived page',
  archivedRecording: 'Archived recording',
  searchArchive: 'Search the archive for the recording',
};
