/** `<object class="BrightcoveExperience">`: no address at all, only params that Brightcove's script turned into one. */
import type { OpenToken } from '../core/markup/tokens.js';
import { closingIndex } from './shared/document.js';
import type { Family } from './shared/family.js';

const PLAYER = 'http://c.brightcove.com/services/viewer/federated_f9';

export const family: Family = {
  name: 'brightcove-experience',
  elements: ['object'],
  *find({ tokens, isVerbatim }) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.type !== 'open' || token.name !== 'object' || isVerbatim(i) || !isExperience(token)) continue;
      const last = closingIndex(tokens, i);
      const closing = tokens[last];
      if (!closing) continue;
      const query = new URLSearchParams();
      for (const param of tokens.slice(i, last)) {
        if (param.type !== 'open' || param.name !== 'param') continue;
        query.append(param.attributes.get('name') ?? '', param.attributes.get('value') ?? '');
      }
      // without a video of its own the element's name often holds it: `myExperience1265213507001`
      const named = /^myExperience(\d{6,})$/.exec(token.attributes.get('id') ?? '')?.[1];
      if (named && ![...query.keys()].some((key) => /^(?:@videoPlayer|videoId)$/i.test(key)))
        query.set('videoId', named);
      yield { start: token.start, end: closing.end, form: 'brightcove-experience', addresses: [`${PLAYER}?${query}`] };
      i = last;
    }
  },
};

function isExperience(token: OpenToken): boolean {
  return /(?:^|\s)BrightcoveExperience(?:\s|$)/.test(token.attributes.get('class') ?? '');
}
