/**
 * The files behind a Brightcove player, asked for as that player asks: its public policy key, then the Playback API
 * (apis.support.brightcove.com/playback). Addresses of files carry a token that ends after some hours, so they are asked
 * for when a page is shown and never kept.
 */
import type { Embed, MediaInfo, MediaSource } from '../core/embed.js';
import type { TranscriptLink } from '../core/transcript.js';
import { parseUrl, queryValue, webAddress } from '../core/url.js';
import { isRecord, parseJson, stringAt } from '../formats/shared/json.js';
import { systemClock, type Clock } from './clock.js';
import { dropBody, readBody } from './fetch/body.js';
import type { Fetch } from './fetch/fetch.js';
import { within, type Budget } from './fetch/within.js';

/** Milliseconds for all of its requests together. */
const TIME = 8000;
/** Bytes: a player's script holds the key somewhere in its half a megabyte. */
const MAX_SIZE = 2_097_152;

/** What may be played without keys of a rights system. DASH is left out: nobody here plays it. */
const PLAYABLE = /^(?:application\/(?:x-mpegurl|vnd\.apple\.mpegurl)|video\/mp4|audio\/\w+)$/i;

export interface BrightcoveOptions {
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

interface Item {
  readonly account: string;
  readonly player: string;
  readonly video: string;
}

type Ask = (url: string, accept: string) => Promise<string | undefined>;

/**
 * Adds `media` to the embed of a Brightcove video: sources, best first, duration and captions. Its frame stays, for whoever
 * cannot play them.
 * @returns the same embed where it is of nobody there, is protected or restricted, or nobody answers
 * @throws the signal's reason
 */
export async function brightcoveSources(embed: Embed, fetch: Fetch, options: BrightcoveOptions = {}): Promise<Embed> {
  const item = embed.provider?.id === 'brightcove' ? itemOf(embed) : undefined;
  if (!item) return embed;
  const { clock = systemClock, signal = new AbortController().signal } = options;
  const budget: Budget = { left: TIME };
  const ask: Ask = async (url, accept) => {
    try {
      return await within({ budget, clock, signal }, (inner) => textAt(url, accept, fetch, inner));
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  };
  const key = await policyKey(item, ask);
  if (!key) return embed;
  const { account, video } = item;
  const address = `https://edge.api.brightcove.com/playback/v1/accounts/${account}/videos/${video}`;
  const reply = parseJson((await ask(address, `application/json;pk=${key}`)) ?? '');
  const media = isRecord(reply) ? mediaOf(reply) : undefined;
  return media ? { ...embed, media } : embed;
}

/** Of the frame's address: it was made by our own provider. */
function itemOf({ frame }: Embed): Item | undefined {
  const url = frame && parseUrl(frame.src);
  const video = url && queryValue(url.search, 'videoId');
  const [account, player] = url?.segments ?? [];
  return url?.host === 'players.brightcove.net' && video && account && player ? { account, player, video } : undefined;
}

async function policyKey({ account, player }: Item, ask: Ask): Promise<string | undefined> {
  const base = `https://players.brightcove.net/${account}/${player}`;
  const config = parseJson((await ask(`${base}/config.json`, 'application/json')) ?? '');
  const cloud = isRecord(config) ? config['video_cloud'] : undefined;
  const written = isRecord(cloud) ? stringAt(cloud, ['policy_key']) : undefined;
  if (written && isKey(written)) return written;
  // older players have it in their script alone
  const script = (await ask(`${base}/index.min.js`, '*/*')) ?? '';
  const found = /policyKey\s*:\s*["']([^"']{20,400})["']/.exec(script)?.[1];
  return found && isKey(found) ? found : undefined;
}

const isKey = (text: string): boolean => /^[\w.-]{20,400}$/.test(text);

async function textAt(url: string, accept: string, fetch: Fetch, signal: AbortSignal): Promise<string | undefined> {
  const response = await fetch(url, { headers: { accept }, redirect: 'manual', signal });
  if (response.status !== 200) {
    dropBody(response);
    return undefined;
  }
  const body = await readBody(response, MAX_SIZE, () => true);
  return body && !body.cut ? new TextDecoder().decode(body.bytes) : undefined;
}

function mediaOf(video: Record<string, unknown>): MediaInfo | undefined {
  const sources = records(video['sources']).flatMap(sourceOf);
  if (!sources.length) return undefined;
  const milliseconds = video['duration'];
  const transcripts = records(video['text_tracks']).flatMap(captionsOf);
  return {
    sources: distinct(sources)
      .sort((a, b) => b.rank - a.rank)
      .map(({ src, type }) => ({ src, type })),
    // a live video has -1
    ...(typeof milliseconds === 'number' && milliseconds > 0 && { duration: milliseconds / 1000 }),
    ...(transcripts.length && { transcripts }),
  };
}

/** Streams before files, and of these the sharpest first. */
type Ranked = Required<MediaSource> & { readonly rank: number };

function sourceOf(source: Record<string, unknown>): Ranked[] {
  const src = webAddress(stringAt(source, ['src']) ?? '');
  const container = stringAt(source, ['container']) === 'MP4' ? 'video/mp4' : '';
  const type = stringAt(source, ['type']) ?? container;
  if (!src?.startsWith('https:') || !PLAYABLE.test(type) || source['key_systems']) return [];
  const rate = source['avg_bitrate'];
  return [{ src, type, rank: /mpegurl/i.test(type) ? Infinity : typeof rate === 'number' ? rate : 0 }];
}

/** Each stream comes once over http and once over https, and several times under versions of its format. */
const distinct = (sources: readonly Ranked[]): Ranked[] => [...new Map(sources.map((one) => [one.src, one])).values()];

function captionsOf(track: Record<string, unknown>): TranscriptLink[] {
  const url = webAddress(stringAt(track, ['src']) ?? '');
  const kind = stringAt(track, ['kind']) ?? '';
  if (!url?.startsWith('https:') || !/^(?:captions|subtitles)$/.test(kind)) return [];
  const language = stringAt(track, ['srclang']);
  return [{ url, type: 'text/vtt', captions: true, ...(language && { language }) }];
}

const records = (list: unknown): Record<string, unknown>[] => (Array.isArray(list) ? list.filter(isRecord) : []);
