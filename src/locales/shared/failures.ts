/** Why a player did not load. */
import type { FailReason } from './media-table.js';

type Sentence = (titled: string) => string;

export interface FailureSentences {
  readonly 'not-found': Sentence;
  readonly private: Sentence;
  readonly 'embedding-disabled': Sentence;
  readonly blocked: Sentence;
  readonly timeout: Sentence;
  readonly network: Sentence;
  /** Nobody knows why. */
  readonly other: Sentence;
}

/** @param mark what is done with the title first: quoted, isolated */
export const failures =
  (sentences: FailureSentences, mark: Sentence) =>
  (titled: string, reason?: FailReason): string => {
    const known: Partial<Record<FailReason, Sentence>> = sentences;
    return ((reason && known[reason]) ?? sentences.other)(mark(titled));
  };
