/** A file of markup: HTML, Markdown, a template. */
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { tokenize } from '../../core/markup/tokens.js';
import { webAddress } from '../../core/url.js';
import { applyEdits } from '../../site/edit.js';
import { readText } from '../../site/node/text.js';
import { editsOf } from '../examine.js';
import { replaceFile } from '../fix/write.js';
import type { Source } from '../source.js';
import type { Result, Tools } from './result.js';

/** Bytes: larger ones are no page anybody wrote. */
const LARGEST = 67_108_864;

/**
 * @param root the folder it was found in
 * @throws Error with a sentence for people; the file system's error
 */
export async function readMarkupFile(
  path: string,
  format: 'html' | 'markdown',
  tools: Tools,
  root: string | undefined,
): Promise<Result> {
  const bytes = await readFile(path);
  if (bytes.length > LARGEST) throw new Error('It is larger than 64 MiB.');
  const file = readText(bytes);
  if (!file) throw new Error('It is no text: it holds NUL bytes.');
  const { text } = file;
  const base = baseOf(path, format, tools.base, root);
  const language = languageOf(text);
  const source: Source = {
    path,
    format,
    isMdx: /\.mdx$/i.test(path),
    ...(base ? { base } : {}),
    ...(language ? { language } : {}),
    parts: [{ markup: text }],
  };
  const { page, byPart } = await tools.inspect(source);
  const edits = tools.fix ? editsOf(byPart[0] ?? []) : [];
  if (edits.length === 0) return { page, changes: [] };
  const after = applyEdits(text, edits);
  return {
    page,
    changes: [{ label: path, before: text, edits }],
    save: () => replaceFile(path, bytes, file.encode(after)),
  };
}

/** A page of a built site stands where its file does; where a source's page will stand, its generator knows. */
function baseOf(
  path: string,
  format: 'html' | 'markdown',
  base: string | undefined,
  root: string | undefined,
): string | undefined {
  if (!base || root === undefined || format !== 'html') return base;
  const below = relative(root, path).split(sep).map(encodeURIComponent).join('/');
  return webAddress(below.replace(/(^|\/)index\.html?$/, '$1'), base.endsWith('/') ? base : `${base}/`) ?? base;
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([^]{0,20000}?)\n---/;

/** The `lang` of a whole document, or of a post's front matter; undefined for a part of one, whatever it quotes. */
function languageOf(text: string): string | undefined {
  const settings = FRONT_MATTER.exec(text)?.[1];
  if (settings !== undefined) return /^lang(?:uage)?:[ \t]*["']?([\w-]{2,35})/m.exec(settings)?.[1];
  const first = tokenize(text.slice(0, 65_536)).find(({ type }) => type === 'open');
  return first?.type === 'open' && first.name === 'html' ? first.attributes.get('lang')?.trim() : undefined;
}
