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
import type { Question } from './know.js';
import type { Known } from './known.js';
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
  of(slot: Question, where: Where): Promise<Known>;
  /**
   * The same where nothing has to be waited for, which is most of a build from its lock: what waits holds its page in memory.
   */
  atOnce(slot: Question): Known | undefined;
  /** From what is known by now. */
  now(slot: Question): Known;
  /** Addresses asked about, each counted once. */
  readonly asked: number;
  /** Of these, the ones nobody could tell anything of. */
  readonly failed: number;
  /** Addresses that the lock does not have, where nobody may be asked. */
  readonly missing: number;
}

export function createKnowledge(options: KnowledgeOptions): Knowledge {
  const { resolver, lock, posters, offline, refresh } = options;
  const turns = createTurns(options.atOnce);
  const errands = createErrands<Embed>(turns);
  const sides = createSideKnowledge({ ...options, turns });

  async function embedOf({ url, key, told }: Question, signal: AbortSignal): Promise<Known> {
    const outcome = await errands.run(key, signal, (inner) =>
      resolver.resolve(url, { signal: inner, offline, refresh }),
    );
    const found = 'value' in outcome ? outcome.value : lock?.get(key);
    const embed = found ? { ...found, url } : told;
    if (offline) return { embed, origin: 'missing' };
    return 'value' in outcome ? { embed, origin: 'asked' } : { embed, origin: 'failed', error: outcome.trouble };
  }

  /** From the lock. */
  function locked({ url, key }: Question): Known | undefined {
    const entry = refresh ? undefined : lock?.get(key);
    // with the address of this page, which may be another one of the same item
    return entry && { embed: { ...entry, url }, origin: errands.known(key) ? 'asked' : 'lock' };
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

  async function filesOf({ told, files }: Question, where: Where): Promise<Known> {
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
      const known = want === 'embed' ? (locked(slot) ?? (await embedOf(slot, where.signal))) : { embed: told };
      const { thumbnail, status } = known.embed;
      return status === 'gone' ? known : { ...known, poster: await posterOf(thumbnail?.url, where.signal) };
    },
    atOnce(slot) {
      const { want, told } = slot;
      if (want === 'files' || want === 'feed') return undefined;
      const known = want === 'embed' ? locked(slot) : { embed: told };
      const image = known?.embed.status === 'gone' ? undefined : known?.embed.thumbnail?.url;
      if (!known || !posters || !image || !webAddress(image)) return known;
      const poster = posters.peek(image);
      return poster && { ...known, poster };
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
      return offline ? 0 : errands.failed + sides.failed;
    },
    get missing() {
      return offline ? errands.asked + sides.missing : 0;
    },
  };
}
