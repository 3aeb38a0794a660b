/** A planned page with what became known of its embeds. Pure, and without waiting. */
import type { Embed } from '../core/embed.js';
import { applyEdits, type Edit } from './edit.js';
import type { Trouble } from './errands.js';
import { fill } from './fill.js';
import { writeForFeed } from './feed-form.js';
import type { ShownOn } from './json-ld.js';
import type { Known, Origin } from './known.js';
import type { Plan, Slot } from './plan.js';
import { replace } from './replace.js';
import { ENGLISH, type SiteWords } from './words.js';

/** An embed of a page, for those who count. */
export interface Report {
  /** UTF-16 units in the source, end exclusive. */
  readonly range: readonly [from: number, to: number];
  readonly form: string;
  readonly url: string;
  readonly origin: Origin;
  readonly status: Embed['status'];
  readonly poster: boolean;
  readonly error?: Trouble;
}

export interface FinishOptions {
  /** In the language of the page. Default English. */
  readonly words?: SiteWords;
  /**
   * `page`: elements that need no script and are better with it. `feed`: links and pictures for feed readers, which know
   * no elements of ours. Default `page`.
   */
  readonly as?: 'page' | 'feed';
  /**
   * The page's own address, absolute: for addresses of its posters where they are read elsewhere, in a feed or by a search
   * engine.
   */
  readonly base?: string | undefined;
}

export interface BuiltPage {
  readonly html: string;
  readonly embeds: readonly Report[];
  /** What changed, as places in the source: for hosts that hold the page as a tree. */
  readonly edits: readonly Edit[];
}

/** @param known what became known; undefined for a slot of which no more is known than its address tells */
export function finishPage(
  plan: Plan,
  known: (slot: Slot) => Known | undefined,
  options: FinishOptions = {},
): BuiltPage {
  const { edits, embeds } = editsOf(plan, known, options);
  return new Finished(plan.source, embeds, edits);
}

/** Puts the page together when somebody asks for it: who writes bytes needs the changes alone. */
class Finished implements BuiltPage {
  readonly embeds: readonly Report[];
  readonly edits: readonly Edit[];
  readonly #source: string;
  #html: string | undefined;

  constructor(source: string, embeds: readonly Report[], edits: readonly Edit[]) {
    this.embeds = embeds;
    this.edits = edits;
    this.#source = source;
  }

  get html(): string {
    return (this.#html ??= applyEdits(this.#source, this.edits));
  }
}

/** The same as changes of the source. */
export function editsOf(
  { source, slots }: Plan,
  known: (slot: Slot) => Known | undefined,
  options: FinishOptions = {},
): { edits: Edit[]; embeds: Report[] } {
  const { words = ENGLISH, as = 'page', base } = options;
  const edits: Edit[] = [];
  const embeds: Report[] = [];
  const page: ShownOn = { url: base, several: slots.length > 1 };
  for (const slot of slots) {
    const found = known(slot) ?? { embed: slot.told };
    if (as === 'feed') edits.push(...writeForFeed(source, slot, found, words, base));
    else if (slot.own) edits.push(...fill(source, slot, slot.own, found, words, page));
    else if (slot.old) edits.push(replace(source, slot, slot.old, found, words, page));
    embeds.push(reportOf(slot, found));
  }
  return { edits: edits.sort((a, b) => a.from - b.from), embeds };
}

function reportOf({ range, form, url }: Slot, { embed, origin = 'address', poster, error }: Known): Report {
  const { status } = embed;
  return { range, form, url, origin, status, poster: poster !== undefined, ...(error ? { error } : {}) };
}
