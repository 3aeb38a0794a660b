/** Character references that captions use, without the weight of all two thousand names. */

/** What a reference such as `&eacute;` stands for; the reference itself where it is none. */
export type Decode = (reference: string) => string;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);
/** The longest name of HTML has 31 letters. */
const LONGEST = 33;
const NUMBER = /^#(?:\d{1,7}|x[\da-f]{1,6})$/i;
const NAME = /^[a-z][a-z\d]*$/i;

/**
 * Decodes numbers, the six names WebVTT began with, and the two quotation marks. Without its semicolon a reference stays
 * as it is. Linear in the length of `text`.
 * @param others asked for all other names. Default: they stay as they are
 */
export function decodeReferences(text: string, others?: Decode): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let result = '';
  let from = 0;
  let end = -1;
  for (; at >= 0; at = text.indexOf('&', Math.max(from, at + 1))) {
    // asked again only behind the one found last, so that many `&` before one `;` stay cheap
    if (end < at) end = text.indexOf(';', at);
    if (end < 0) break;
    const value = end - at <= LONGEST ? decode(text.slice(at + 1, end), others) : undefined;
    if (value === undefined) continue;
    result += text.slice(from, at) + value;
    from = end + 1;
  }
  return result + text.slice(from);
}

function decode(body: string, others: Decode | undefined): string | undefined {
  const known = NAMES.get(body);
  if (known !== undefined) return known;
  if (NUMBER.test(body)) {
    const code = Number(/^#x/i.test(body) ? `0${body.slice(1)}` : body.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  return others && NAME.test(body) ? others(`&${body};`) : undefined;
}
