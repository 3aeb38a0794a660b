/** Transcripts in JSON: Podcasting 2.0, Podlove, what speech recognition writes, and our own output. */
import type { Cue, Transcript } from '../core/transcript.js';
import type { CaptionOptions } from './shared/captions.js';
import { readClock } from './shared/clock.js';
import { cueOf } from './shared/cue.js';
import { isRecord, parseJson, stringAt } from './shared/json.js';
import { isWordByWord, joinWords } from './shared/sentences.js';
import { labelSpeakers } from './shared/speakers.js';
import { readSpans } from './shared/spans.js';

/** `segments` is Podcasting 2.0's and Whisper's; Podlove's file is a bare list. */
const LISTS = ['segments', 'cues', 'transcript', 'transcripts', 'utterances'];
const START = ['startTime', 'start', 'start_time'];
const END = ['endTime', 'end', 'end_time'];
const TEXT = ['body', 'text', 'content'];
/** Podlove's `voice` is a name where its `speaker` is a number. */
const SPEAKER = ['voice', 'speaker', 'speakerName'];

/**
 * Reads `{segments: [{speaker?, startTime, endTime?, body}]}` (Podcasting 2.0, transcript JSON 1.0) and its relatives:
 * `start`, `end` and `text`, times as seconds or as `0:01:02.5`, a bare list. Segments of one word each are joined to
 * sentences. A segment without an end ends where the next begins.
 * @returns no cues for what is not JSON
 */
export function readTranscriptJson(text: string, options: CaptionOptions = {}): Transcript {
  const json = parseJson(text);
  const list = Array.isArray(json) ? json : LISTS.map((key) => isRecord(json) && json[key]).find(Array.isArray);
  const segments: Cue[] = [];
  for (const item of (list ?? []) as unknown[]) {
    const segment = isRecord(item) ? readSegment(item, options) : undefined;
    if (segment) segments.push(segment);
  }
  for (const [i, cue] of segments.entries()) {
    const next = cue.end === undefined ? segments[i + 1]?.start : undefined;
    if (next !== undefined) segments[i] = cueOf(cue.start, next, cue.speaker, cue.text);
  }
  const cues = isWordByWord(segments) ? joinWords(segments) : segments;
  labelSpeakers(cues);
  const language = isRecord(json) ? stringAt(json, ['language', 'lang']) : undefined;
  return { ...(language ? { language } : {}), cues };
}

function readSegment(item: Record<string, unknown>, { decode }: CaptionOptions): Cue | undefined {
  const body = stringAt(item, TEXT);
  const text = body && readSpans(body, decode).text;
  return text ? cueOf(timeAt(item, START), timeAt(item, END), stringAt(item, SPEAKER), text) : undefined;
}

/** Seconds. */
function timeAt(item: Record<string, unknown>, keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const time = key in item ? readClock(item[key]) : undefined;
    if (time !== undefined) return time;
  }
  return undefined;
}
