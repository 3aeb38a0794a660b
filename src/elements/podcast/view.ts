/** What the views of a show share. */
import { html, svg, type nothing, type TemplateResult } from 'lit';
import type { Episode, Feed } from '../../core/feed.js';
import type { Words } from '../../locales/index.js';
import { formatDate } from '../card/date.js';

export type Content = TemplateResult | typeof nothing;

export interface ShowView {
  readonly words: Words<'podcast'>;
  readonly feed: Feed;
  /** Around the element, which is that of its author's words; empty where nobody knows. */
  readonly language: string;
  /** Of the show's title; 0: it is no heading. */
  readonly level: number;
  /** What is in the player. */
  readonly current: Episode | undefined;
  readonly isPlaying: boolean;
  /** Plays or pauses it. */
  toggle(episode: Episode): void;
  /** @param length seconds; without it to the end */
  playFrom(episode: Episode, seconds: number, length?: number): void;
  isOpen(episode: Episode): boolean;
  /** Opens and closes its notes. */
  open(episode: Episode): void;
  isBroken(episode: Episode): boolean;
}

/** A heading where its author wants one. @param level 1 to 6; 0: none */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  return level > 0
    ? html`<div class=${part} part=${part} role="heading" aria-level=${Math.min(level, 6)}>${content}</div>`
    : html`<div class=${part} part=${part}>${content}</div>`;
}

export function icon(isPlaying: boolean): TemplateResult {
  const path = isPlaying ? svg`<path d="M6 5h4v14H6zM14 5h4v14h-4z" />` : svg`<path d="M7 4.5v15l12.5-7.5z" />`;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;
}

/** What an episode is called. */
export const titleOf = ({ title, published }: Episode, words: Words<'podcast'>): string =>
  title ?? dateOf(published, words) ?? words.recording;

export const dateOf = (published: string | undefined, { language }: Words<'podcast'>): string | undefined =>
  published && formatDate(published, [language]);

/** Formats by language and unit: a list has thousands of lengths, and a format is dear. */
const units = new Map<string, Intl.NumberFormat>();

function unitFormat(language: string, unit: string): Intl.NumberFormat {
  const key = `${language} ${unit}`;
  const format = units.get(key) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' });
  units.set(key, format);
  return format;
}

/** `1 hr 2 min`, in the language of the words. @param seconds */
export function lengthOf(seconds: number, { language }: Words<'podcast'>): string {
  const unit = (count: number, name: string): string => unitFormat(language, name).format(count);
  const minutes = Math.round(seconds / 60);
  if (minutes === 0) return unit(Math.round(seconds), 'second');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? unit(hours, 'hour') : '', rest > 0 ? unit(rest, 'minute') : ''].filter(Boolean).join(' ');
}
