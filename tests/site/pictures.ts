// Pictures made when a test needs them, and a store that fetches them from the small internet.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { createImageFetch, type NodeFetch } from '../../src/resolver/node.js';
import { openPosters, type PosterStore, type PosterStoreOptions } from '../../src/site/posters-store.js';
import { startInternet, type Internet } from '../network/internet.js';
import { send, sendText } from '../network/site.js';
import { nodeFetchTo } from '../resolver/network-world.js';

export type Format = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** Left half blue, right half red: one sees which way it is turned. */
export function painted(width: number, height: number): Sharp {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#c00000' } };
  return sharp({ create: { width, height, channels: 3, background: '#0000c0' } }).composite([
    { input: half, left: Math.floor(width / 2), top: 0 },
  ]);
}

export const picture = (width: number, height: number, format: Format = 'jpeg'): Promise<Buffer> =>
  painted(width, height)[format]().toBuffer();

/** Three frames. */
export async function moving(width: number, height: number, format: 'gif' | 'webp'): Promise<Buffer> {
  const frame = (background: string): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
  const pages = await Promise.all(['#300000', '#003000', '#000030'].map(frame));
  return sharp(pages, { join: { animated: true } })
    [format]({ loop: 0, delay: 100 })
    .toBuffer();
}

/** Where there is what, and how often it was asked for. */
export interface PictureWorld {
  readonly internet: Internet;
  readonly fetch: NodeFetch;
  readonly directory: string;
  /** Path → what is answered: a picture, or a status. At `https://img.example`. */
  readonly files: Map<string, Buffer | { status: number; body?: Buffer }>;
  /** Paths and hosts that were asked, in order. */
  asked(): string[];
  open(options?: Partial<PosterStoreOptions>): Promise<PosterStore>;
  /** A directory that is not there yet. */
  fresh(): string;
  names(): Promise<string[]>;
  close(): Promise<void>;
}

export async function pictureWorld(): Promise<PictureWorld> {
  const internet = await startInternet();
  const fetch = nodeFetchTo(internet);
  const root = await mkdtemp(join(tmpdir(), 'embed-hub-posters-'));
  const files: PictureWorld['files'] = new Map();
  let [turn, directory] = [0, join(root, '0')];
  internet.add({
    hosts: ['img.example', 'i.ytimg.com', 'i.vimeocdn.com'],
    handle(exchange) {
      const found = files.get(exchange.url.host === 'img.example' ? exchange.url.pathname : exchange.url.href);
      if (!found) sendText(exchange, 404, 'Not found');
      else if (Buffer.isBuffer(found)) send(exchange, found, { type: 'image/jpeg' });
      else send(exchange, found.body ?? '', { status: found.status, type: 'image/jpeg' });
    },
  });
  return {
    internet,
    fetch,
    get directory() {
      return directory;
    },
    files,
    asked: () => internet.requests.map(({ url }) => url.replace('https://img.example', '')),
    open: (options) => openPosters({ directory, url: '/posters', fetchImage: createImageFetch({ fetch }), ...options }),
    fresh() {
      turn += 1;
      directory = join(root, String(turn));
      internet.clear();
      files.clear();
      return directory;
    },
    names: async () => (await readdir(directory)).sort(),
    async close() {
      await fetch.close();
      await internet.close();
      await rm(root, { recursive: true });
    },
  };
}
