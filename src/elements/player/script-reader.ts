/** Reads a transcript, or chapters: from its track, else from its files. Loaded when there is something to be read. */
import { nothing } from 'lit';
import type { Cue } from '../../core/transcript.js';
import type { Content, PlayerHost } from './host.js';
import type { ScriptFile } from './read-script.js';
import { toParagraphs } from './paragraphs.js';
import type { sourceChoice as Choice } from './script-choice.js';
import { isSame } from './script-language.js';
import type { Entry, ScriptName, ScriptSource } from './script-source.js';
import { elementOf } from './script-use.js';
import { toCue, wake } from './tracks.js';

export interface ReadScript {
  readonly entries: readonly Entry[];
  /** BCP 47; empty where nobody told it. */
  readonly language: string;
  /** A file could be loaded, but no words could be read in it. */
  readonly isEmpty: boolean;
  readonly choice: typeof choiceOf;
}

let sourceChoice: typeof Choice | undefined;
let loading: Promise<void> | undefined;

/** The choice among several, which may become several later; it is loaded when they are. */
export function choiceOf(host: PlayerHost, ...of: Parameters<typeof Choice>): Content {
  if (of[0].length < 2) return nothing;
  if (sourceChoice) return sourceChoice(...of);
  loading ??= import('./script-choice.js').then(
    (module) => void (sourceChoice = module.sourceChoice),
    () => undefined,
  );
  void loading.then(() => sourceChoice && host.requestUpdate());
  return nothing;
}

/**
 * @param source one of them: what is read is in its language
 * @param signal where it is aborted, there may be no answer
 * @returns no entries where none can be had
 */
export async function readScript(
  name: ScriptName,
  sources: readonly ScriptSource[],
  source: ScriptSource,
  media: HTMLMediaElement,
  signal: AbortSignal,
): Promise<ReadScript> {
  const script = await load(name, sources, source, media, signal).catch(() => undefined);
  const cues = script?.cues ?? [];
  const entries =
    name === 'chapters'
      ? cues.map(({ text, ...chapter }) => ({ title: text?.replaceAll(/\s+/g, ' '), ...chapter }))
      : toParagraphs(cues as Cue[]);
  const isEmpty = script !== undefined && name === 'transcript';
  return {
    entries: entries as Entry[],
    language: source.language || (script?.language ?? ''),
    isEmpty,
    choice: choiceOf,
  };
}

/**
 * A file tells more than captions in its language do: who speaks.
 * @throws where none can be had
 */
async function load(
  name: ScriptName,
  sources: readonly ScriptSource[],
  source: ScriptSource,
  media: HTMLMediaElement,
  signal: AbortSignal,
): Promise<ScriptFile> {
  const same = name === 'transcript' ? sources.filter((other) => isSame(other, source)) : [source];
  const files = same.filter(({ track }) => !track);
  // a track that a script or the stream made may be empty, and have no file
  const script = files.length ? await fetchFiles(name, files, signal).catch(() => undefined) : { cues: [] };
  if (script?.cues.length) return script;
  const track = source.track ?? same.find((other) => other.track)?.track;
  const cues = track ? await cuesOf(media, track, signal) : [];
  if (cues.some(({ text }) => text)) return { cues };
  // what browsers find nothing in may be a file of another format, or a broken one
  const candidates = name === 'transcript' ? same : ownFiles(sources, source);
  const others = candidates.filter(({ url }) => url && !files.some((file) => file.url === url));
  if (others.length) return fetchFiles(name, others, signal);
  if (!script) throw new Error('none of its files could be had');
  return script;
}

/** Of chapters: the track's, then those of this site; another one hears of the reader only once they open the list, or play. */
const ownFiles = (sources: readonly ScriptSource[], source: ScriptSource): ScriptSource[] =>
  sources.filter(({ url }) => url === source.url || url.startsWith(`${location.origin}/`));

const fetchFiles = async (
  name: ScriptName,
  files: readonly ScriptSource[],
  signal: AbortSignal,
): Promise<ScriptFile> => {
  const { fetchScript } = await import('./read-script.js');
  return fetchScript(name, files, signal);
};

/** What a track holds, once its file is there; none where it cannot be loaded or read. */
async function cuesOf(media: HTMLMediaElement, track: TextTrack, signal: AbortSignal): Promise<readonly Entry[]> {
  wake(track);
  const element = elementOf(media, track);
  // a track that a script or the stream made has what it has
  if (element && element.readyState < HTMLTrackElement.LOADED)
    await new Promise((done) => {
      for (const type of ['load', 'error']) element.addEventListener(type, done, { signal });
    });
  return [...(track.cues ?? [])].map(toCue);
}
