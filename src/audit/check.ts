/** The link check: whether what is embedded is still there, asked of those who know. */
import type { Embed } from '../core/embed.js';
import { isEmbedError } from '../core/error.js';
import { webAddress } from '../core/url.js';
import type { Resolver } from '../resolver/index.js';
import { afterCheck } from './outcome.js';
import type { Entry } from './report.js';

/** Addresses asked about at once, of all pages together; the resolver asks each host fewer times at once than that. */
const AT_ONCE = 16;

export type Check = (entries: readonly Entry[]) => Promise<Entry[]>;

type Answer = Embed | { readonly code: string; readonly message: string };

export interface CheckOptions {
  readonly resolver: Resolver;
  readonly offline?: boolean;
  readonly signal?: AbortSignal;
}

/** Each address is asked about once, however many pages embed it. What is known to be gone is not asked about. */
export function createCheck({ resolver, offline = false, signal }: CheckOptions): Check {
  const answers = new Map<string, Promise<Answer>>();
  const take = turns(AT_ONCE);
  const ask = async (url: string): Promise<Answer> => {
    const done = await take();
    try {
      return await resolver.resolve(url, { offline, ...(signal ? { signal } : {}) });
    } catch (error) {
      if (isEmbedError(error)) return { code: error.code, message: error.message };
      if (signal?.aborted) return { code: 'network', message: 'Stopped before it was checked.' };
      throw error;
    } finally {
      done();
    }
  };
  return (entries) =>
    Promise.all(
      entries.map(async (entry) => {
        const url = addressOf(entry);
        if (!url) return entry;
        const answer = answers.get(url) ?? ask(url);
        answers.set(url, answer);
        return afterCheck(entry, await answer);
      }),
    );
}

/** @returns undefined for what cannot be asked about, or need not */
function addressOf({ status, form, outcome, url, canonicalUrl }: Entry): string | undefined {
  if (status === 'gone' || form === 'mixed-content') return undefined;
  if (outcome === 'by-hand' && form !== 'iframe') return undefined;
  return webAddress(canonicalUrl ?? url) ?? undefined;
}

/** @returns waits for a free place, and answers what frees it again */
function turns(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let free = places;
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    return release;
  };
}
