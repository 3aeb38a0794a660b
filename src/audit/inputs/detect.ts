/** What a file is, by how it begins. */
import { extname } from 'node:path';
import type { Format } from '../report.js';

const MARKDOWN = new Set('.md .markdown .mdown .mkd .mdx .txt'.split(' '));
const HTML = new Set('.html .htm .xhtml .njk .liquid'.split(' '));
const BEFORE_ROOT = /^(?:\s+|<\?[^?]{0,1000}\?>|<!--[^]{0,20000}?-->|<![^<>]{0,1000}>)/;

/**
 * @param head how it begins: some 64 Ki characters are enough
 * @param path decides where content alone does not
 */
export function formatOf(head: string, path: string): Format {
  const extension = extname(path).toLowerCase();
  if (MARKDOWN.has(extension)) return 'markdown';
  const text = head.replace(/^\ufeff/, '');
  if (/^\s*[{[]/.test(text) && isGhost(text)) return 'ghost';
  const root = rootOf(text);
  if (root === 'rss') return 'wordpress';
  if (root === 'feed') return 'atom';
  if (root === 'html' || HTML.has(extension)) return 'html';
  return /<[a-z!/]/i.test(text) ? 'html' : 'markdown';
}

/** Whether it is what a blog's software exports, not just a feed or data among a site's files. */
export function isExport(head: string): boolean {
  return /^\ufeff?\s*[{[]/.test(head) ? isGhost(head) : rootOf(head.replace(/^\ufeff/, '')) !== '' && isMarked(head);
}

/** `xmlns:wp="http://wordpress.org/export/1.2/"`, Blogger's own name space and kinds. */
const isMarked = (head: string): boolean =>
  /["']http:\/\/wordpress\.org\/export\/[\d.]+\/["']|schemas\.google\.com\/(?:blogger|g\/2005#kind)/.test(head);

const isGhost = (text: string): boolean =>
  /"(?:db|data)"\s*:\s*[[{]/.test(text) && /"(?:exported_on|posts|meta)"\s*:/.test(text);

/** The name of the first element, lower case, without reading a document type; empty where there is none. */
function rootOf(text: string): string {
  let rest = text.trimStart();
  for (let found = BEFORE_ROOT.exec(rest); found; found = BEFORE_ROOT.exec(rest)) rest = rest.slice(found[0].length);
  return /^<([\w:-]{1,40})/.exec(rest)?.[1]?.toLowerCase() ?? '';
}
