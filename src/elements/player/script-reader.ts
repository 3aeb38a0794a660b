/** Reads a transcript, or chapters: from its track, else from its files. Loaded when there is something to be read. */
import type { Cue } from '../../core/transcript.js';
import type { ScriptFile } from './read-script.js';
import { toParagraphs } from './paragraphs.js';
import type { sourceChoice } from './script-choice.js';
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
  readonly choice: typeof sourceChoice | undefined;
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
  const [choice, script] = await Promise.all([
    sources.length > 1 ? import('./script-choice.js').then((module) => module.sourceChoice) : undefined,
    load(name, sources, source, media, signal).catch(() => undefined),
  ]);
  const cues = script?.cues ?? [];
  const entries =
    name === 'chapters'
      ? cues.map(({ text, ...chapter }) => ({ title: text?.replaceAll(/\s+/g, ' '), ...chapter }))
      : toParagraphs(cues as Cue[]);
  const isEmpty = script !== undefined && name === 'transcript';
  return { entries: entries as Entry[], language: source.language || (script?.language ?? ''), isEmpty, choice };
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
  const others = same.filter((other) => other.track && other.url);
  if (others.length) return fetchFiles(name, others, signal);
  if (!script) throw new Error('none of its files could be had');
  return script;
}

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
