/** One page in, the same with its embeds finished out; somebody else knows what they are. */
import type { Matcher } from '../core/matcher.js';
import { finishPage, type BuiltPage } from './finish.js';
import type { Know } from './know.js';
import type { Known } from './known.js';
import { planPage, type Plan, type Slot } from './plan.js';
import type { ReadOwn } from './side-knowledge.js';
import type { Speaker } from './words.js';

/** The page that is built. */
export interface PageWhere {
  /** Its own address, absolute: for relative addresses in it. */
  readonly url?: string | undefined;
  /** BCP 47; without it that of its `<html>`, else English. */
  readonly language?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Reads a file of the site: a transcript, chapters or a feed that the page names. */
  readonly read?: ReadOwn | undefined;
}

export interface PageTools {
  readonly match: Matcher;
  readonly know: Know;
  readonly speaker: Speaker;
}

/** @throws what `know` throws */
export async function buildPage(source: string, where: PageWhere, tools: PageTools): Promise<BuiltPage> {
  const { url: base } = where;
  const plan = planPage(source, { match: tools.match, base });
  if (plan.slots.length === 0) return { html: source, embeds: [], edits: [] };
  const language = where.language ?? plan.language ?? '';
  const words = await tools.speaker.words(language);
  return finishPage(plan, await knownOf(plan, where, { language, know: tools.know }), { words, base });
}

/** What is known of each slot of a plan. @throws what `know` throws */
export async function knownOf(
  { slots }: Plan,
  { url: base, read, signal }: PageWhere,
  { language, know }: { readonly language: string; readonly know: Know },
): Promise<(slot: Slot) => Known | undefined> {
  const answers = await know(slots, { base, language, read, signal });
  const known = new Map(slots.map((slot, i) => [slot, answers[i]]));
  return (slot) => known.get(slot);
}
