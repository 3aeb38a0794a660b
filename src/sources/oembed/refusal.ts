/** Replies that say no: which error they mean. */
import { EmbedError, type ErrorCode } from '../../core/error.js';
import type { ReplyFields } from './reply.js';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'embedding-disabled',
  403: 'embedding-disabled',
  404: 'not-found',
  410: 'not-found',
  429: 'rate-limited',
};

const BY_WORDS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/\b(?:429|too many requests|rate limit)/i, 'rate-limited'],
  [/\b(?:40[13]|forbidden|unauthorized|not authorized|permission|private)\b/i, 'embedding-disabled'],
  [/\b(?:404|410|not found|no such|does ?n.t exist|does not exist|does not match|invalid url)\b/i, 'not-found'],
];

/** A line of plain text in place of a reply: YouTube answers `Forbidden`, others `404 Not Found (…)`. */
export function refusalOf(text: string, url?: string): EmbedError {
  const words = text.slice(0, 500);
  const code = BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'bad-response';
  return new EmbedError(code, url);
}

/** What only makes sense in a reply that describes something. */
const DESCRIBES = ['type', 'html', 'title', 'provider_name', 'thumbnail_url', 'author_name'];

/** @throws EmbedError where the reply reports an error in place of describing something */
export function assertDescribes(fields: ReplyFields, url?: string): void {
  if (DESCRIBES.some((name) => fields.get(name)) && !fields.get('error')) return;
  const said = [...fields].slice(0, 20).map(([name, value]) => [name, value]);
  const text = JSON.stringify(said).slice(0, 2000);
  const status = Number(/"(?:code|status|status_?code|domain_status_code)",?:?\s*"?(\d{3})\b/i.exec(text)?.[1]);
  throw BY_STATUS[status] ? new EmbedError(BY_STATUS[status], url) : refusalOf(text, url);
}
