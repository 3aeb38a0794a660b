/** Word by word → sentence by sentence, for files that time every word. */
import type { Cue } from '../../core/transcript.js';

/** A pause that ends a sentence whatever its punctuation, in seconds. */
const PAUSE = 2;
/** Speech recognition without punctuation would else never stop: characters after which any pause, or a comma, will do. */
const LONG = 160;
/** Characters no sentence exceeds. */
const LONGEST = 320;

const STOP = /[.!?…。！？][)\]"'”’»」』]*$/u;
/** A full stop after these ends no sentence: initials, and titles before a name. */
const ABBREVIATED = /(?:^|\s)(?:\p{Lu}|[A-Z](?:\.[A-Z])+|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|z\.B)\.$/u;
const STANDS_CLOSE = /^(?:[,.;:!?…%)\]}”»]|['’](?:s|t|re|ve|ll|d|m)\b)/i;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、！？]$/u;
const NO_SPACES_BEFORE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、！？]/u;

/** Whether most cues hold a single word each. */
export function isWordByWord(cues: readonly Cue[]): boolean {
  if (cues.length < 3) return false;
  const single = cues.filter(({ text }) => !/\s/.test(text)).length;
  return single * 3 >= cues.length * 2;
}

/** Joins words until a sentence ends, the speaker changes, or somebody pauses. */
export function joinWords(words: readonly Cue[]): Cue[] {
  const sentences: Cue[] = [];
  let open: Cue | undefined;
  for (const word of words) {
    if (!word.text.trim()) continue;
    if (!open || endsBetween(open, word)) {
      open = { ...word, text: word.text.trim() };
      sentences.push(open);
    } else {
      open.text = join(open.text, word.text.trim());
      if (word.end !== undefined) open.end = word.end;
      else delete open.end;
    }
  }
  return sentences;
}

function endsBetween(open: Cue, word: Cue): boolean {
  if (word.speaker !== undefined && word.speaker !== open.speaker) return true;
  const tail = open.text.slice(-40);
  if (!/[a-z\d]$/.test(tail) && STOP.test(tail) && !ABBREVIATED.test(tail)) return true;
  const pause = word.start !== undefined && open.end !== undefined ? word.start - open.end : 0;
  if (pause >= PAUSE || open.text.length > LONGEST) return true;
  return open.text.length > LONG && (pause > 0.3 || /[,;:，、]$/u.test(tail));
}

function join(text: string, word: string): string {
  // Latin letters are the many
  if (/^[a-z\d]/i.test(word)) return `${text} ${word}`;
  const close = STANDS_CLOSE.test(word) || (NO_SPACES.test(text.slice(-2)) && NO_SPACES_BEFORE.test(word));
  return close ? text + word : `${text} ${word}`;
}
