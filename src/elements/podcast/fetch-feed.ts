/** A feed from where it lies, as it comes. */
import { EmbedError, type ErrorCode } from '../../core/error.js';
import { decoderFor } from './charset.js';
import { readData } from './read-data.js';
import { FeedSlices, type Progress } from './slices.js';

/** Milliseconds without a byte. */
const PATIENCE = 20_000;
/** 32 MiB: the feeds of long-running shows that carry whole transcripts are a third of it. */
const MOST = 33_554_432;

/**
 * @param url absolute
 * @param leave ends it
 * @throws EmbedError `not-found`, `bad-response`, `timeout`, `too-large`; `network` where nobody answers or the feed is not
 * for other sites, which a browser does not tell apart
 */
export async function* fetchFeed(url: string, leave: AbortController): AsyncGenerator<Progress> {
  const watch = new Watch(leave);
  try {
    const [response, { readFeed }] = await Promise.all([
      fetch(url, { signal: leave.signal, credentials: 'same-origin' }),
      import('../../formats/feed.js'),
    ]);
    if (!response.ok) throw new EmbedError(codeOf(response.status), url);
    const slices = new FeedSlices(readFeed, response.url || url);
    let isWhole = false;
    for await (const text of textOf(response, watch)) {
      if (text === null) isWhole = true;
      else yield* slowly(slices.push(text));
    }
    const feed = slices.json === undefined ? undefined : await readData(slices.json, url);
    yield feed
      ? { show: { ...feed, episodes: [] }, episodes: feed.episodes, isLast: true, isCut: false }
      : slices.end(isWhole);
  } catch (cause) {
    throw cause instanceof EmbedError ? cause : new EmbedError(watch.isLate ? 'timeout' : 'network', url, { cause });
  } finally {
    watch.end();
  }
}

/** Nobody waits for ever. */
class Watch {
  readonly #leave: AbortController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  isLate = false;

  constructor(leave: AbortController) {
    this.#leave = leave;
    this.heard();
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isLate = true;
      this.#leave.abort();
    }, PATIENCE);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** Ends with null where all has come; a connection that breaks off leaves what it has brought. */
async function* textOf(response: Response, watch: Watch): AsyncGenerator<string | null> {
  const reader = response.body?.getReader();
  let [size, decoder]: [number, TextDecoder | undefined] = [0, undefined];
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part?.value) break;
      watch.heard();
      size += part.value.length;
      if (size > MOST) throw new EmbedError('too-large', response.url);
      decoder ??= decoderFor(part.value, response.headers.get('content-type'));
      yield decoder.decode(part.value, { stream: true });
    }
    yield null;
  } catch (error) {
    if (size === 0 || error instanceof EmbedError) throw error;
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

/** Lets the page draw and answer between two slices. */
async function* slowly(slices: Iterable<Progress>): AsyncGenerator<Progress> {
  for (const slice of slices) {
    yield slice;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function codeOf(status: number): ErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 || status === 429 ? 'network' : 'bad-response';
}
