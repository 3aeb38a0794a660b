/** What a resolver is asked to do in Node, in workerd and in the browsers; `expected.ts` says what comes of it. */
import type { Storage } from 'unstorage';
import type * as resolverModule from '../../src/resolver/index.js';
import { SILENT, UNREACHABLE } from './internet.js';

export type Library = Pick<
  typeof resolverModule,
  'createResolver' | 'fetchFeed' | 'inspect' | 'isEmbedError' | 'readFeed' | 'readTranscript'
>;
type Fetch = resolverModule.Fetch;

export interface World {
  readonly library: Library;
  readonly fetch: Fetch;
  readonly cache: Storage;
}

/** What each step answered, as JSON: an Embed, a feed, a transcript, or the code of an error. */
export type Results = Record<string, unknown>;

const VIDEO = 'https://youtu.be/M7lc1UVf-VE?t=43';
const POST = 'https://blog.example/?p=7';

const UNSAFE = [
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fd00::1]/',
  'http://localhost:8080/',
  'http://printer.local/',
  'https://name:word@blog.example/',
  'https://blog.example:22/',
  'javascript:alert(1)',
  'https://inward.example/',
];

const FAILURES = [
  'https://nowhere.example/',
  'https://wall.example/',
  'https://busy.example/',
  'https://bare.example/',
  'https://loop.example/',
  'https://long.example/',
  'https://files.example/all.zip',
  UNREACHABLE,
];

const LIMITS = { pageBytes: 65_536, hops: 3 };

export async function runScenario({ library, fetch, cache }: World): Promise<Results> {
  const { createResolver, fetchFeed, inspect, isEmbedError, readFeed, readTranscript } = library;
  let requests = 0;
  const counted: Fetch = (url, init) => {
    requests += 1;
    return fetch(url, init);
  };
  const resolver = createResolver({ fetch: counted, open: true, cache, limits: LIMITS });
  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'an embed',
      (error: unknown) => (isEmbedError(error) ? error.code : String(error)),
    );

  const results: Results = {
    'a known provider': await resolver.resolve(VIDEO),
    'a page, its redirect and the endpoint it names': await resolver.resolve(POST),
    'windows-1252': await resolver.resolve('https://latin.example/menu'),
    Shift_JIS: await resolver.resolve('https://japan.example/'),
    'a file by its type': await resolver.resolve('https://files.example/talk.mp3'),
    'a feed': await fetchFeed('https://show.example/feed', { fetch }),
  };

  // the cache: another resolver knows what the first one learnt
  requests = 0;
  const second = createResolver({ fetch: counted, open: true, cache });
  results['from the cache'] = [await second.resolve(VIDEO), requests];
  results['in one request'] = [
    (await Promise.all([resolver, resolver].map((one) => one.resolve(VIDEO, { refresh: true })))).length,
    requests,
  ];

  results['on a page without TLS'] = await withoutDigests(async () => {
    requests = 0;
    // each has a memory of its own: what they share is the storage
    const [third, fourth] = [0, 1].map(() => createResolver({ fetch: counted, open: true, cache }));
    return [(await third?.resolve(VIDEO))?.title, (await fourth?.resolve(VIDEO))?.title, requests];
  });

  results['unsafe'] = await inTurn(UNSAFE, (url) => codeOf(resolver.resolve(url)));
  results['failures'] = await inTurn(FAILURES, (url) => codeOf(resolver.resolve(url)));
  const closed = createResolver({ fetch: counted });
  results['a stranger, where only providers are asked'] = await codeOf(closed.resolve('https://blog.example/'));
  const hasty = createResolver({ fetch, open: true, limits: { time: 20 } });
  results['time is up'] = await codeOf(hasty.resolve(SILENT));

  const controller = new AbortController();
  const left = codeOf(resolver.resolve(SILENT, { signal: controller.signal }));
  controller.abort(new Error('The reader has left'));
  results['a caller who leaves'] = [await left, await codeOf(resolver.resolve(VIDEO, { signal: controller.signal }))];

  results['inspect'] = inspect({
    url: 'https://blog.example/about',
    body: new TextEncoder().encode(
      '<html lang=en><title>About &eacute;t&eacute; 🌍</title><meta name=author content=Bo>',
    ),
  });
  results['a JSON feed'] = readFeed({
    url: 'https://show.example/feed.json',
    body: '{"version":"https://jsonfeed.org/version/1.1","title":"A show","items":[{"id":"1","title":"One"}]}',
  });
  results['a transcript'] = readTranscript({
    body: new TextEncoder().encode(
      'WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ann>Grüß &amp; Gott</v>\n\n00:03.000 --> 00:04.000\nYes.\n',
    ),
    contentType: 'text/vtt',
  });
  return JSON.parse(JSON.stringify(results)) as Results;
}

/** Which source won is the business of other tests. */
export function withoutProvenance(results: Results): Results {
  return JSON.parse(
    JSON.stringify(results, (key, value: unknown) => (key === 'provenance' ? undefined : value)),
  ) as Results;
}

async function inTurn(urls: readonly string[], ask: (url: string) => Promise<unknown>): Promise<Results> {
  const answers: Results = {};
  for (const url of urls) answers[url] = await ask(url);
  return answers;
}

/** As on a page that came without TLS: there is a `crypto`, but no `crypto.subtle`. */
async function withoutDigests<T>(work: () => Promise<T>): Promise<T> {
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(crypto, 'subtle');
  }
}
