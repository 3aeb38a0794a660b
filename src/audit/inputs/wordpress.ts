/**
 * WordPress eXtended RSS, what "Tools → Export" writes (wp-admin/includes/export.php): an RSS feed whose items are posts of
 * every type, with their markup in `content:encoded` and their comments in `wp:comment`.
 */
import { webAddress } from '../../core/url.js';
import type { Post } from '../report.js';
import type { Part, Source } from '../source.js';
import type { Field, Item } from './xml.js';

/** What nobody reads: menus, settings, versions of the past, what WordPress keeps for itself. */
const HIDDEN_TYPES = new Set(
  'revision nav_menu_item attachment custom_css customize_changeset oembed_cache wp_global_styles wp_navigation wp_template wp_template_part user_request'.split(
    ' ',
  ),
);
const HIDDEN_STATES = new Set(['trash', 'auto-draft', 'inherit']);
/** What WordPress does to elements it does not know, everywhere but in a post (wp_kses_data). */
const LOCKED = 'WordPress takes elements it does not know out of it';

/** What the channel says of the whole site. */
export interface Site {
  language?: string;
  url?: string;
}

/** A part of a post, with the field it came from. */
export interface PostPart extends Part {
  readonly field: Field;
}

export function readHead({ path, text }: Field, site: Site): void {
  const value = text.trim();
  if (/^(?:rss\/)?channel\/language$/.test(path) && value) site.language = value;
  if (/^(?:rss\/)?channel\/(?:link|wp:base_blog_url)$/.test(path) && webAddress(value)) site.url = value;
}

/** @returns undefined for an item that readers never see */
export function readPost(item: Item, path: string, site: Site): Source<PostPart> | undefined {
  const get = (name: string): string | undefined =>
    item.fields.find((field) => field.path === name)?.text.trim() || undefined;
  const type = get('wp:post_type');
  const status = get('wp:status');
  if (HIDDEN_TYPES.has(type ?? '') || HIDDEN_STATES.has(status ?? '')) return undefined;
  const parts = [...contentParts(item), ...commentParts(item)];
  if (parts.length === 0) return undefined;
  const url = get('link');
  const base = webAddress(url) ?? site.url;
  const post = present({ id: get('wp:post_id'), title: get('title'), url, date: dateOf(get), status, type });
  return {
    path,
    format: 'wordpress',
    post,
    ...(base ? { base } : {}),
    ...(site.language ? { language: site.language } : {}),
    parts,
  };
}

/** Drafts have zeroes. */
const dateOf = (get: (name: string) => string | undefined): string | undefined =>
  [get('wp:post_date_gmt'), get('wp:post_date'), get('pubDate')].find((date) => date && !date.startsWith('0000'));

function contentParts({ fields }: Item): PostPart[] {
  return fields.flatMap((field): PostPart | [] => {
    if (!field.text.trim()) return [];
    if (field.path === 'content:encoded') return { markup: field.text, field };
    return field.path === 'excerpt:encoded' ? { name: 'excerpt', markup: field.text, locked: LOCKED, field } : [];
  });
}

/** Comments that readers see: approved, and neither pingbacks nor trackbacks, which hold no markup of their own. */
function commentParts({ fields }: Item): PostPart[] {
  const parts: PostPart[] = [];
  let comment: Record<string, Field> = {};
  for (const field of fields) {
    if (field.path === 'wp:comment') {
      const approved = comment['wp:comment_approved']?.text.trim();
      const content = comment['wp:comment_content'];
      const type = comment['wp:comment_type']?.text.trim() || 'comment';
      const name = `comment ${comment['wp:comment_id']?.text.trim() ?? '?'}`;
      if (approved === '1' && type === 'comment' && content?.text.trim())
        parts.push({ name, markup: content.text, locked: LOCKED, field: content });
      comment = {};
    } else if (field.path.startsWith('wp:comment/')) comment[field.path.slice('wp:comment/'.length)] = field;
  }
  return parts;
}

/** Without what is not there. */
export function present(fields: { [Key in keyof Post]-?: Post[Key] | undefined }): Post {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
