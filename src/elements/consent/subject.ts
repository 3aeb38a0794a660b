/** Whom a reader is asked about. */
import type { Embed } from '../../core/embed.js';

export interface Subject {
  /** Under what the answer is kept. */
  readonly id: string;
  /** What the reader knows it by. */
  readonly name: string;
}

/** Software that runs on anybody's server: who allowed one server has not allowed the next. */
const ON_ANY_HOST: readonly string[] = ['mastodon', 'peertube'];

/** @param host the server that the frame comes from, without `www.` */
export function subjectOf({ provider }: Embed, host: string): Subject {
  if (!provider || ON_ANY_HOST.includes(provider.id ?? '')) return { id: host, name: host };
  return { id: provider.id ?? host, name: provider.name };
}
