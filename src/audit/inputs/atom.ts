/** Blogger's export: an Atom feed of posts, pages, comments and settings, their markup escaped in `content` (RFC 4287). */
import { webAddress } from '../../core/url.js';
import type { Source } from '../source.js';
import { present } from './wordpress.js';
import type { Item } from './xml.js';

const KIND = /#(post|page|comment)$/i;

/** @returns undefined for what is no post, page or comment */
export function readEntry({ fields }: Item, path: string): Source | undefined {
  const get = (name: string): string | undefined =>
    fields.find((field) => field.path === name)?.text.trim() || undefined;
  const terms = fields.flatMap(({ path: name, attributes }) => (name === 'category' ? (attributes['term'] ?? []) : []));
  const type = get('blogger:type')?.toLowerCase() ?? terms.map((term) => KIND.exec(term)?.[1]).find(Boolean);
  const content = fields.find(({ path: name }) => name === 'content');
  if (!type || !/^(?:post|page|comment)$/.test(type) || !content?.text.trim()) return undefined;
  const link = fields.find(
    ({ path: name, attributes }) => name === 'link' && (attributes['rel'] ?? 'alternate') === 'alternate',
  )?.attributes['href'];
  const status = get('blogger:status')?.toLowerCase() ?? (get('app:control/app:draft') === 'yes' ? 'draft' : undefined);
  const post = present({ id: get('id'), title: get('title'), url: link, date: get('published'), status, type });
  const base = webAddress(link);
  return { path, format: 'atom', post, ...(base ? { base } : {}), parts: [{ markup: content.text }] };
}
