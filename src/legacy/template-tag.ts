/** Tags of site generators in source files: `{{< youtube ID >}}` (Hugo), `{% youtube ID %}`, `{% include youtube.html id="…" %}` (Jekyll, Liquid). */
import { readArguments } from './shared/arguments.js';
import { shortcodes } from './shared/shortcodes.js';
import type { Family } from './shared/family.js';

const TAG =
  /\{\{[<%]\s{0,10}([a-z][\w-]{0,30})\s+([^{}<>]{1,500}?)\s{0,10}\/?[>%]\}\}|\{%-?\s{0,10}(?:include\s{1,10})?(?:[\w/-]{1,40}\/)?([a-z][\w-]{0,30}?)(?:_?(?:player|embed))?(?:\.html)?\s+([^{}%]{1,500}?)\s{0,10}-?%\}/gi;

export const family: Family = {
  name: 'template-tag',
  words: ['{'],
  *find({ source, isVerbatimAt }) {
    for (const tag of source.matchAll(TAG)) {
      const name = (tag[1] ?? tag[3] ?? '').toLowerCase();
      const shortcode = shortcodes.get(name);
      if (!shortcode || isVerbatimAt(tag.index)) continue;
      const values = readArguments(tag[2] ?? tag[4] ?? '');
      const addresses = [...shortcode(values, '')];
      const start = values.named.get('start') ?? values.named.get('t');
      if (start && /^\w+$/.test(start)) addresses.unshift(...addresses.map((address) => `${address}#t=${start}`));
      if (!addresses.length) continue;
      yield { form: 'template-tag', start: tag.index, end: tag.index + tag[0].length, addresses };
    }
  },
};
