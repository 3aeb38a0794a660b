// A builder whose internet is a table, and which says what it was asked.
import type { Embed } from '../../src/core/embed.js';
import { EmbedError } from '../../src/core/error.js';
import { match } from '../../src/providers/index.js';
import { createSiteBuilder, type SiteBuilder } from '../../src/site/index.js';

export const TALK = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';
export const FILM = 'https://vimeo.com/76979871';
/** Nobody can tell anything of it. */
export const LOST = 'https://vimeo.com/404';

const TITLES: Readonly<Record<string, string>> = { [TALK]: 'A talk & more', [FILM]: 'A film' };

export interface World {
  readonly builder: SiteBuilder;
  readonly asked: string[];
  /** How often it was saved. */
  readonly saves: () => number;
}

export function createWorld(known: readonly string[] = []): World {
  const asked: string[] = [];
  const locked = new Map<string, Embed>(known.map((url) => [url, embedOf(url)]));
  let saves = 0;
  const lock = {
    get: (key: string) => locked.get(key),
    set: (key: string, embed: Embed) => void locked.set(key, embed),
    save: async () => {
      saves++;
    },
  };
  const resolver = {
    resolve: async (url: string) => {
      asked.push(url);
      if (url === LOST) throw new EmbedError('not-found', url);
      const embed = embedOf(url);
      lock.set(url, embed);
      return embed;
    },
  };
  return { builder: createSiteBuilder({ resolver, lock }), asked, saves: () => saves };
}

function embedOf(url: string): Embed {
  const embed = match(url)?.embed ?? { url, kind: 'link', status: 'ok' };
  const title = TITLES[url];
  return { ...embed, ...(title ? { title } : {}) };
}

/** Runs something with what is said on the console kept. */
export async function listening(work: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return said;
}
