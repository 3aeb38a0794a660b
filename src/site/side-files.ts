/** What belongs to a recording or a show and is no embed: a transcript, chapters, a feed. The lock keeps them too. */
import type { Embed } from '../core/embed.js';
import type { Feed } from '../core/feed.js';
import type { Chapter, Transcript } from '../core/transcript.js';
import { readChaptersJson } from '../formats/chapters-json.js';
import { isFeedData, readFeedData } from '../formats/feed-data.js';
import { readPodloveChapters } from '../formats/podlove-chapters.js';
import { readWebVtt } from '../formats/webvtt.js';
import { decodeBody } from '../resolver/decode.js';
import { readFeed } from '../resolver/feed.js';
import { readTranscript } from '../resolver/transcript.js';

export interface Sides {
  readonly feed: Feed;
  readonly transcript: Transcript;
  readonly chapters: readonly Chapter[];
}

export type Side = keyof Sides;

/** A file's bytes, or its text. */
export interface SideFile {
  readonly body: Uint8Array | string;
  readonly contentType?: string | undefined;
  /** Where it came from. */
  readonly url: string;
}

/** @throws EmbedError for what is something else */
export function readSide<S extends Side>(side: S, { body, contentType, url }: SideFile): Sides[S] {
  const read: Readonly<Record<Side, () => unknown>> = {
    // as the lock will have it: a build from the lock writes the same bytes
    feed: () => readFeedData({ ...readFeed({ body, contentType, url }) }, url),
    transcript: () => readTranscript({ body, contentType }),
    chapters: () => readChapters(decodeBody(body, contentType), url),
  };
  return read[side]() as Sides[S];
}

function readChapters(text: string, url: string): readonly Chapter[] {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return readChaptersJson(text, url);
  if (start.startsWith('<')) return readPodloveChapters(text, url);
  return readWebVtt(text).cues.flatMap(({ start: from, end, text: title }) =>
    from === undefined
      ? []
      : [{ start: from, ...(end === undefined ? {} : { end }), title: title.replaceAll('\n', ' ') }],
  );
}

/** What the lock calls it. No item's key ends like this: those have no fragments but times. */
export const sideKey = (url: string, side: Side): string => `${url.replace(/#.*$/s, '')}#${side}`;

interface Entry extends Embed, Partial<Sides> {
  readonly askedOn?: string;
}

/**
 * The lock knows embeds alone: this is one with something beside it.
 * @param asked the day (UTC, `YYYY-MM-DD`), for what is asked about again; no time, so that the file changes once a day
 */
export function toEntry<S extends Side>(url: string, side: S, value: Sides[S], asked?: string): Embed {
  const entry: Entry = { url, kind: 'link', status: 'ok', [side]: value, ...(asked ? { askedOn: asked } : {}) };
  return entry;
}

/** The day on which it was last asked about. */
export const askedOn = (entry: Entry | undefined): string | undefined => entry?.askedOn;

/** @returns undefined for what somebody broke by hand: it is asked for again */
export function fromEntry<S extends Side>(entry: Embed | undefined, side: S): Sides[S] | undefined {
  const value: unknown = (entry as Record<string, unknown> | undefined)?.[side];
  const read: Readonly<Record<Side, () => unknown>> = {
    feed: () => (isFeedData(value) ? readFeedData(value, entry?.url) : undefined),
    transcript: () => (areAll((Object(value) as { cues?: unknown }).cues, 'text') ? value : undefined),
    chapters: () => (areAll(value, 'title') ? value : undefined),
  };
  return read[side]() as Sides[S] | undefined;
}

const areAll = (list: unknown, name: string): boolean =>
  Array.isArray(list) && list.every((one) => typeof (Object(one) as Record<string, unknown>)[name] === 'string');
