/** Webmentions and pingbacks as cards: a JF2 list from an endpoint, or from a script element in the page. */
import { isRecord, parseJson } from '../../formats/shared/json.js';
import { readMentions, type Mention, type MentionOptions } from '../../formats/jf2.js';
import type { EmbedCardElement } from '../embed-card.js';

export { readMentions, type Mention };

const TYPES = 'script:is([type="application/jf2feed+json"], [type="application/jf2+json"], [type="application/json"])';
/** 2 MiB: a thousand mentions; more is not read. */
const MAX_SIZE = 2_097_152;

/** What a list says, and for how long to wait for it. */
export interface FetchOptions extends MentionOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks an endpoint: one of the page's own site, or one that allows any page to ask (CORS). No cookies are sent.
 * @param address relative to the page
 * @throws TypeError where the endpoint is no web address, cannot be reached or does not answer, or answers with something
 * other than JSON; the signal's reason where it was aborted
 */
export async function fetchMentions(address: string, { signal, limit }: FetchOptions = {}): Promise<Mention[]> {
  const url = new URL(address, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`no address of a list of mentions: ${address}`);
  const response = await fetch(url, {
    headers: { accept: 'application/jf2feed+json, application/json' },
    credentials: 'omit',
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw new TypeError(`${url.href} answers ${response.status}`);
  if (Number(response.headers.get('content-length')) > MAX_SIZE) throw new TypeError(`${url.href} is too large`);
  const json = parseJson(await response.text());
  if (json === undefined) throw new TypeError(`${url.href} is not JSON`);
  return readMentions(json, { base: response.url || url.href, limit });
}

/**
 * Reads the lists that stand inside an element, as `<script type="application/jf2feed+json">` or `application/json`.
 * Several count as one.
 */
export function inlineMentions(root: ParentNode, options: MentionOptions = {}): Mention[] {
  const all: { children: unknown[]; references: Record<string, unknown> } = { children: [], references: {} };
  for (const script of root.querySelectorAll(TYPES)) {
    const list = parseJson(script.textContent);
    const { children, references } = isRecord(list) ? list : {};
    all.children.push(
      ...(Array.isArray(children) ? (children as unknown[]) : Array.isArray(list) ? (list as unknown[]) : [list]),
    );
    if (isRecord(references)) Object.assign(all.references, references);
  }
  return readMentions(all, { base: document.baseURI, ...options });
}

/** A card for each mention, not yet in the page; what it shows comes from `embed`, `relation` tells how it is meant. */
export function mentionCards(mentions: readonly Mention[]): EmbedCardElement[] {
  return mentions.map(({ embed, relation }) => {
    const card = document.createElement('embed-card');
    card.setAttribute('variant', 'compact');
    card.setAttribute('relation', relation);
    card.embed = embed;
    return card;
  });
}
