/** The choice of a language, where a transcript is there in several. */
import { nothing } from 'lit';
import { choice } from './choice.js';
import type { Content } from './host.js';
import { isSame } from './script-language.js';
import type { ScriptSource } from './script-source.js';
import { labelOf } from './track-label.js';

/**
 * @param chosen what is read is in its language
 * @param otherwise what one is called that nobody named
 */
export function sourceChoice(
  sources: readonly ScriptSource[],
  chosen: ScriptSource | undefined,
  name: string,
  otherwise: string,
  choose: (source: ScriptSource) => void,
): Content {
  // files in one language are the same in several formats, and so are captions in it; two captions in one language are two
  const several = sources.filter((source, i) => {
    const others = sources.slice(0, i).filter((other) => isSame(other, source));
    return !others.some(({ track }) => !track || !source.track);
  });
  if (!chosen || several.length < 2) return nothing;
  const choices = several.map(({ track, language = '' }, i) => ({
    value: String(i),
    text: labelOf(track ?? { label: '', language }, otherwise),
    language,
  }));
  const at = several.indexOf(chosen);
  const value = at < 0 ? several.findIndex((source) => isSame(source, chosen)) : at;
  return choice('script-language', name, String(value), choices, (index) => choose(several[Number(index)] ?? chosen));
}
