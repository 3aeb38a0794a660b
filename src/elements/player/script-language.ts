/** Which transcripts are the same words in another format. */
import type { ScriptSource } from './script-source.js';

/** Whether they are in one language, or nobody knows of either. */
export const isSame = (one: ScriptSource, other: ScriptSource): boolean =>
  (one.language ?? '').toLowerCase() === (other.language ?? '').toLowerCase();
