/** Names written before the words, as in `Ann: Good morning`. Only where they clearly are names of speakers. */
import type { Cue } from '../../core/transcript.js';
import { cueOf } from './cue.js';

interface Label {
  /** Empty for words before a colon that are no name. */
  readonly name: string;
  /** What was said. */
  readonly rest: string;
}

/** Longer phrases before a colon are never names. */
const MAX_LENGTH = 44;
const MAX_WORDS = 4;
/** Dialogue dashes, and the chevrons of live captions. */
const MARK = /^(?:>{2,3}|[-–—])\s?/;
/** Machines put names into brackets. */
const BRACKETS = /^\[(.*)\]$/;
/** Begins like a name: a capital letter, or a script that has none. */
const WORD = /^["“]?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\d.'’_-]*["”]?$/u;
/** What may stand within a name without a capital, and the numbers of unnamed speakers. */
const PARTICLE =
  /^(?:\d{1,3}|#\d{1,3}|&|and|und|et|y|e|of|de|del|della|der|den|des|di|da|do|dos|du|la|le|van|von|zu|bin|ibn|al|el)$/u;

/** Whether this may be what somebody is called: at most four words, each like a name's. */
export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > MAX_WORDS || !WORD.test(words[0] ?? '')) return false;
  return words.every((word) => WORD.test(word) || PARTICLE.test(word));
}

/** Whether a line may begin with the name of who says it. */
export const hasLabel = (line: string): boolean => Boolean(labelOf(line, new Map())?.name);

/**
 * What stands before a colon in the first line. A space has to follow, but after the wide colon of Chinese and Japanese.
 * @param known phrase → name, remembered: most names come back
 */
function labelOf(text: string, known: Map<string, string>): Label | null {
  const head = text.slice(0, MAX_LENGTH);
  let colon = head.indexOf(':');
  const wide = head.indexOf('：');
  if (wide >= 0 && (colon < 0 || wide < colon)) colon = wide;
  else if (colon < 0 || !/\s/.test(text.charAt(colon + 1))) return null;
  const rest = text.slice(colon + 1).trimStart();
  const phrase = head.slice(0, colon);
  let name = known.get(phrase);
  if (name === undefined) {
    const bare = phrase.includes('\n') ? '' : phrase.replace(MARK, '').trim();
    name = (BRACKETS.exec(bare)?.[1] ?? bare).trim();
    if (!isName(name)) name = '';
    known.set(phrase, name);
  }
  return rest ? { name, rest } : null;
}

/**
 * Moves names from the text into `speaker`, in place. All or nothing for a file: names have to come back, or begin it and
 * change, and have to outnumber other phrases before a colon. A word that comes only once and is also written without a
 * capital (`Note: …`) is no name.
 */
export function labelSpeakers(cues: Cue[]): void {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const labels = cues.map(({ speaker, text }) => (speaker ? null : labelOf(text, known)));
  for (const label of labels) if (label) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  const others = counts.get('') ?? 0;
  counts.delete('');
  if (!isLabelled(cues.length, labels[0]?.name, counts, others)) return;
  const names = withoutWords(counts, cues);
  for (const [i, { start, end }] of cues.entries()) {
    const label = labels[i];
    // two people in one cue: their names stay where they are
    if (!label || !names.has(label.name) || isShared(label.rest, names, known)) continue;
    cues[i] = cueOf(start, end, label.name, label.rest);
  }
}

function isLabelled(
  size: number,
  first: string | undefined,
  counts: ReadonlyMap<string, number>,
  others: number,
): boolean {
  let [named, recurring] = [0, 0];
  for (const count of counts.values()) {
    named += count;
    if (count > 1) recurring += 1;
  }
  if (named < 2 || named <= others) return false;
  return recurring > 1 || Boolean(first) || named * 3 >= size;
}

function withoutWords(counts: ReadonlyMap<string, number>, cues: readonly Cue[]): ReadonlySet<string> {
  const names = new Set(counts.keys());
  const doubtful = new Map<string, string>();
  for (const [name, count] of counts) {
    const word = name.toLowerCase();
    if (count === 1 && word !== name && /^\p{L}+$/u.test(name)) doubtful.set(word, name);
  }
  if (!doubtful.size) return names;
  for (const { text } of cues) {
    for (const word of text.match(/\p{L}+/gu) ?? []) {
      const name = doubtful.get(word);
      if (name) names.delete(name);
    }
  }
  return names;
}

function isShared(rest: string, names: ReadonlySet<string>, known: Map<string, string>): boolean {
  if (!rest.includes('\n') || !/[:：]/.test(rest)) return false;
  return rest.split('\n').some((line) => names.has(labelOf(line, known)?.name ?? ''));
}
