/** Where a redirect leads. */
import { EmbedError } from '../../core/error.js';
import { checkUrl } from './check-url.js';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export const isRedirect = (status: number): boolean => REDIRECTS.has(status);

/**
 * @param location the header's value
 * @param from the address that answered
 * @throws EmbedError `bad-response` where it leads nowhere, `unsafe-url` where nobody should follow
 */
export function redirectTarget(location: string | null, from: string): URL {
  const target = location?.trim() ? asUtf8(location.trim()) : '';
  if (!target || !URL.canParse(target, from)) {
    throw new EmbedError('bad-response', from, { message: 'The site redirects to an address that is none.' });
  }
  return checkUrl(new URL(target, from));
}

/** Headers come as one character for each byte; servers write addresses in UTF-8 into them. */
function asUtf8(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
}
