/** An old post in, the same post with living embeds out; every byte outside the embeds is the author's. */
import type { Matcher } from '../core/matcher.js';
import type { Matched } from '../core/provider.js';
import { renderAround, renderEmbed, type RenderOptions } from '../render/embed.js';
import { families } from './_families.js';
import { findAll } from './shared/find.js';
import { locate, type Located } from './shared/locate.js';

export interface UpgradeOptions {
  readonly match: Matcher;
  /** For relative addresses in the post. */
  readonly base?: string;
  /** The words of what is put in, in the language of the post. Default English. */
  readonly messages?: RenderOptions['messages'];
}

/** An embed that stood in the post. */
export interface Upgraded extends Matched {
  /** UTF-16 units in the input, end exclusive. */
  readonly range: readonly [from: number, to: number];
  /** The kind of markup it was: `flash-object`, `iframe`, `bare-url`, … */
  readonly form: string;
}

export interface UpgradeResult {
  readonly html: string;
  readonly embeds: readonly Upgraded[];
}

/** Never throws, whatever the input. Takes time in proportion to its length. */
export function upgrade(source: string, options: UpgradeOptions): UpgradeResult {
  const embeds: Upgraded[] = [];
  let html = '';
  let done = 0;
  for (const located of locate(findAll(source, families), options)) {
    const { finding, matched, range } = located;
    html += source.slice(done, range[0]) + replacement(located, source, options);
    embeds.push({ ...matched, range, form: finding.form });
    done = range[1];
  }
  return { html: html + source.slice(done), embeds };
}

/** What is put in the place of one embed. */
export function replacement(
  { finding, matched }: Located,
  source: string,
  { messages }: Pick<UpgradeOptions, 'messages'>,
): string {
  const { title, wrap, keep } = finding;
  const { embed } = matched;
  const settings = { phrasing: true, ...(messages && { messages }) };
  const titled = title && !embed.title ? { ...embed, title } : embed;
  if (keep) return renderAround(embed, source.slice(...keep));
  if (!wrap) return renderEmbed(titled, settings).toString();
  return wrap[0] + renderEmbed(titled, { ...settings, contentOnly: true }).toString() + wrap[1];
}
