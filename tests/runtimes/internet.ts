/** The small internet that Node, workerd and the browsers resolve addresses in: plain answers, the same for all of them. */

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Where the test decides when the answer comes. */
export const HELD = 'https://held.example/';

/** Where no answer ever comes. */
/** Where one is led from `?p=7`. */
export const POST_PAGE = 'https://blog.example/2009/walk';

export const SILENT = 'https://silent.example/';

/** Where there is no connection. */
export const UNREACHABLE = 'https://unreachable.example/';

const HTML = { 'content-type': 'text/html' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** ASCII, with `\xNN` for the bytes of another encoding. */
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const video = {
  version: '1.0',
  type: 'video',
  title: 'Walking “home”',
  author_name: 'Ann Lee',
  author_url: 'https://www.youtube.com/@annlee',
  provider_name: 'YouTube',
  thumbnail_url: 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg',
  thumbnail_width: 480,
  thumbnail_height: 360,
  html: '<iframe width="200" height="113" src="https://www.youtube.com/embed/M7lc1UVf-VE?feature=oembed"></iframe>',
  width: 200,
  height: 113,
};

const walk = `<!doctype html><html lang="de-AT"><head>
<title>Ein Spaziergang | Tagebuch</title>
<meta property="og:site_name" content="Tagebuch">
<meta property="og:title" content="Ein Spaziergang">
<meta property="og:description" content="Von der Donau bis nach Hause, und was am Weg liegt.">
<meta property="og:image" content="/bilder/donau.jpg"><meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630"><meta property="og:image:alt" content="Die Donau">
<meta property="article:published_time" content="2009-03-14T09:26:53+01:00">
<meta name="author" content="Bea Huber"><link rel="canonical" href="https://blog.example/2009/walk">
<link rel="alternate" type="application/json+oembed" href="/oembed?url=https%3A%2F%2Fblog.example%2F2009%2Fwalk&amp;format=json">
</head><body><p>Text</p></body></html>`;

const walkReply = {
  version: '1.0',
  type: 'video',
  title: 'Ein Spaziergang',
  author_name: 'Bea Huber',
  cache_age: 7200,
  html: '<iframe src="https://blog.example/embed/walk" width="640" height="360" allowfullscreen></iframe>',
  width: 640,
  height: 360,
};

/** “Menu” – prix: 5 € (“ ” – € are among the bytes that Latin-1 has no letters for) */
const menu =
  '<html lang=fr><head><meta charset=iso-8859-1><title>\x93Menu\x94 \x96 prix: 5 \x80, \xe0 la carte</title></head></html>';

/** 日本のブログ */
const japanese = '<html lang=ja><title>\x93\xfa\x96\x7b\x82\xcc\x83\x75\x83\x8d\x83\x4f</title></html>';

const feed = `<?xml version="1.0" encoding="windows-1252"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>Caf\xe9 \x97 the show</title><link>https://show.example/</link><language>en</language>
<item><title>One &amp; only</title><guid isPermaLink="false">1</guid><pubDate>Sat, 14 Mar 2009 09:26:53 GMT</pubDate>
<itunes:duration>1:02:03</itunes:duration>
<enclosure url="https://show.example/1.mp3" type="audio/mpeg" length="1000"/></item>
</channel></rss>`;

const answers: Readonly<Record<string, Answer>> = {
  'https://www.youtube.com/oembed': { headers: JSON_TYPE, body: JSON.stringify(video) },
  'https://blog.example/?p=7': { status: 301, headers: { location: '/2009/walk' } },
  'https://blog.example/2009/walk': { headers: HTML, body: walk },
  'https://blog.example/oembed': { headers: JSON_TYPE, body: JSON.stringify(walkReply) },
  'https://latin.example/menu': { headers: HTML, body: bytes(menu) },
  'https://japan.example/': { headers: { 'content-type': 'text/html; charset=Shift_JIS' }, body: bytes(japanese) },
  'https://show.example/feed': { headers: { 'content-type': 'application/rss+xml' }, body: bytes(feed) },
  'https://files.example/talk.mp3': { headers: { 'content-type': 'audio/mpeg' }, body: bytes('ID3\x04\0\xff\xfb') },
  'https://files.example/all.zip': { headers: { 'content-type': 'application/zip' }, body: bytes('PK\x03\x04') },
  [HELD]: { headers: HTML, body: '<title>Worth waiting for</title>' },
  'https://long.example/': { headers: HTML, body: `<title>Long</title>${'<meta name=a content=b>'.repeat(20_000)}` },
  'https://wall.example/': { status: 403, headers: HTML, body: '<title>Forbidden</title>' },
  'https://busy.example/': { status: 429, headers: { 'retry-after': '3600' } },
  'https://bare.example/': { headers: HTML, body: '<p>No title' },
  'https://inward.example/': { status: 302, headers: { location: 'http://192.168.0.1/' } },
  'https://loop.example/': { status: 302, headers: { location: '/' } },
};

/** 404 for what is not there, as everywhere. */
export function answer(address: string): Answer {
  return (
    answers[address] ??
    answers[address.replace(/\?.*/, '')] ?? { status: 404, headers: HTML, body: '<title>Not found</title>' }
  );
}

function response(address: string): Response {
  const { body = null, ...init } = answer(address);
  return new Response(body, init);
}

/** A `fetch` that never leaves the program. */
export function localFetch(address: string, { signal }: { signal: AbortSignal }): Promise<Response> {
  if (address === UNREACHABLE) return Promise.reject(new TypeError('Failed to fetch'));
  if (address !== SILENT) return Promise.resolve(response(address));
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
}
