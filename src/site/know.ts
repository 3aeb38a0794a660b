/** What a page has to find out, in words that another thread understands: data, and no functions. */
import type { Known } from './known.js';
import type { Slot } from './plan.js';
import type { ReadOwn } from './side-knowledge.js';

export type Question = Pick<Slot, 'url' | 'key' | 'want' | 'told' | 'files'>;

/** The page that asks. */
export interface Asking {
  readonly base?: string | undefined;
  readonly language: string;
  readonly read?: ReadOwn | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Answers in the order of the questions, at once where nothing has to be waited for. Never rejects for an embed.
 * @throws the signal's reason; the error of posters that cannot be kept
 */
export type Know = (questions: readonly Question[], asking: Asking) => readonly Known[] | Promise<readonly Known[]>;
