/**
 * Ghost's export: JSON with a table of posts. A post's text is Lexical or, in older ones, Mobiledoc: a tree in which embeds
 * are cards; `html` is what Ghost rendered of it last.
 */
import { webAddress } from '../../core/url.js';
import type { Part, Source } from '../source.js';
import { present } from './wordpress.js';

/** An object of parsed JSON. */
export type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A card of a post: its markup, and how to put other markup in its place. */
export interface GhostPart extends Part {
  replace(markup: string): void;
}

export interface GhostPost {
  readonly source: Source<GhostPart>;
  /** Writes what parts were replaced with back into the post. */
  store(): void;
  /** What Ghost rendered last, where the text itself is elsewhere: to be kept in step. */
  readonly rendered?: GhostPart;
}

/** @returns the posts of an export, undefined where it is none. The objects are the export's own. */
export function postsOf(data: unknown): Json[] | undefined {
  if (!isObject(data)) return undefined;
  const db = Array.isArray(data['db']) ? (data['db'] as unknown[])[0] : data;
  const tables = isObject(db) && isObject(db['data']) ? db['data'] : db;
  const posts = isObject(tables) ? tables['posts'] : undefined;
  return Array.isArray(posts) ? posts.filter(isObject) : undefined;
}

/** Posts that nobody reads have no parts. */
export function readGhostPost(post: Json, path: string, site?: string): GhostPost {
  const text = (key: string): string | undefined => {
    const value = post[key];
    return typeof value === 'string' && value.trim() ? value : undefined;
  };
  const tree = treeOf(text('lexical'), 'lexical', post) ?? treeOf(text('mobiledoc'), 'mobiledoc', post);
  const slug = text('slug');
  const url = text('canonical_url') ?? (site && slug ? (webAddress(`/${slug}/`, site) ?? undefined) : undefined);
  const about = present({
    id: text('uuid') ?? text('id'),
    title: text('title'),
    url,
    date: text('published_at') ?? text('created_at'),
    status: text('status'),
    type: text('type') ?? 'post',
  });
  const markup = text('html');
  const parts = tree?.parts ?? (markup === undefined ? [] : [htmlPart(markup, post)]);
  const base = url ?? site;
  return {
    source: { path, format: 'ghost', post: about, ...(base ? { base } : {}), parts },
    store: tree?.store ?? (() => undefined),
    ...(tree && markup !== undefined ? { rendered: htmlPart(markup, post) } : {}),
  };
}

const htmlPart = (markup: string, post: Json): GhostPart => ({
  markup,
  replace: (changed) => void (post['html'] = changed),
});

interface Tree {
  readonly parts: GhostPart[];
  store(): void;
}

function treeOf(text: string | undefined, key: 'lexical' | 'mobiledoc', post: Json): Tree | undefined {
  if (text === undefined) return undefined;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(document)) return undefined;
  const parts = key === 'lexical' ? lexicalCards(document) : mobiledocCards(document);
  return { parts, store: () => void (post[key] = JSON.stringify(document)) };
}

/** Cards of Lexical are nodes with a `type`; they may stand in lists and quotes. */
function lexicalCards(document: Json): GhostPart[] {
  const parts: GhostPart[] = [];
  const waiting: unknown[] = [document['root']];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isObject(node)) continue;
    const card = node;
    const turn = (markup: string): void => {
      for (const key of Object.keys(card)) Reflect.deleteProperty(card, key);
      Object.assign(card, { type: 'html', version: 1, html: markup });
    };
    const part = cardPart(String(card['type']), card, parts.length + 1, turn);
    if (part) parts.push(part);
    const children: unknown = card['children'];
    // the last in first, so that cards come in the order of the text
    if (Array.isArray(children)) for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i]);
  }
  return parts;
}

/** Cards of Mobiledoc (0.3.1) are pairs of a name and what it holds. */
function mobiledocCards(document: Json): GhostPart[] {
  const cards: unknown[] = Array.isArray(document['cards']) ? document['cards'] : [];
  const parts: GhostPart[] = [];
  for (const card of cards) {
    if (!Array.isArray(card) || !isObject(card[1])) continue;
    const pair = card as unknown[];
    const turn = (html: string): void => void pair.splice(0, 2, 'html', { html });
    const part = cardPart(String(pair[0]), pair[1] as Json, parts.length + 1, turn);
    if (part) parts.push(part);
  }
  return parts;
}

function cardPart(type: string, card: Json, number: number, turn: (html: string) => void): GhostPart | undefined {
  const text = (key: string): string => {
    const value = card[key];
    return typeof value === 'string' ? value : '';
  };
  const name = `card ${number} (${type})`;
  switch (type) {
    case 'html':
      return { name, markup: text('html'), replace: (html) => void (card['html'] = html) };
    case 'markdown':
    case 'card-markdown':
      return {
        name,
        markup: text('markdown'),
        isMarkdown: true,
        replace: (markdown) => void (card['markdown'] = markdown),
      };
    case 'embed':
      return { name, markup: text('html') || text('url'), replace: turn };
    case 'bookmark':
      return { name, markup: '', bookmark: text('url'), replace: () => undefined };
    default:
      return undefined;
  }
}
