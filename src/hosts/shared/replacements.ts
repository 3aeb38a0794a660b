/** What a builder changed, as a host wants it. */
import type { BuiltPage } from '../../site/index.js';
import type { Replacement } from './tree.js';

/** All changes of an embed as one, in document order; embeds that did not change are left out. */
export function replacementsOf(source: string, edits: BuiltPage['edits'], embeds: BuiltPage['embeds']): Replacement[] {
  const replacements: Replacement[] = [];
  let next = 0;
  for (const { range } of embeds) {
    const [from, to] = range;
    let text = '';
    let done = from;
    const first = next;
    for (let edit = edits[next]; edit && edit.to <= to; edit = edits[++next]) {
      text += source.slice(done, edit.from) + edit.text;
      done = edit.to;
    }
    if (next > first) replacements.push({ range, text: text + source.slice(done, to) });
  }
  return replacements;
}

const JSON_LD = /<script type="application\/ld\+json">[^]*?<\/script>/g;

/** For pages in which no script may stand. */
export function withoutJsonLd(edits: BuiltPage['edits']): BuiltPage['edits'] {
  return edits
    .map(({ text, ...place }) => ({ ...place, text: text.replaceAll(JSON_LD, '') }))
    .filter(({ from, to, text }) => from < to || text !== '');
}
