/** An episode's description: plain text, in which addresses are links, and times lead there. */
import { html, type TemplateResult } from 'lit';
import { parseTime } from '../../core/time.js';
import type { Words } from '../../locales/index.js';
import { linkTarget } from '../shared/link-target.js';

const FOUND = /https?:\/\/[^\s<>"“”]+|(?<![\d:.])(?:\d{1,2}:)?\d{1,2}:\d{2}(?![\d:.]\d)/gi;
/** What stands behind an address in a sentence. */
const AFTER = /(?:[.,;:!?'’…»]|\)(?=[^(]*$))+$/;

/** @param playFrom absent where nothing can be played */
export function notesText(
  text: string,
  words: Words<'podcast'>,
  playFrom?: (seconds: number) => void,
): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(FOUND)) {
    const shown =
      /^http/i.test(found) && !found.includes('(') ? found.replace(AFTER, '') : found.replace(/[.,;:!?]+$/, '');
    const part = /^http/i.test(shown) ? linkOf(shown) : timeOf(shown, words, playFrom);
    if (!part) continue;
    parts.push(text.slice(at, index), part);
    at = index + shown.length;
  }
  return [...parts, text.slice(at)];
}

function linkOf(address: string): TemplateResult | undefined {
  const href = linkTarget(address);
  return href ? html`<a href=${href} rel="noopener nofollow" dir="ltr">${address}</a>` : undefined;
}

function timeOf(
  time: string,
  words: Words<'podcast'>,
  playFrom?: (seconds: number) => void,
): TemplateResult | undefined {
  const seconds = parseTime(time);
  return playFrom && seconds !== undefined
    ? html`<button type="button" class="time" part="time" lang=${words.language} @click=${() => playFrom(seconds)}>
        <span class="unseen">${words.playFrom(time)}</span><span aria-hidden="true">${time}</span>
      </button>`
    : undefined;
}
