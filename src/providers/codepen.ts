/**
 * CodePen. Teams and the second editor put one word before the owner. A private pen's token follows its slug; `www.` and
 * the hosts below it hold no pens.
 */
import type { Example, Provider } from '../core/provider.js';

const PEN =
  /^\/((?:team\/|editor\/)?@?[\w-]{1,64})\/(?:pen|full|fullpage|details|embed)\/(?:preview\/)?(?!preview(?:\/|$))((?:[A-Za-z\d]{4,32}|[\da-f]{8}-[\da-f-]{27})(?:\/[\da-f]{16,64})?)\/?$/;
/** Words of the site where an owner's name would stand. */
const NOT_OWNERS = /^(?:collection|cpe|spark|team|editor)$/;
const PAGE = 'https://codepen.io';

export const provider: Provider = {
  id: 'codepen',
  name: 'CodePen',
  url: `${PAGE}/`,
  hosts: ['codepen.io'],
  oembed: { url: `${PAGE}/api/oembed?format=json` },

  match({ host, pathname }) {
    if (host !== 'codepen.io') return null;
    const [, owner, pen] = PEN.exec(pathname) ?? [];
    if (!owner || NOT_OWNERS.test(owner)) return null;
    return { id: `${owner}/${pen}`, kind: 'post' };
  },

  pageUrl: ({ id }) => address(id, 'pen'),

  frame: ({ id }) => ({ src: `${address(id, 'embed')}?default-tab=result`, allow: ['fullscreen'], height: 400 }),
};

/** The owner may be two segments, the pen too. */
function address(id: string, space: string): string {
  const afterTeam = id.startsWith('team/') ? 5 : id.startsWith('editor/') ? 7 : 0;
  const slash = id.indexOf('/', afterTeam);
  return `${PAGE}/${id.slice(0, slash)}/${space}${id.slice(slash)}`;
}

export const examples: Example[] = [
  { url: 'https://codepen.io/somebody/pen/AbCdEfG', id: 'somebody/AbCdEfG', kind: 'post' },
  { url: 'https://codepen.io/somebody/full/AbCdEfG/', id: 'somebody/AbCdEfG', kind: 'post' },
  { url: 'http://codepen.io/somebody/details/AbCdE', id: 'somebody/AbCdE', kind: 'post' },
  { url: '//codepen.io/somebody/embed/AbCdEfG?default-tab=html,result', id: 'somebody/AbCdEfG', kind: 'post' },
  { url: 'https://codepen.io/somebody/embed/preview/AbCdEfG?height=300', id: 'somebody/AbCdEfG', kind: 'post' },
  { url: 'https://codepen.io/team/some-team/pen/AbCdEfG', id: 'team/some-team/AbCdEfG', kind: 'post' },
  {
    url: 'https://codepen.io/editor/somebody/pen/01234567-89ab-7cde-8f01-23456789abcd',
    id: 'editor/somebody/01234567-89ab-7cde-8f01-23456789abcd',
    kind: 'post',
  },
  {
    url: 'https://codepen.io/somebody/pen/AbCdEfG/0123456789abcdef0123456789abcdef',
    id: 'somebody/AbCdEfG/0123456789abcdef0123456789abcdef',
    kind: 'post',
  },
];

export const counterexamples: string[] = [
  'https://codepen.io/trending',
  'https://codepen.io/somebody',
  'https://codepen.io/somebody/pens/public',
  'https://codepen.io/pen/define',
  'https://codepen.io/collection/embed/AbCdEf',
  'https://codepen.io/cpe/embed/prefill',
  'https://codepen.io/somebody/embed/preview',
  'https://blog.codepen.io/somebody/pen/AbCdEfG',
];
