/** What comes of the scenario, wherever it runs. */
import type { Results } from './scenario.js';

const knownProvider: Results['a known provider'] = {
  url: 'https://youtu.be/M7lc1UVf-VE?t=43',
  kind: 'video',
  provider: {
    id: 'youtube',
    name: 'YouTube',
    url: 'https://www.youtube.com',
  },
  status: 'ok',
  canonicalUrl: 'https://www.youtube.com/watch?v=M7lc1UVf-VE&t=43s',
  start: 43,
  title: 'Walking “home”',
  authors: [
    {
      name: 'Ann Lee',
      url: 'https://www.youtube.com/@annlee',
    },
  ],
  thumbnail: {
    url: 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg',
    width: 480,
    height: 360,
  },
  frame: {
    src: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?start=43&playsinline=1&rel=0',
    allow: ['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture'],
    aspectRatio: 1.7777777777777777,
    protocol: 'youtube',
    autoplay: 'autoplay=1',
  },
};

export const expected: Results = {
  'a known provider': knownProvider,
  'a page, its redirect and the endpoint it names': {
    url: 'https://blog.example/?p=7',
    kind: 'video',
    status: 'ok',
    title: 'Ein Spaziergang',
    description: 'Von der Donau bis nach Hause, und was am Weg liegt.',
    language: 'de-AT',
    authors: [
      {
        name: 'Bea Huber',
      },
    ],
    published: '2009-03-14T09:26:53+01:00',
    canonicalUrl: 'https://blog.example/2009/walk',
    site: {
      name: 'Tagebuch',
      url: 'https://blog.example/',
    },
    thumbnail: {
      url: 'https://blog.example/bilder/donau.jpg',
      width: 1200,
      height: 630,
      alt: 'Die Donau',
    },
    frame: {
      src: 'https://blog.example/embed/walk',
      allow: ['fullscreen'],
      aspectRatio: 1.7777777777777777,
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-presentation',
    },
  },
  'windows-1252': {
    url: 'https://latin.example/menu',
    kind: 'link',
    status: 'ok',
    title: '“Menu” – prix: 5 €, à la carte',
    language: 'fr',
    site: {
      name: 'latin.example',
      url: 'https://latin.example/',
    },
  },
  Shift_JIS: {
    url: 'https://japan.example/',
    kind: 'link',
    status: 'ok',
    title: '日本のブログ',
    language: 'ja',
    site: {
      name: 'japan.example',
      url: 'https://japan.example/',
    },
  },
  'a file by its type': {
    url: 'https://files.example/talk.mp3',
    kind: 'audio',
    status: 'ok',
    site: {
      name: 'files.example',
      url: 'https://files.example/',
    },
    media: {
      sources: [
        {
          src: 'https://files.example/talk.mp3',
          type: 'audio/mpeg',
        },
      ],
    },
  },
  'a feed': {
    title: 'Café — the show',
    url: 'https://show.example/feed',
    link: 'https://show.example/',
    language: 'en',
    authors: [],
    episodes: [
      {
        title: 'One & only',
        guid: '1',
        published: '2009-03-14T09:26:53Z',
        duration: 3723,
        media: {
          sources: [
            {
              src: 'https://show.example/1.mp3',
              type: 'audio/mpeg',
            },
          ],
        },
      },
    ],
  },
  'from the cache': [knownProvider, 0],
  'in one request': [2, 1],
  'on a page without TLS': ['Walking “home”', 'Walking “home”', 1],
  unsafe: {
    'http://127.0.0.1/': 'unsafe-url',
    'http://2130706433/': 'unsafe-url',
    'http://[::ffff:10.0.0.1]/': 'unsafe-url',
    'http://[fd00::1]/': 'unsafe-url',
    'http://localhost:8080/': 'unsafe-url',
    'http://printer.local/': 'unsafe-url',
    'https://name:word@blog.example/': 'unsafe-url',
    'https://blog.example:22/': 'unsafe-url',
    'javascript:alert(1)': 'unsafe-url',
    'https://inward.example/': 'unsafe-url',
  },
  failures: {
    'https://nowhere.example/': 'not-found',
    'https://wall.example/': 'bot-wall',
    'https://busy.example/': 'rate-limited',
    'https://bare.example/': 'insufficient-metadata',
    'https://loop.example/': 'bad-response',
    'https://long.example/': 'too-large',
    'https://files.example/all.zip': 'bad-response',
    'https://unreachable.example/': 'network',
  },
  'a stranger, where only providers are asked': 'unsupported-url',
  'time is up': 'timeout',
  'a caller who leaves': ['Error: The reader has left', 'Error: The reader has left'],
  inspect: {
    url: 'https://blog.example/about',
    kind: 'link',
    status: 'ok',
    title: 'About été 🌍',
    language: 'en',
    authors: [
      {
        name: 'Bo',
      },
    ],
    site: {
      name: 'blog.example',
      url: 'https://blog.example/',
    },
  },
  'a JSON feed': {
    title: 'A show',
    url: 'https://show.example/feed.json',
    authors: [],
    episodes: [
      {
        title: 'One',
        guid: '1',
      },
    ],
  },
  'a transcript': {
    cues: [
      {
        start: 1,
        end: 2.5,
        speaker: 'Ann',
        text: 'Grüß & Gott',
      },
      {
        start: 3,
        end: 4,
        text: 'Yes.',
      },
    ],
  },
};
