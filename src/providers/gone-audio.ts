/** Podcast and voice services that have ended. Years without a source are what is remembered. */
import type { Example, Provider } from '../core/provider.js';
import { goneService } from './shared/gone-service.js';

export const providers: readonly Provider[] = [
  goneService({
    id: 'stitcher',
    name: 'Stitcher',
    home: 'https://www.stitcher.com/',
    hosts: ['stitcher.com'],
    // nathangathright/podcast-platform-links#12
    closed: '2023',
    kind: 'audio',
    shapes: [
      /^stitcher\.com\/(?:podcast|show)\/(?:[^/?#]+\/){1,3}e(?:pisode)?\/(?:[^/?#]+-)?(\d+)/,
      /^app\.stitcher\.com\/splayer\/f\/\d+\/(\d+)/,
      /[?&]eid=(\d+)/,
      ['playlist', /^app\.stitcher\.com\/splayer\/(f\/\d+)/],
      ['playlist', /^stitcher\.com\/(?:podcast|show)\/([\w-]+(?:\/(?!e\/)[\w-]+)?)\/?(?:[?#]|$)/],
    ],
    page(id, kind) {
      if (id.startsWith('f/')) return `https://app.stitcher.com/splayer/${id}`;
      const owned = id.includes('/') ? 'podcast' : 'show';
      return kind === 'playlist' ? `https://www.stitcher.com/${owned}/${id}` : undefined;
    },
  }),
  goneService({
    id: 'odeo',
    name: 'Odeo',
    home: 'http://odeo.com/',
    hosts: ['odeo.com'],
    closed: '2010',
    kind: 'audio',
    shapes: [/(?:^(?:studio\.)?odeo\.com\/(?:audio|episodes)\/|[?&]audio_id=)(\d+)/],
    page: 'http://odeo.com/audio/',
  }),
  goneService({
    id: 'gcast',
    name: 'Gcast',
    home: 'http://www.gcast.com/',
    hosts: ['gcast.com'],
    closed: '2011',
    kind: 'playlist',
    shapes: [/^(?:[^?]+\?(?:[^#]*&)?xmlurl=https?:\/\/www\.)?gcast\.com\/u\/([\w-]+)/],
    page: 'http://www.gcast.com/u/',
  }),
  goneService({
    id: 'hipcast',
    name: 'Hipcast',
    home: 'http://www.hipcast.com/',
    hosts: ['hipcast.com', 'audioblog.com'],
    closed: '2019',
    kind: 'audio',
    shapes: [
      /^(?:[\w-]+\.)?hipcast\.com\/podcast\/(\w{4,})/,
      // unverified: the player's address as its users remember it
      /[?&]audioid=(\w{6,})/,
      ['playlist', /^([\w-]+\.(?:hipcast|audioblog)\.com\/rss\/[\w-]+\.xml)/],
    ],
    page: (id) => (id.includes('/') ? `http://${id}` : `http://www.hipcast.com/podcast/${id}`),
  }),
  goneService({
    id: 'chirbit',
    name: 'Chirbit',
    home: 'http://chirb.it/',
    hosts: ['chirb.it'],
    // yt-dlp#8604
    closed: '2023-01',
    kind: 'audio',
    shapes: [/^chirb\.it\/(?:wp\/|pl\/|fb_chirbit_player\.swf\?key=)?([\da-zA-Z]{5,8})\/?(?:[?&#]|$)/],
    page: 'http://chirb.it/',
  }),
  goneService({
    id: 'hark',
    name: 'Hark',
    home: 'http://www.hark.com/',
    hosts: ['hark.com'],
    // dropped by youtube-dl on 28 October 2019
    closed: '2019',
    kind: 'audio',
    shapes: [/^hark\.com\/clips\/([a-z]{8,12})-/],
  }),
  goneService({
    id: 'radiopublic',
    name: 'RadioPublic',
    home: 'https://radiopublic.com/',
    hosts: ['radiopublic.com'],
    // nathangathright/podcast-platform-links#10: "no longer works", 31 August 2023
    closed: '2023',
    kind: 'audio',
    shapes: [
      /(?:[?&]ge=|^(?:play\.)?radiopublic\.com\/[\w-]+\/(?:ep\/)?)(s1![0-9a-f]+)/,
      ['playlist', /(?:[?&]if=|^(?:play\.)?radiopublic\.com\/)([\w-]+-[\da-zA-Z]{6})\/?(?:[?&#]|$)/],
    ],
    page: (id, kind) => (kind === 'playlist' ? `https://radiopublic.com/${id}` : undefined),
  }),
];

const audio = (url: string, id: string): Example => ({ url, id, kind: 'audio' });
const list = (url: string, id: string): Example => ({ url, id, kind: 'playlist' });
const SHOW = 'some-show-GAbCd1';
const EPISODE = 's1!0a1b2c3d4e5f';

export const examples: Example[] = [
  audio('http://www.stitcher.com/podcast/some-show/e/12345678?autoplay=true', '12345678'),
  audio('https://www.stitcher.com/show/some-show/episode/an-hour-123456789', '123456789'),
  audio('https://app.stitcher.com/splayer/f/12345/67890123', '67890123'),
  audio('http://www.stitcher.com/s?eid=12345678', '12345678'),
  list('https://app.stitcher.com/splayer/f/12345', 'f/12345'),
  list('https://www.stitcher.com/show/some-show', 'some-show'),
  list('http://www.stitcher.com/podcast/somebody/some-show', 'somebody/some-show'),
  audio('http://odeo.com/flash/audio_player_gray.swf?audio_id=1234567&audio_duration=295', '1234567'),
  audio('http://odeo.com/audio/1234567/view', '1234567'),
  list('http://www.gcast.com/go/gcastplayer?xmlurl=http://www.gcast.com/u/somebody/main.xml&autoplay=no', 'somebody'),
  audio('http://someshow.hipcast.com/podcast/AbCdEf', 'AbCdEf'),
  list('http://someshow.audioblog.com/rss/a_show.xml', 'someshow.audioblog.com/rss/a_show.xml'),
  audio('https://chirb.it/fb_chirbit_player.swf?key=AbCdE1', 'AbCdE1'),
  audio('http://chirb.it/wp/AbCdE1', 'AbCdE1'),
  audio('http://www.hark.com/clips/abcdefghij-some-words', 'abcdefghij'),
  list(`https://embed.radiopublic.com/e?if=${SHOW}`, SHOW),
  audio(`https://embed.radiopublic.com/e?if=${SHOW}&ge=${EPISODE}`, EPISODE),
  audio(`https://radiopublic.com/${SHOW}/${EPISODE}`, EPISODE),
];

export const counterexamples: string[] = [
  'https://www.stitcher.com/stitcher-list/all-podcasts-top-shows',
  'https://app.stitcher.com/browse',
  'http://odeo.com/flash/audio_player_gray.swf',
  'http://www.gcast.com/go/gcastplayer?xmlurl=http%3A%2F%2Fevil.example%2Fu%2Fsomebody%2Fmain.xml',
  'http://www.hipcast.com/tour/tour.htm',
  'http://chirb.it/fb_chirbit_player.swf',
  'https://www.hark.com/about',
  'https://radiopublic.com/about',
];
