/** A transcript's bytes, or its address, in any format → cues. */
import { decodeHTMLStrict } from 'entities';
import { EmbedError } from '../core/error.js';
import type { Transcript } from '../core/transcript.js';
import { readSrt } from '../formats/srt.js';
import { readTranscriptHtml } from '../formats/transcript-html.js';
import { readTranscriptJson } from '../formats/transcript-json.js';
import { readTranscriptText } from '../formats/transcript-text.js';
import { readWebVtt } from '../formats/webvtt.js';
import { systemClock, type Clock } from './clock.js';
import { decodeBody } from './decode.js';
import type { Fetch } from './fetch/fetch.js';
import { createRetrieve } from './fetch/retrieve.js';
import { retrieveWhole } from './fetch/whole.js';

/** 32 MiB: a day of speech is a tenth of it. */
const MAX_SIZE = 33_554_432;
/** Milliseconds for all hops together. */
const TIME = 30_000;
const HOPS = 5;

const SIGNATURE = /^\s*WEBVTT(?:\s|$)/;
/** Two times and an arrow; an arrow alone may be the end of a comment. */
const ARROW = /\d[ \t]*-->[ \t]*\d/;
const MARKUP = /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z\d]*[\s/>])/i;

export interface TranscriptInput {
  /** Text counts as decoded. */
  readonly body: Uint8Array | string;
  /**
   * A content type, or a part of one (`text/vtt`, `application/srt`, `vtt`). What the file looks like wins: hosts send
   * SubRip as `text/plain`, and publish it under three types.
   */
  readonly contentType?: string | undefined;
}

/**
 * Reads WebVTT, SubRip, JSON, HTML or plain text. Makes no request.
 * @throws EmbedError `too-large` above 32 MiB, `bad-response` for what holds no transcript
 */
export function readTranscript({ body, contentType = '' }: TranscriptInput): Transcript {
  if (body.length > MAX_SIZE) throw new EmbedError('too-large');
  const text = decodeBody(body, contentType);
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const transcript = readAs(text, type);
  if (!transcript.cues.length && !SIGNATURE.test(text)) {
    throw new EmbedError('bad-response', undefined, { message: 'There is no transcript in this.' });
  }
  return transcript;
}

export interface FetchTranscriptOptions {
  readonly fetch: Fetch;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

/**
 * Asks for a transcript once, and follows redirects.
 * @throws EmbedError: what `readTranscript` throws, and what the network does; the signal's reason
 */
export async function fetchTranscript(url: string, options: FetchTranscriptOptions): Promise<Transcript> {
  const { fetch, clock = systemClock, signal = new AbortController().signal } = options;
  const retrieve = createRetrieve({ fetch, clock, hops: HOPS, perHost: 1 });
  const errand = { asked: 'transcript', maxBytes: MAX_SIZE, budget: { left: TIME }, signal } as const;
  return retrieveWhole(retrieve, url, errand, readTranscript);
}

function readAs(text: string, type: string): Transcript {
  const options = { decode: decodeHTMLStrict };
  if (SIGNATURE.test(text)) return readWebVtt(text, options);
  if (/^\s*[[{]/.test(text)) {
    const transcript = readTranscriptJson(text, options);
    if (transcript.cues.length || type.includes('json')) return transcript;
  }
  if (ARROW.test(text) && !MARKUP.test(text))
    return type.includes('vtt') ? readWebVtt(text, options) : readSrt(text, options);
  if (MARKUP.test(text) || type.includes('html')) return readTranscriptHtml(text);
  if (text.includes('\0') || /vtt|srt|subrip|json/.test(type)) return { cues: [] };
  return readTranscriptText(text);
}
