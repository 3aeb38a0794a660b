/**
 * Scribd documents. A private one opens only with its `access_key`, which its page does not take. The frame's snippet is
 * 500 px high whatever the document's shape.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { firstQueryValue, partsOf, queryValue } from '../core/url.js';

const DOCUMENT = /^\/(?:mobile\/)?(?:doc|document|presentation|embeds|fullscreen)\/(\d{1,12})(?=\/|$)/;
const FLASH = /\/scribdviewer\.swf$/i;
/** Below the domain there are an edition per language and other sites. */
const HOST = /^(?:(?:[a-z]{2}|documents|d\d?)\.)?scribd(?:assets)?\.com$/;
const NUMBER = /^\d{1,12}$/;
const KEY = /^key-\w{4,40}$/;
const PAGE = 'https://www.scribd.com';

export const provider: Provider = {
  id: 'scribd',
  name: 'Scribd',
  url: `${PAGE}/`,
  hosts: ['scribd.com', 'scribdassets.com'],
  // from the oEmbed registry
  oembed: { url: `${PAGE}/services/oembed/` },

  match({ host, pathname, search }) {
    if (host !== 'scribd.com' && !HOST.test(host)) return null;
    if (search && FLASH.test(pathname)) return document(queryValue(search, 'document_id') ?? '', search);
    // pictures of documents have the same shape on the other domain
    return host.endsWith('scribd.com') ? document(DOCUMENT.exec(pathname)?.[1] ?? '', search) : null;
  },

  pageUrl: ({ id }) => (id.includes('/') ? undefined : `${PAGE}/document/${id}`),

  frame({ id }) {
    const [number = '', key] = partsOf(id);
    return {
      src: `${PAGE}/embeds/${number}/content${key ? `?access_key=${key}` : ''}`,
      allow: ['fullscreen'],
      height: 500,
    };
  },
};

function document(number: string, search: string): Match | null {
  if (!NUMBER.test(number)) return null;
  const key = search && firstQueryValue(search, 'access_key');
  return { id: key && KEY.test(key) ? `${number}/${key}` : number, kind: 'slides' };
}

export const examples: Example[] = [
  { url: 'https://www.scribd.com/document/1234567/The-Minutes', id: '1234567', kind: 'slides' },
  { url: 'http://www.scribd.com/doc/1234567/The-Minutes', id: '1234567', kind: 'slides' },
  { url: 'https://de.scribd.com/presentation/1234567/The-Talk', id: '1234567', kind: 'slides' },
  { url: 'https://www.scribd.com/embeds/1234567/content?start_page=1', id: '1234567', kind: 'slides' },
  {
    url: 'https://www.scribd.com/embeds/1234567/content?access_key=key-AbCdEfGhIj',
    id: '1234567/key-AbCdEfGhIj',
    kind: 'slides',
  },
  {
    url: 'http://d.scribd.com/ScribdViewer.swf?document_id=1234567&access_key=key-abcdefghij&page=1',
    id: '1234567/key-abcdefghij',
    kind: 'slides',
  },
  { url: 'http://d1.scribdassets.com/ScribdViewer.swf?document_id=1234567', id: '1234567', kind: 'slides' },
];

export const counterexamples: string[] = [
  'https://www.scribd.com/',
  'https://www.scribd.com/user/1234567/somebody',
  'https://www.scribd.com/doc/minutes',
  'https://www.scribd.com/search?query=minutes',
  'http://d1.scribdassets.com/ScribdViewer.swf',
  'https://imgv2-1-f.scribdassets.com/img/document/1234567/original/1.jpg',
  'https://support.scribd.com/document/1234567',
];
