// Embeds that are known, a resolver that counts, and folders that go away.
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Embed } from '../../src/core/embed.js';
import { EmbedError } from '../../src/core/error.js';
import { match } from '../../src/providers/index.js';
import type { Lock } from '../../src/resolver/lock-file.js';
import type { ResolveOptions, Resolver } from '../../src/resolver/resolve.js';
import type { Poster, Posters } from '../../src/site/poster.js';

export const FILM = 'https://vimeo.com/76979871';
export const TALK = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';
export const POST = 'https://blog.example/post';
export const LOST = 'https://blog.example/lost';

const embeds = new Map<string, Partial<Embed>>([
  [
    FILM,
    {
      kind: 'video',
      title: 'A <b> film',
      description: 'About it.',
      authors: [{ name: 'Ann Lee', url: 'https://ann.example/' }],
      published: '2020-01-02',
      thumbnail: { url: 'https://pictures.example/film.jpg', alt: 'A hill' },
    },
  ],
  [TALK, { kind: 'video', title: 'The talk' }],
  [
    POST,
    {
      kind: 'link',
      title: 'A post',
      description: 'What it says.',
      authors: [{ name: 'Bob Ray' }],
      site: { name: 'The blog' },
      published: '2019-03',
      thumbnail: { url: 'https://pictures.example/post.jpg' },
    },
  ],
]);

export interface CountingResolver extends Resolver {
  /** Addresses in the order in which they were asked about. */
  readonly asked: string[];
  readonly options: ResolveOptions[];
}

/** Knows the addresses above; everything else is not found. */
export function countingResolver(answers: ReadonlyMap<string, Partial<Embed>> = embeds): CountingResolver {
  const asked: string[] = [];
  const options: ResolveOptions[] = [];
  return {
    asked,
    options,
    async resolve(url, given = {}) {
      asked.push(url);
      options.push(given);
      given.signal?.throwIfAborted();
      const page = match(url)?.embed.canonicalUrl ?? url;
      const known = [...answers].find(([address]) => page.startsWith(address))?.[1];
      if (!known) throw new EmbedError('not-found', url);
      return { kind: 'link', status: 'ok', ...match(url)?.embed, ...structuredClone(known), url };
    },
  };
}

export function memoryLock(): Lock & { readonly entries: Map<string, Embed> } {
  const entries = new Map<string, Embed>();
  return { entries, get: (key) => entries.get(key), set: (key, embed) => void entries.set(key, embed) };
}

/** Has every picture there is, under a name of its own. */
export function everyPoster(): Posters & { readonly got: string[] } {
  const known = new Map<string, Poster>();
  const got: string[] = [];
  return {
    got,
    peek: (url) => known.get(url),
    async get(url) {
      got.push(url);
      const poster = { src: `/pictures/${new URL(url).pathname.slice(1)}`, width: 640, height: 360 };
      known.set(url, poster);
      return poster;
    },
    save: async () => undefined,
  };
}

export interface Folder {
  readonly path: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  read(file: string): Promise<string>;
  /** Every file with what is in it, links with where they lead. */
  all(below?: string): Promise<Record<string, string>>;
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'embed-hub-site-'));
  return {
    path,
    async write(files) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), content);
      }
    },
    read: (file) => readFile(join(path, file), 'utf8'),
    async all(below = '.') {
      const entries = await readdir(join(path, below), { withFileTypes: true, recursive: true });
      const found: [string, string][] = [];
      for (const entry of entries) {
        const place = join(entry.parentPath, entry.name);
        const name = place.slice(join(path, below).length + 1);
        if (entry.isSymbolicLink()) found.push([name, `-> ${await readlink(place)}`]);
        else if (entry.isFile()) found.push([name, await readFile(place, 'latin1')]);
      }
      return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
