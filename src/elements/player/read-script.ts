/** Reads files of transcripts and chapters. The reader of a format is loaded when there is a file of it. */
import type { Chapter, Transcript, TranscriptLink } from '../../core/transcript.js';
import type { Entry, ScriptName } from './script-source.js';

/** Characters: many times what ten hours of speech take. */
const MOST = 8_000_000;
const PAGE = /^\s*<(?:!doctype\s+html|html)\b/i;

/**
 * Reads a transcript in whatever format it is. The words decide, not the type: servers know SubRip and WebVTT under many.
 * @param type media type or address, which tells a transcript in HTML from a page that stands in its place
 */
async function readTranscript(text: string, type = ''): Promise<Transcript> {
  const start = text
    .slice(0, 2048)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('<') && !/^<\?xml/.test(start)) {
    if (PAGE.test(start) && !/html|plain|^$/i.test(type)) return { cues: [] };
    return (await import('../../formats/transcript-html.js')).readTranscriptHtml(text);
  }
  if (/^WEBVTT/.test(start)) return (await import('../../formats/webvtt.js')).readWebVtt(text);
  if (/^[[{]/.test(start)) {
    const json = (await import('../../formats/transcript-json.js')).readTranscriptJson(text);
    if (json.cues.length > 0 || start.startsWith('{') || /json/i.test(type)) return json;
  }
  if (/^\s*[\d:.,]+\s*-->/m.test(text)) return (await import('../../formats/srt.js')).readSrt(text);
  if (/json|vtt/i.test(type)) return { cues: [] };
  return (await import('../../formats/transcript-text.js')).readTranscriptText(text);
}

/** Reads chapters from JSON, from Podlove's XML, or from WebVTT. */
async function readChapters(text: string, url: string): Promise<Chapter[]> {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^[[{]/.test(start)) return (await import('../../formats/chapters-json.js')).readChaptersJson(text, url);
  if (start.startsWith('<')) return (await import('../../formats/podlove-chapters.js')).readPodloveChapters(text, url);
  const { readWebVtt } = await import('../../formats/webvtt.js');
  return readWebVtt(text).cues.flatMap(({ start: from, end, text: title }) =>
    from === undefined ? [] : [{ start: from, ...(end !== undefined && { end }), title: title.replaceAll('\n', ' ') }],
  );
}

/** What is said, or chapters. */
export interface ScriptFile {
  /** BCP 47, as the file says it. */
  readonly language?: string;
  readonly cues: readonly Entry[];
}

/** Formats by what they tell: speakers and times, times, neither. */
const TELLS = [/json/, /vtt/, /subrip|srt/, /html/];

const rankOf = ({ type, url }: TranscriptLink): number => {
  const name = (type || url.replace(/[?#].*/s, '')).toLowerCase();
  const rank = TELLS.findIndex((format) => format.test(name));
  return rank < 0 ? TELLS.length : rank;
};

/**
 * Reads the first that anything can be read in, from the one that tells most.
 * @param files the same words in several formats
 * @returns no cues where a file could be loaded, but nothing could be read in it
 * @throws where none can be had: no network, no leave from its server (CORS), or not found
 */
export async function fetchScript(
  name: ScriptName,
  files: readonly TranscriptLink[],
  signal: AbortSignal,
): Promise<ScriptFile> {
  let read: ScriptFile | undefined;
  for (const { url, type } of [...files].sort((a, b) => rankOf(a) - rankOf(b))) {
    try {
      const text = await fetchText(url, signal);
      read = name === 'chapters' ? { cues: await readChapters(text, url) } : await readTranscript(text, type || url);
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
