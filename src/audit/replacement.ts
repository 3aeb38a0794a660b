/** Whether a program may put in the place of an embed what is written for it. */
import type { Located } from '../legacy/shared/locate.js';
import { webAddress } from '../core/url.js';
import type { Surroundings } from './surroundings.js';

const MARKDOWN_SIGNS = /[*_`~[\]\\|]/g;

/** Signs that Markdown would read in words between tags become character references, which it shows as they are. */
export function forMarkdown(markup: string): string {
  return markup.replaceAll(/(^|>)([^<>]+)/g, (_all, before: string, words: string) => {
    return before + words.replaceAll(MARKDOWN_SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);
  });
}

/** The reason that a link check does away with. */
export const UNCONFIRMED = 'nobody has confirmed what it is; --check can';

/** @returns why a person has to do it; undefined where a program may */
export function whyNot(located: Located, after: string, around: Surroundings): string | undefined {
  const { finding, matched, range } = located;
  const { source, format } = around;
  const old = source.slice(...range);
  const { form } = finding;
  if (around.locked !== undefined) return around.locked;
  if (form === 'template-tag') return 'a template of the site writes it: change the template once';
  if (around.inTemplate(...range)) return 'a template’s code is in it, or around it';
  if (/^&/.test(old)) return 'it is escaped markup, which may be an example';
  if (around.isAmp) return 'the page is AMP, which allows no other elements';
  if (format === 'atom') return 'this kind of export is read only';
  if (!isAbsolute(matched.embed.url)) return 'its address is relative; --base says to what';
  const inText = format === 'markdown' ? inMarkdown(located, after, around) : undefined;
  return inText ?? (matched.embed.status === 'unknown' ? UNCONFIRMED : undefined);
}

const isAbsolute = (url: string): boolean => url.startsWith('//') || webAddress(url) !== null;

function inMarkdown({ finding, range }: Located, after: string, { source, isMdx }: Surroundings): string | undefined {
  const lineStart = source.lastIndexOf('\n', range[0] - 1) + 1;
  if (/^(?: {4}|\t)/.test(source.slice(lineStart, range[0]))) return 'its line is indented, which may make it code';
  if (finding.keep) return 'it is a quoted post, whose words Markdown would read anew';
  if (isMdx && /[{}]/.test(after)) return 'it would hold braces, which MDX reads as code';
  // a blank line would end what Markdown takes for markup
  return /\n[ \t]*\r?\n/.test(after) ? 'it would hold a blank line' : undefined;
}
