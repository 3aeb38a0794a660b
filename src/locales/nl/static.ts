/** Dutch: static markup. */
import type { Kind } from '../../core/embed.js';
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

/** The subject of a sentence. */
const SUBJECTS: Readonly<Record<Kind, string>> = {
  video: 'Deze video',
  audio: 'Deze opname',
  playlist: 'Deze afspeellijst',
  live: 'Deze livestream',
  photo: 'Deze foto',
  slides: 'Deze presentatie',
  post: 'Dit bericht',
  link: 'Deze inhoud',
};

export const messages: StaticMessages = {
  lang: 'nl',
  nouns: {
    video: 'Video',
    audio: 'Audio',
    playlist: 'Afspeellijst',
    live: 'Livestream',
    photo: 'Foto',
    slides: 'Presentatie',
    post: 'Bericht',
    link: 'Pagina',
  },
  on: (title, provider) => `${isolate(title)} op ${provider}`,
  by: (noun, author) => `${noun} van ${isolate(author)}`,
  flash: 'Flash-inhoud',
  from: (time) => `, vanaf ${time}`,
  closed: (kind, provider = 'Deze dienst', since = '') =>
    `${provider} is gestopt${since && ` (${since})`}. ${SUBJECTS[kind]} is hier niet meer beschikbaar.`,
  notIdentified: (_kind, provider) =>
    `Het adres van deze oude speler${provider ? ` van ${provider}` : ''} vermeldt niet wat er werd afgespeeld; de inhoud is er niet uit af te leiden.`,
  retired: (_kind, provider) =>
    `Deze oude speler van ${provider} werkt niet meer en het adres zegt te weinig om de inhoud terug te vinden.`,
  flashRetired: 'Browsers spelen geen Flash meer af.',
  lost: (kind) => `${SUBJECTS[kind]} is niet meer beschikbaar.`,
  archivedPage: 'Gearchiveerde pagina',
  archivedRecording: 'Gearchiveerde opname',
  searchArchive: 'De opname in het archief zoeken',
};
