/** What is known of a page's slots: from the lock, from the site's own files, else by asking, each address once. */
import type { Embed } from '../core/embed.js';
import type { TranscriptLink } from '../core/transcript.js';
import { webAddress } from '../core/url.js';
import type { Clock } from '../resolver/clock.js';
import type { Fetch } from '../resolver/fetch/fetch.js';
import { createTurns } from '../resolver/fetch/turns.js';
import type { Lock } from '../resolver/lock-file.js';
import type { Resolver } from '../resolver/resolve.js';
import { createErrands } from './errands.js';
import type { Known } from './known.js';
import type { Slot } from './plan.js';
import type { Poster, Posters } from './poster.js';
import { createSideKnowledge, type FoundSide, type ReadOwn } from './side-knowledge.js';

export interface KnowledgeOptions {
  readonly resolver: Resolver;
  readonly lock: Lock | undefined;
  readonly posters: Posters | undefined;
  /** For feeds, transcripts and chapters; without it only those of the site itself are read. */
  readonly fetch: Fetch | undefined;
  readonly clock: Clock | undefined;
  readonly offline: boolean;
  readonly refresh: boolean;
  /** Addresses being asked about at a time. */
  readonly atOnce: number;
}

/** The page that a slot stands in. */
export interface Where {
  readonly base?: string | undefined;
  readonly language: string;
  readonly read?: ReadOwn | undefined;
  readonly signal: AbortSignal;
}

export interface Knowledge {
  /** Never rejects for an embed. @throws the signal's reason; the error of posters that cannot be kept */
  of(slot: Slot, where: Where): Promise<Known>;
  /** From what is known by now. */
  now(slot: Slot): Known;
  /** Addresses asked about, each counted once. */
  readonly asked: number;
  /** Of these, the ones nobody could tell anything of. */
  readonly failed: number;
}

export function createKnowledge(options: KnowledgeOptions): Knowledge {
  const { resolver, lock, posters, offline, refresh } = options;
  const turns = createTurns(options.atOnce);
  const errands = createErrands<Embed>(turns);
  const sides = createSideKnowledge({ ...options, turns });

  async function embedOf({ url, key, told }: Slot, signal: AbortSignal): Promise<Known> {
    const locked = refresh ? undefined : lock?.get(key);
    // with the address of this page, which may be another one of the same item
    if (locked) return { embed: { ...locked, url }, origin: errands.known(key) ? 'asked' : 'lock' };
    const outcome = await errands.run(key, signal, (inner) =>
      resolver.resolve(url, { signal: inner, offline, refresh }),
    );
    if ('value' in outcome) return { embed: { ...outcome.value, url }, origin: offline ? 'address' : 'asked' };
    const last = lock?.get(key);
    return {
      embed: last ? { ...last, url } : told,
      origin: offline ? 'address' : 'failed',
      error: outcome.trouble,
    };
  }

  async function posterOf(image: string | undefined, signal: AbortSignal): Promise<Poster | undefined> {
    if (!posters || !image || !webAddress(image)) return undefined;
    return posters.peek(image) ?? posters.get(image, { signal, offline });
  }

  async function transcriptOf(
    links: readonly TranscriptLink[],
    where: Where,
  ): Promise<FoundSide<'transcript'> | undefined> {
    const isSpoken = ({ language }: TranscriptLink): boolean => language?.slice(0, 2) === where.language.slice(0, 2);
    let last: FoundSide<'transcript'> | undefined;
    for (const { url } of [...links].sort((a, b) => Number(isSpoken(b)) - Number(isSpoken(a)))) {
      last = await sides.of('transcript', url, where);
      if (last.value) return last;
    }
    return last;
  }

  async function filesOf({ told, files }: Slot, where: Where): Promise<Known> {
    const [transcript, chapters] = await Promise.all([
      transcriptOf(files?.transcripts ?? [], where),
      files?.chapters ? sides.of('chapters', files.chapters, where) : undefined,
    ]);
    const error = transcript?.error ?? chapters?.error;
    return {
      embed: told,
      transcript: transcript?.value,
      chapters: chapters?.value,
      origin: error ? 'failed' : (transcript?.origin ?? chapters?.origin ?? 'address'),
      ...(error ? { error } : {}),
    };
  }

  return {
    async of(slot, where) {
      const { want, told, url } = slot;
      if (want === 'files') return filesOf(slot, where);
      if (want === 'feed') {
        const { value: feed, ...found } = await sides.of('feed', url, where);
        return { embed: told, feed, poster: await posterOf(feed?.image, where.signal), ...found };
      }
      const known = want === 'embed' ? await embedOf(slot, where.signal) : { embed: told };
      const { thumbnail, status } = known.embed;
      return status === 'gone' ? known : { ...known, poster: await posterOf(thumbnail?.url, where.signal) };
    },
    now({ want, told, url, key }) {
      const locked = want === 'embed' ? lock?.get(key) : undefined;
      const feed = want === 'feed' ? sides.now('feed', url) : undefined;
      const embed = locked ? { ...locked, url } : told;
      const image = want === 'feed' ? feed?.image : embed.thumbnail?.url;
      const poster = image && embed.status !== 'gone' ? posters?.peek(image) : undefined;
      return { embed, feed, poster, origin: locked || feed ? 'lock' : 'address' };
    },
    get asked() {
      return offline ? 0 : errands.asked + sides.asked;
    },
    get failed() {
      return errands.failed + sides.failed;
    },
  };
}
