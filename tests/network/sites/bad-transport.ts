import { Readable, pipeline } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { sendText } from '../site.js';
import type { Exchange } from '../site.js';
import type { Misbehaviour } from './misbehaviour.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const OPENING = '<!doctype html><title>A page</title>';

/** Unpacked size of the bombs: 32 MiB, from about 32 KiB on the wire. */
const BOMB_BYTES = 32 * 1024 * 1024;

/** Hosts that fail below the reply: slow, endless, cut off, packed, or going round in circles. */
export function badTransport(): Misbehaviour {
  return {
    'slow.example': {
      /** Accepts the request and says nothing until the client leaves. */
      '/headers': () => undefined,
      /** Sends the head and the first words, then nothing more. */
      '/body': ({ response }) => void response.writeHead(200, HTML).write(OPENING),
      /** Sends a byte every 20 ms, for ever: a timeout between bytes never fires. */
      '/drip': drip,
    },
    'endless.example': {
      '/json': (exchange) => endless(exchange, 'application/json', '{"version":"1.0","type":"rich","html":"', 'x'),
      '*': (exchange) => endless(exchange, 'text/html; charset=utf-8', OPENING, '<p>And so on.</p>\n'),
    },
    'reset.example': {
      /** Resets in the middle of a body whose full length was promised. */
      '/body': (exchange) => {
        exchange.response.writeHead(200, { ...HTML, 'content-length': 10_000 });
        exchange.response.write(OPENING, () => exchange.reset());
      },
      '*': (exchange) => exchange.reset(),
    },
    'length.example': {
      /** Promises more than it sends, then closes. */
      '/too-long': ({ response }) => {
        response.writeHead(200, { ...HTML, 'content-length': 10_000, connection: 'close' });
        response.write(OPENING, () => response.socket?.end());
      },
      /** Promises less than it sends. */
      '/too-short': ({ response }) => {
        response.writeHead(200, { ...HTML, 'content-length': 15, connection: 'close' });
        response.end(OPENING);
      },
    },
    'bomb.example': {
      '/twice': (exchange) => bomb(exchange, 2),
      '*': (exchange) => bomb(exchange, 1),
    },
    'redirect.example': {
      '/loop': redirectTo('/loop'),
      '/ping': redirectTo('/pong'),
      '/pong': redirectTo('/ping'),
      /** `?n=7` makes seven hops, then a page. */
      '/hops': hops,
      '/to-metadata': redirectTo('http://169.254.169.254/latest/meta-data/'),
      '/to-private': redirectTo('http://10.0.0.1/'),
      '/to-loopback': redirectTo('http://127.0.0.1/'),
      '/to-loopback-6': redirectTo('http://[::1]/'),
      '/to-script': redirectTo('javascript:alert(1)'),
      '/to-file': redirectTo('file:///etc/passwd'),
      '/to-http': redirectTo('http://redirect.example/hops?n=0'),
      '/to-nowhere': (exchange) => sendText(exchange, 302, ''),
      '/to-junk': redirectTo('http://['),
      /** `?url=` names the target. */
      '/to': (exchange) => redirectTo(exchange.url.searchParams.get('url') ?? '/loop')(exchange),
    },
  };
}

function redirectTo(location: string) {
  return (exchange: Exchange): void => sendText(exchange, 302, '', { location });
}

function hops(exchange: Exchange): void {
  const left = Number(exchange.url.searchParams.get('n')) || 0;
  if (left > 0) redirectTo(`/hops?n=${left - 1}`)(exchange);
  else sendText(exchange, 200, 'Arrived.');
}

function drip({ response }: Exchange): void {
  response.writeHead(200, HTML).write(OPENING);
  const timer = setInterval(() => response.write('.'), 20);
  response.on('close', () => clearInterval(timer));
}

function endless({ response }: Exchange, type: string, opening: string, more: string): void {
  response.writeHead(200, { 'content-type': type });
  const block = more.repeat(1000);
  function* body() {
    yield opening;
    for (;;) yield block;
  }
  // Written as fast as the client reads, and not into memory; its leaving ends it.
  pipeline(Readable.from(body(), { highWaterMark: 1 }), response, () => undefined);
}

function bomb({ response }: Exchange, layers: 1 | 2): void {
  const once = gzipSync(Buffer.alloc(BOMB_BYTES, ' '));
  const body = layers === 1 ? once : gzipSync(once);
  const encoding = layers === 1 ? 'gzip' : 'gzip, gzip';
  response.writeHead(200, { ...HTML, 'content-encoding': encoding, 'content-length': body.length });
  response.end(body);
}
