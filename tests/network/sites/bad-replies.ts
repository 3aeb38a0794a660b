import { send, sendJson, sendText } from '../site.js';
import type { Exchange } from '../site.js';
import type { Misbehaviour } from './misbehaviour.js';

/** Its letters differ between UTF-8, ISO 8859-1 and windows-1251. */
const LATIN = 'Café à la carte';
const CYRILLIC = 'Привет';

/** Entities that unfold to 10^9 copies of one word. */
const ENTITY_BOMB = [
  '<?xml version="1.0"?><!DOCTYPE oembed [<!ENTITY a0 "word">',
  ...Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`),
  ']><oembed><version>1.0</version><type>link</type><title>&a9;</title></oembed>',
].join('');

/** Hosts that answer in time, but with the wrong thing. */
export function badReplies(): Misbehaviour {
  let answered = 0;
  return {
    'charset.example': {
      '/utf-8-called-latin-1': (exchange) => page(exchange, LATIN, 'utf8', 'text/html; charset=iso-8859-1'),
      '/latin-1-called-utf-8': (exchange) => page(exchange, LATIN, 'latin1', 'text/html; charset=utf-8'),
      '/latin-1': (exchange) => page(exchange, LATIN, 'latin1', 'text/html; charset=iso-8859-1'),
      '/latin-1-in-meta': (exchange) => page(exchange, LATIN, 'latin1', 'text/html', '<meta charset="iso-8859-1">'),
      '/windows-1251': (exchange) => page(exchange, CYRILLIC, 'windows-1251', 'text/html; charset=windows-1251'),
      '/unknown': (exchange) => page(exchange, LATIN, 'utf8', 'text/html; charset=x-made-up'),
    },
    /** An error page with status 200. */
    'soft404.example': { '*': (exchange) => send(exchange, htmlPage('Page not found', '')) },
    /** `/` and `/date` refuse every time, in both forms of Retry-After; `/once` refuses the first request only. */
    'limited.example': {
      '/': (exchange) => tooMany(exchange, '120'),
      '/date': (exchange) => tooMany(exchange, new Date(Date.now() + 120_000).toUTCString()),
      '/once': (exchange) => {
        answered += 1;
        if (answered === 1) tooMany(exchange, '1');
        else sendText(exchange, 200, 'Welcome back.');
      },
    },
    /** A challenge instead of the page. */
    'botwall.example': {
      '*': (exchange) =>
        send(exchange, htmlPage('Just a moment...', '<p>Checking that you are human.</p>'), { status: 403 }),
    },
    'error.example': {
      '/500': (exchange) => sendText(exchange, 500, 'Internal Server Error'),
      '/503': (exchange) => sendText(exchange, 503, 'Service Unavailable', { 'retry-after': '60' }),
      '/410': (exchange) => sendText(exchange, 410, 'Gone'),
      '/empty': (exchange) => sendText(exchange, 200, ''),
    },
    /** Bodies that are not what the Content-Type or the format says. */
    'mislabelled.example': {
      '/json-as-html': (exchange) =>
        send(exchange, JSON.stringify({ version: '1.0', type: 'link', title: 'A title' }), { type: 'text/html' }),
      '/html-as-json': (exchange) => send(exchange, htmlPage('A page', ''), { type: 'application/json' }),
      '/broken-json': (exchange) =>
        send(exchange, '{"version":"1.0","type":"link","title":"A tit', { type: 'application/json' }),
      '/null-json': (exchange) => sendJson(exchange, null),
      '/entity-bomb': (exchange) => send(exchange, ENTITY_BOMB, { type: 'text/xml' }),
      '/binary': (exchange) => send(exchange, Buffer.from(Array.from({ length: 4096 }, (_, byte) => byte % 256))),
    },
  };
}

function htmlPage(title: string, rest: string): string {
  return `<!doctype html><html>${rest}<title>${title}</title><h1>${title}</h1></html>`;
}

function page(
  exchange: Exchange,
  title: string,
  encoding: 'utf8' | 'latin1' | 'windows-1251',
  type: string,
  head = '',
): void {
  const html = htmlPage(title, head);
  const body =
    encoding === 'windows-1251'
      ? Buffer.from(Array.from(html, (letter) => windows1251(letter.charCodeAt(0))))
      : Buffer.from(html, encoding);
  send(exchange, body, { type });
}

/** The basic Cyrillic letters, U+0410 to U+044F, are the bytes C0 to FF. */
function windows1251(code: number): number {
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
}

function tooMany(exchange: Exchange, retryAfter: string): void {
  sendText(exchange, 429, 'Too Many Requests', { 'retry-after': retryAfter });
}
