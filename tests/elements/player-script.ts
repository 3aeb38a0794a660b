/** What the tests of captions, transcript, chapters and descriptions share: text tracks, made here. */
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { find, until } from './player-media.js';

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

export interface Said {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text of a WebVTT file. */
export const vtt = (cues: readonly Said[]): string =>
  `WEBVTT\n\n${cues.map(({ from, to, text }) => `${clock(from)} --> ${clock(to)}\n${text}\n`).join('\n')}`;

/** An address within the page. */
export const blob = (text: string, type = 'text/vtt'): string => URL.createObjectURL(new Blob([text], { type }));

export const track = (cues: readonly Said[]): string => blob(vtt(cues));

/** A cue for each stretch of so many seconds: `Line 0`, `Line 1` … */
export const lines = (count: number, each = 1, word = 'Line'): Said[] =>
  Array.from({ length: count }, (_, i) => ({ from: i * each, to: (i + 1) * each, text: `${word} ${i}.` }));

/** Another origin of the same server. */
export const elsewhere = (path: string): string => {
  const url = new URL(path, location.href);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
};

/** Opens a disclosure, once it is there. */
export async function open(host: EmbedPlayerElement, part: string): Promise<HTMLDetailsElement> {
  const selector = `details[part="${part}"]`;
  await until(() => find(host, selector), `there is a ${part}`);
  const details = find<HTMLDetailsElement>(host, selector)!;
  details.open = true;
  return details;
}

/** Opens the transcript, and waits for its words. */
export async function transcript(host: EmbedPlayerElement): Promise<HTMLElement> {
  await open(host, 'transcript');
  await until(() => find(host, '.lines.transcript > li'), 'it has words');
  return find(host, '.lines.transcript')!;
}

export const textOf = (node: Element | null): string => node?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

/** A line of a list as it is seen: the style sheet draws its time. */
export const lineOf = (line: Element | null): string =>
  [line?.querySelector('[data-time]')?.getAttribute('data-time'), textOf(line)].filter(Boolean).join(' ');
