/** Where a transcript, or chapters, may come from. */
import type { Chapter, Cue, TranscriptLink } from '../../core/transcript.js';
import type { PlayerHost } from './host.js';
import { elementOf, tracksOf } from './script-use.js';

/** A paragraph of a transcript, or a chapter. */
export type Entry = Partial<Cue & Chapter>;

export type ScriptName = 'transcript' | 'chapters';

/** A file, or a track with its file, if it has one (else an empty address). */
export interface ScriptSource extends TranscriptLink {
  readonly track?: TextTrack;
}

/** Links in the player, what a script or the build knows, then tracks. */
export function sourcesOf(host: PlayerHost, name: ScriptName): ScriptSource[] {
  const { transcripts = [], chaptersUrl } = host.embed?.media ?? {};
  const links = [...host.querySelectorAll<HTMLAnchorElement>(`a[href][rel~="${name}"]`)];
  const [kinds, known] =
    name === 'chapters'
      ? [/chapters/, chaptersUrl ? [{ url: chaptersUrl }] : []]
      : [/captions|subtitles|metadata/, transcripts];
  return [
    ...links.map(({ href: url, type, hreflang: language }) => ({ url, type, language })),
    ...known,
    ...tracksOf(host.media, kinds)
      // tracks of metadata hold anything; one in a language holds words
      .filter(({ kind, language }) => kind !== 'metadata' || language)
      .map((track) => ({
        url: elementOf(host, track)?.src ?? '',
        type: 'text/vtt',
        language: track.language,
        track,
      })),
  ];
}

/** What tells a source from others, as long as it is there. */
export const fromOf = ({ track, url }: ScriptSource): TextTrack | string => track ?? url;
