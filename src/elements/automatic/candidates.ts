/** Which elements of a page may be old embeds: told quickly and from the DOM alone, before any code that reads markup is loaded. */

export interface AutomaticSettings {
  /**
   * Selector of the elements in which an address that stands alone becomes a player; empty for none. What is no selector
   * counts as empty.
   */
  readonly text: string;
  /** Whether players that still work are taken too: frames, and what providers' scripts draw. */
  readonly frames: boolean;
}

/** Quotes that a provider's script turns into a post. The classes are those of `legacy/social-quote.ts`, abridged. */
const QUOTES = `blockquote:is([class*="tweet"], [class*="twitter-"], [class*="-media"], [class*="embed"], [class*="reddit-"],
  [class*="-ignore"]), .fb-post, .fb-video, .tumblr-post, .twitter-tweet`;
/** What a provider's script fills while it lives. */
const SCRIPTED = 'video-js, video[data-account], a.spreaker-player, [class*="wistia_async_"]';
/** An `<embed>` in an object is the same player for another browser. */
const MARKUP = `object:not(object object), embed:not(object embed), iframe, script, ${QUOTES}, ${SCRIPTED}`;
/** What an address may stand alone in. */
const HOLDERS = 'p, li, div, figure, article, section, main, center';

/** Whose content is shown as it is, is being written, or is ours. */
const LEFT_ALONE = `pre, code, samp, kbd, xmp, textarea, select, button, noscript, template, svg, math,
  [contenteditable]:not([contenteditable="false" i]), [data-embed-hub="off"],
  embed-media, embed-card, embed-player, embed-podcast, embed-transcript, embed-chapters, embed-consent`;

/** Inline scripts that put a player in an element's place, and scripts that are a player themselves. */
const PLAYER_SCRIPT = /\bAudioPlayer\.embed\(|\bpodlovePlayer|\bembedSWF\b|\bSWFObject\b/;
const PLAYER_SOURCE = /^(?:https?:)?\/\/(?:www\.)?(?:buzzsprout\.com\/\d|speakerdeck\.com\/assets\/embed\.js)/;

/** An address, a shortcode or escaped embed code at the beginning of a line. */
const BEGINS = /(?:^|\n)\s*(?:(?:https?:)?\/\/\S|\\?\[[a-z]|<(?:object|embed|iframe)\b)/i;

/** Whether something is a selector that matches elements. */
export function isSelector(text: string): boolean {
  try {
    return document.createDocumentFragment().querySelector(text) === null;
  } catch {
    return false;
  }
}

/**
 * Everything in added pieces of the page that deserves a look, what they were added to included: another word in a
 * paragraph makes it another one. Gives something for each piece, so that whoever asks can pause.
 */
export function* elementsIn(pieces: Iterable<Element>, { text }: AutomaticSettings): Iterable<Element> {
  const selector = text ? `${MARKUP}, ${HOLDERS}` : MARKUP;
  const seen = new Set<Element>();
  for (const piece of pieces) {
    const around = piece.closest(selector) ?? piece;
    if (!seen.has(around)) yield around;
    seen.add(around);
    yield* piece.querySelectorAll(selector);
  }
}

/** Whether an element is worth loading the code that reads old markup. */
export function isCandidate(element: Element, settings: AutomaticSettings): boolean {
  if (!element.isConnected || element.closest(LEFT_ALONE)) return false;
  return isOldMarkup(element, settings) || isTextHolder(element, settings);
}

/** Whether an element itself may be an old player. */
export function isOldMarkup(element: Element, { frames }: AutomaticSettings): boolean {
  if (element instanceof HTMLIFrameElement) return /^(?:https?:)?\/\/|^$/i.test(element.getAttribute('src') ?? '');
  if (element instanceof HTMLScriptElement) {
    const source = element.getAttribute('src');
    return source === null ? PLAYER_SCRIPT.test(element.text) : frames && PLAYER_SOURCE.test(source);
  }
  return element.matches(MARKUP) && (frames || !element.matches(SCRIPTED));
}

/** Whether an element lies where the author wants addresses to become players, and has one in its own text. */
export function isTextHolder(element: Element, { text }: AutomaticSettings): boolean {
  if (!text || !element.matches(HOLDERS) || !element.closest(text)) return false;
  for (const child of element.childNodes) {
    if (child instanceof Text ? BEGINS.test(child.data) : isAddressLink(child)) return true;
  }
  return false;
}

/** A link whose words are its address. */
export function isAddressLink(node: Node): node is HTMLAnchorElement {
  if (!(node instanceof HTMLAnchorElement)) return false;
  const [href, label] = [node.getAttribute('href')?.trim() ?? '', node.textContent.trim()];
  return label !== '' && (label === href || label === href.replace(/^https?:\/\//, ''));
}
