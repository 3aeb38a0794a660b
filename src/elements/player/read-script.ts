/** Reads files of transcripts and chapters. The readers of formats are loaded with it, when there is a file to be read. */
import type { Chapter, Cue, Transcript, TranscriptLink } from '../../core/transcript.js';
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

/** What is said, or chapters. */
export interface ScriptFile {
  /** BCP 47, as the file says it. */
  readonly language?: string;
  readonly cues: readonly Partial<Cue & Chapter>[];
}

/** Formats by what they tell: speakers and times, times, neither. */
const TELLS = [/json/, /vtt/, /subrip|srt/, /html/];

const rankOf = ({ type, url }: TranscriptLink): number => {
  const name = (type || new URL(url).pathname).toLowerCase();
  const rank = TELLS.findIndex((format) => format.test(name));
  return rank < 0 ? TELLS.length : rank;
};

/**
 * Reads the first that anything can be read in, from the one that tells most.
 * @param files the same words in several formats
 * @returns nothing where a file could be loaded, but nothing could be read in it
 * @throws where none can be had: no network, no leave from its server (CORS), or not found
 */
export async function fetchScript(
  name: 'transcript' | 'chapters',
  files: readonly TranscriptLink[],
  signal: AbortSignal,
): Promise<ScriptFile> {
  let read: ScriptFile | undefined;
  for (const { url, type } of [...files].sort((a, b) => rankOf(a) - rankOf(b))) {
    try {
      const text = await fetchText(url, signal);
      read = name === 'chapters' ? { cues: readChapters(text, url) } : readTranscript(text, type || url);
      if (read.cues.length > 0) return read;
    } catch {
      // the next format may be had
    }
  }
  if (!read) throw new Error('none of its files could be loaded');
  return read;
}

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.text()).slice(0, MOST);
}
