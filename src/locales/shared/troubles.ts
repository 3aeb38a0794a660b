/** Why a recording cannot be played. */
import type { Trouble } from './player-table.js';

type Sentence = (name: string) => string;

/** @param nameOf what the recording is called in a sentence, where it may have no title */
export const reasons =
  (sentences: Readonly<Record<Trouble | 'other', Sentence>>, nameOf: Sentence) =>
  (label: string, reason?: Trouble): string =>
    sentences[reason ?? 'other'](nameOf(label));
