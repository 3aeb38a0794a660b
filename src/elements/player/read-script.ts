/** Reads files of transcripts and chapters. The readers of formats are loaded with it, when there is a file to be read. */
import type { Chapter, Transcript } from '../../core/transcript.js';
import { readChaptersJson } from '../../formats/chapters-json.js';
import { readPodloveChapters } from '../../formats/podlove-chapters.js';
import { readSrt } from '../../formats/srt.js';
import { readTranscriptHtml } from '../../formats/transcript-html.js';
import { readTranscriptJson } from '../../formats/transcript-json.js';
import { readTranscriptText } from '../../formats/transcript-text.js';
import { readWebVtt } from '../../formats/webvtt.js';

/** Characters: many times what ten hours of speech take. */
const MOST = 8_000_000;
const PAGE = /^\s*<(?:!doctype\s+html|html)\b/i;

/**
 * Reads a transcript in whatever format it is. The words decide, not the type: servers know SubRip and WebVTT under many.
 * @param type media type or address, which tells a transcript in HTML from a page that stands in its place
 */
function readTranscript(text: string, type = ''): Transcript {
  const start = text
    .slice(0, 2048)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('<') && !/^<\?xml/.test(start)) {
    if (PAGE.test(start) && !/html|plain|^$/i.test(type)) return { cues: [] };
    return readTranscriptHtml(text);
  }
  if (/^WEBVTT/.test(start)) return readWebVtt(text);
  if (/^[[{]/.test(start)) {
    const json = readTranscriptJson(text);
    if (json.cues.length > 0 || start.startsWith('{') || /json/i.test(type)) return json;
  }
  if (/^\s*[\d:.,]+\s*-->/m.test(text)) return readSrt(text);
  return /json|vtt/i.test(type) ? { cues: [] } : readTranscriptText(text);
}

/** Reads chapters from JSON, from Podlove's XML, or from WebVTT. */
function readChapters(text: string, url: string): Chapter[] {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^[[{]/.test(start)) return readChaptersJson(text, url);
  if (start.startsWith('<')) return readPodloveChapters(text, url);
  return readWebVtt(text).cues.flatMap(({ start: from, end, text: title }) =>
    from === undefined ? [] : [{ start: from, ...(end !== undefined && { end }), title: title.replaceAll('\n', ' ') }],
  );
}

/** @throws where it cannot be had: no network, no leave from its server (CORS), or not found */
export async function fetchTranscript(url: string, type: string | undefined, signal: AbortSignal): Promise<Transcript> {
  return readTranscript(await fetchText(url, signal), type ?? url);
}

/** @throws as above */
export async function fetchChapters(url: string, signal: AbortSignal): Promise<Chapter[]> {
  return readChapters(await fetchText(url, signal), url);
}

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.text()).slice(0, MOST);
}
