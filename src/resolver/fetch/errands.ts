/** What one goes out for: which types are asked for, and which answers are brought home. */
import { isRaster } from './raster.js';
import { useOf } from './body.js';

export type ErrandKind = 'page' | 'endpoint' | 'feed' | 'transcript' | 'image';

interface Wish {
  /** The `Accept` header. */
  readonly accept: string;
  /** To read it, to know it by its type alone, or to leave it. */
  readonly use: (contentType: string) => 'text' | 'media' | undefined;
  /** False for a beginning that shows it to be something else, whatever its type says. */
  readonly mayBegin: (head: Uint8Array) => boolean;
}

/** Servers send these under every type there is, `application/octet-stream` and `text/html` too: the bytes decide. */
const whatever = (): 'text' => 'text';
const anything = (): boolean => true;

export const WISHES: Readonly<Record<ErrandKind, Wish>> = {
  page: {
    accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8',
    use: useOf,
    mayBegin: anything,
  },
  endpoint: { accept: 'application/json, text/xml;q=0.9, */*;q=0.5', use: useOf, mayBegin: anything },
  feed: {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
    use: whatever,
    mayBegin: isText,
  },
  transcript: {
    accept:
      'text/vtt, application/x-subrip, application/srt, application/json;q=0.9, text/html;q=0.8, text/plain;q=0.8, */*;q=0.5',
    use: whatever,
    mayBegin: isText,
  },
  image: {
    accept: 'image/jpeg, image/png, image/webp, image/gif, image/avif;q=0.9, image/*;q=0.5, */*;q=0.1',
    use: whatever,
    mayBegin: isRaster,
  },
};

/** A zero is in no text but UTF-16, which begins with a mark. */
function isText(head: Uint8Array): boolean {
  const [first, second] = head;
  const marked = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
  return marked || !head.includes(0);
}
