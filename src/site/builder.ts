/** Pages with embeds in, finished pages out: what a build and every host stand on. */
import type { Matcher } from '../core/matcher.js';
import { match as matchAll } from '../providers/index.js';
import type { Clock } from '../resolver/clock.js';
import type { Fetch } from '../resolver/fetch/fetch.js';
import type { Lock } from '../resolver/lock-file.js';
import type { Resolver } from '../resolver/resolve.js';
import { applyEdits, type Edit } from './edit.js';
import { feedTexts } from './feed-texts.js';
import { withoutFrames } from './feed-form.js';
import { editsOf, finishPage, type BuiltPage, type Report } from './finish.js';
import type { Know } from './know.js';
import { createKnowledge } from './knowledge.js';
import { buildPage, knownOf, type PageWhere } from './page.js';
import { planPage } from './plan.js';
import type { Posters } from './poster.js';
import { createSpeaker } from './words.js';

export interface SiteBuilder {
  /**
   * HTML of one page, or of a part of one. Asks the network for what lock and memory do not know. Never rejects for an
   * embed: what nobody could tell is a link.
   * @throws the signal's reason; the error of a poster that cannot be kept
   */
  page(source: string, where?: PageWhere): Promise<BuiltPage>;
  /**
   * The same from what is known by now, for hosts that cannot wait. What is unknown is shown as its address tells; the words
   * are English until `speak` has loaded others.
   */
  pageNow(source: string, where?: Omit<PageWhere, 'read' | 'signal'>): BuiltPage;
  /** A feed (RSS, Atom, JSON Feed): its texts get links and pictures, and lose our elements. Anything else stays as it is. */
  feed(source: string, where?: PageWhere): Promise<BuiltPage>;
  /**
   * What is known of embeds, for pages that are built in another thread. Absent where the builder has a matcher of its own,
   * which no other thread has.
   */
  readonly know?: Know;
  /** Loads the words of a language for `pageNow`. */
  speak(language: string): Promise<void>;
  /** Writes lock file and posters' index. @throws what they throw */
  save(): Promise<void>;
  /** Addresses asked about so far, each counted once. */
  readonly asked: number;
  /** Of these, the ones nobody could tell anything of. */
  readonly failed: number;
  /** Addresses that the lock does not have, where nobody may be asked. Each is counted once. */
  readonly missing: number;
}

/** A lock that can be written down. */
export interface SavedLock extends Lock {
  save?(): Promise<void>;
}

export interface SiteBuilderOptions {
  /** Best with the same lock: what it learns is kept there. */
  readonly resolver: Resolver;
  readonly lock?: SavedLock | undefined;
  readonly posters?: Posters | undefined;
  /** For feeds, transcripts and chapters; without it only those of the site itself are read. */
  readonly fetch?: Fetch | undefined;
  readonly match?: Matcher | undefined;
  readonly clock?: Clock | undefined;
  /** Makes no request. Default false. */
  readonly offline?: boolean | undefined;
  /** Asks about every address once more. Default false. */
  readonly refresh?: boolean | undefined;
  /** Addresses being asked about at a time; each host is asked fewer times at once. Default 16. */
  readonly atOnce?: number | undefined;
}

export function createSiteBuilder(options: SiteBuilderOptions): SiteBuilder {
  const { resolver, lock, posters, fetch, match = matchAll, clock } = options;
  const { offline = false, refresh = false, atOnce = 16 } = options;
  const speaker = createSpeaker();
  const knowledge = createKnowledge({ resolver, lock, posters, fetch, clock, offline, refresh, atOnce });

  const know: Know = (questions, { base, language, read, signal = new AbortController().signal }) => {
    const found = questions.map((question) => knowledge.atOnce(question));
    if (found.every((one) => one !== undefined)) return found;
    const where = { base, language, read, signal };
    return Promise.all(questions.map(async (question, i) => found[i] ?? knowledge.of(question, where)));
  };
  const tools = { match, know, speaker };

  return {
    page: (source, where = {}) => buildPage(source, where, tools),
    pageNow(source, where = {}) {
      const plan = planPage(source, { match, base: where.url });
      const words = speaker.wordsNow(where.language ?? plan.language ?? '');
      return finishPage(plan, knowledge.now, { words, base: where.url });
    },
    async feed(source, where = {}) {
      const { texts, language: own } = feedTexts(source);
      const language = where.language ?? own ?? '';
      const embeds: Report[] = [];
      const edits: Edit[] = [];
      for (const text of texts) {
        const plan = planPage(text.html, { match, base: where.url, xml: text.xml });
        const frames = withoutFrames(text.html, plan.slots);
        edits.push(...frames.map((edit) => text.toSource(edit)));
        if (plan.slots.length === 0) continue;
        const words = await speaker.words(language);
        const known = await knownOf(plan, where, { language, know });
        const done = editsOf(plan, known, { words, as: 'feed', base: where.url });
        edits.push(...done.edits.map((edit) => text.toSource(edit)));
        embeds.push(...done.embeds.map((one) => ({ ...one, range: text.place(one.range) })));
      }
      edits.sort((a, b) => a.from - b.from);
      return { html: applyEdits(source, edits), embeds, edits };
    },
    ...(options.match ? {} : { know }),
    async speak(language) {
      await speaker.words(language);
    },
    async save() {
      await Promise.all([lock?.save?.(), posters?.save()]);
    },
    get asked() {
      return knowledge.asked;
    },
    get failed() {
      return knowledge.failed;
    },
    get missing() {
      return knowledge.missing;
    },
  };
}
