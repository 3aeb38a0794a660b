/**
 * Mastodon, on its large servers and, as a guess that only oEmbed (`/api/oembed`) can confirm, on anybody's. A status
 * number is unique only on its server and its page needs its author, so the id is `author/server/number`. The frame tells
 * its height when asked; the one given here is a beginning.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { partsOf } from '../core/url.js';

/** On any host only numbers of Mastodon's clock (milliseconds × 65536), from version 2.0 of 2017 until 2066. */
const SOMEWHERE =
  /^\/(?:(?:web\/|deck\/)?@[\w.-]+(?:@[\w.-]+)?|users\/\w[\w.-]*\/statuses)\/(?:9[89]\d{15}|1\d{17})(?:\/embed)?\/?$/;
const STATUS =
  /^\/(?:(?:web\/|deck\/)?@([\w.-]{1,64}(?:@[\w.-]{1,128})?)|users\/([\w.-]{1,64})\/statuses)\/(\d{1,20})(?:\/embed)?\/?$/;
const SERVERS = [
  'mastodon.social',
  'mastodon.online',
  'mastodon.world',
  'mastodon.art',
  'mastodon.xyz',
  'mstdn.social',
  'mstdn.jp',
  'mas.to',
  'fosstodon.org',
  'hachyderm.io',
  'infosec.exchange',
];

export const provider: Provider = {
  id: 'mastodon',
  name: 'Mastodon',
  url: 'https://joinmastodon.org/',
  hosts: SERVERS,
  anywhere: SOMEWHERE,

  match({ host, pathname }) {
    const [, name, user = name, number] = STATUS.exec(pathname) ?? [];
    const known = SERVERS.includes(host);
    if (!user || !number || (!known && !SOMEWHERE.test(pathname))) return null;
    const handle = user.includes('@') ? user : `${user}@${host}`;
    const match: Match = {
      id: `${user}/${host}/${number}`,
      kind: 'post',
      author: { name: `@${handle}`, url: `https://${host}/@${user}` },
    };
    if (!known) match.tentative = true;
    return match;
  },

  pageUrl: ({ id }) => pageOf(id),

  endpoint: ({ id }) => `https://${partsOf(id)[1]}/api/oembed`,

  frame({ id }) {
    // a status of another server is a redirect that refuses to be framed
    if (id.includes('@')) return undefined;
    return { src: `${pageOf(id)}/embed`, allow: ['fullscreen'], height: 480, protocol: 'mastodon' };
  },
};

function pageOf(id: string): string {
  const [user = '', host = '', number = ''] = partsOf(id);
  return `https://${host}/@${user}/${number}`;
}

export const examples: Example[] = [
  {
    url: 'https://mastodon.social/@somebody/109876543210987654',
    id: 'somebody/mastodon.social/109876543210987654',
    kind: 'post',
  },
  { url: 'https://mastodon.social/@somebody/123456', id: 'somebody/mastodon.social/123456', kind: 'post' },
  {
    url: 'https://mastodon.social/@some_body/109876543210987654/embed',
    id: 'some_body/mastodon.social/109876543210987654',
    kind: 'post',
  },
  {
    url: 'https://fosstodon.org/users/somebody/statuses/109876543210987654',
    id: 'somebody/fosstodon.org/109876543210987654',
    kind: 'post',
  },
  {
    url: 'https://hachyderm.io/web/@somebody/109876543210987654',
    id: 'somebody/hachyderm.io/109876543210987654',
    kind: 'post',
  },
  {
    url: 'https://mas.to/@somebody@social.example/109876543210987654',
    id: 'somebody@social.example/mas.to/109876543210987654',
    kind: 'post',
  },
  {
    url: 'https://social.example/@somebody/99876543210987654',
    id: 'somebody/social.example/99876543210987654',
    kind: 'post',
  },
];

export const counterexamples: string[] = [
  'https://mastodon.social/@somebody',
  'https://mastodon.social/@somebody/media',
  'https://mastodon.social/tags/council',
  'https://mastodon.social/@somebody/109876543210987654/reblogs',
  'https://social.example/@somebody/123456789012',
  'https://social.example/@somebody/209876543210987654',
  'https://social.example/posts/109876543210987654',
];
