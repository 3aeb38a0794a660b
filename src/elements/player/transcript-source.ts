/** Where a transcript may come from. */
import type { Cue, TranscriptLink } from '../../core/transcript.js';
import { linkTarget } from '../shared/link-target.js';
import type { PlayerHost } from './host.js';
import { elementOf, loaded, toCue, tracksOf } from './tracks.js';
import { labelOf } from './track-label.js';

/** A transcript in one language. */
export interface TranscriptSource {
  readonly label: string;
  /** BCP 47; empty where nobody told it. */
  readonly language: string;
  readonly track?: TextTrack;
  /** The same in several formats, the one that tells most first. */
  readonly files: readonly TranscriptLink[];
}

export interface LoadedTranscript {
  readonly cues: readonly Cue[];
  readonly language: string;
}

/** Formats by what they tell: speakers and times, times, neither. */
const TELLS = [/json/, /vtt/, /subrip|srt/, /html/];

/** Links in the player, and what a script or the build knows; then the tracks, unless nobody can read them. */
export function sourcesOf(host: PlayerHost): TranscriptSource[] {
  const files = new Map<string, TranscriptLink[]>();
  for (const file of filesOf(host)) {
    const language = (file.language ?? '').toLowerCase();
    files.set(language, [...(files.get(language) ?? []), file]);
  }
  const named = [...files].map(([language, links]): TranscriptSource => {
    const best = links.sort((a, b) => rankOf(a) - rankOf(b));
    return { label: labelOf({ label: '', language }), language, files: best };
  });
  const { media } = host;
  const tracks = tracksOf(media, 'captions', 'subtitles', 'metadata').filter(
    // tracks of metadata hold anything; one in a language holds words
    ({ kind, language }) => kind !== 'metadata' || language,
  );
  const known = new Set(files.keys());
  const others = tracks.filter(({ language }) => !language || !known.has(language.toLowerCase()));
  return [...named, ...others.map((track) => fromTrack(host, track))];
}

function fromTrack({ media }: PlayerHost, track: TextTrack): TranscriptSource {
  const url = linkTarget(media && elementOf(media, track)?.src);
  const { language } = track;
  return { label: labelOf(track), language, track, files: url ? [{ url, type: 'text/vtt' }] : [] };
}

/** What a track holds now, in order of time; empty words are left out. */
function cuesOf(track: TextTrack): Cue[] {
  return [...(track.cues ?? [])].map(toCue).filter(({ text }) => text);
}

function filesOf(host: PlayerHost): TranscriptLink[] {
  const links = [...host.querySelectorAll<HTMLAnchorElement>('a[rel~="transcript"][href]')].map((link) => ({
    url: link.href,
    type: link.type,
    language: link.hreflang,
  }));
  return [...links, ...(host.embed?.media?.transcripts ?? [])].flatMap((file) => {
    const url = linkTarget(file.url);
    return url ? [{ ...file, url }] : [];
  });
}

function rankOf({ type, url }: TranscriptLink): number {
  const name = (type || new URL(url).pathname).toLowerCase();
  const rank = TELLS.findIndex((format) => format.test(name));
  return rank < 0 ? TELLS.length : rank;
}

/**
 * Loads one: its track, else its files, until one of them can be read.
 * @returns no cues where a file could be loaded, but nothing could be read in it
 * @throws where none could be loaded
 */
export async function loadTranscript(
  { track, files, language }: TranscriptSource,
  media: HTMLMediaElement | null,
  signal: AbortSignal,
): Promise<LoadedTranscript> {
  if (track && media && (await loaded(media, track, signal))) {
    const cues = cuesOf(track);
    // what browsers find nothing in may be a file of another format, or a broken one
    if (cues.length > 0 || files.length === 0) return { cues, language };
  }
  const { fetchTranscript } = await import('./read-script.js');
  let empty: LoadedTranscript | undefined;
  for (const { url, type } of files) {
    try {
      const transcript = await fetchTranscript(url, type, signal);
      const read = { cues: transcript.cues, language: language || (transcript.language ?? '') };
      if (read.cues.length > 0) return read;
      empty = read;
    } catch {
      // the next format may be had
    }
  }
  if (!empty) throw new Error('none of its files could be loaded');
  return empty;
}
