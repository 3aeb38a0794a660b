/**
 * Bluesky. A post's key is unique only together with its author, a domain or a DID (atproto.com/specs/tid, /did, /handle).
 * The frame answers 400 to a domain: there the DID has to come from oEmbed. It reports its height; the one given here is
 * a beginning.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { decode } from '../core/url.js';

const POST = /^\/(?:profile\/([^/]+)\/post|embed\/([^/]+)\/app\.bsky\.feed\.post)\/([2-7a-z]{13})\/?$/;
const AUTHOR = /^(?:did:(?:plc:[2-7a-z]{24}|web:[\w.%-]+)|[a-z\d-]+(?:\.[a-z\d-]+)+)$/i;
/** The second runs what comes next, the third is a fork; both show the same posts at the same paths. */
const HOST = /^(?:(?:embed\.)?bsky\.app|main\.bsky\.dev|deer\.social)$/;
const PAGE = 'https://bsky.app';

export const provider: Provider = {
  id: 'bluesky',
  name: 'Bluesky',
  url: `${PAGE}/`,
  hosts: ['bsky.app', 'bsky.dev', 'deer.social'],
  // answers browsers since bluesky-social/social-app#9845
  oembed: { url: 'https://embed.bsky.app/oembed', cors: true },

  match({ host, pathname }) {
    if (host !== 'bsky.app' && !HOST.test(host)) return null;
    const [, ofPage, ofFrame, key] = POST.exec(pathname) ?? [];
    const author = decode(ofPage ?? ofFrame ?? '');
    if (!key || !AUTHOR.test(author)) return null;
    const match: Match = { id: `${author}/${key}`, kind: 'post' };
    if (!author.startsWith('did:')) match.author = { name: `@${author}`, url: `${PAGE}/profile/${author}` };
    return match;
  },

  pageUrl: ({ id }) => `${PAGE}/profile/${id.replace('/', '/post/')}`,

  frame({ id }) {
    if (!id.startsWith('did:')) return undefined;
    return {
      src: `https://embed.bsky.app/embed/${id.replace('/', '/app.bsky.feed.post/')}`,
      allow: ['fullscreen', 'picture-in-picture'],
      height: 480,
      protocol: 'bluesky',
    };
  },
};

export const examples: Example[] = [
  {
    url: 'https://bsky.app/profile/somebody.bsky.social/post/3kabcdefghi2j',
    id: 'somebody.bsky.social/3kabcdefghi2j',
    kind: 'post',
  },
  {
    url: 'https://bsky.app/profile/did:plc:aaaabbbbccccddddeeeeffff/post/3kabcdefghi2j',
    id: 'did:plc:aaaabbbbccccddddeeeeffff/3kabcdefghi2j',
    kind: 'post',
  },
  {
    url: 'https://bsky.app/profile/did%3Aplc%3Aaaaabbbbccccddddeeeeffff/post/3kabcdefghi2j?ref_src=embed',
    id: 'did:plc:aaaabbbbccccddddeeeeffff/3kabcdefghi2j',
    kind: 'post',
  },
  {
    url: 'https://embed.bsky.app/embed/did:plc:aaaabbbbccccddddeeeeffff/app.bsky.feed.post/3kabcdefghi2j?id=1',
    id: 'did:plc:aaaabbbbccccddddeeeeffff/3kabcdefghi2j',
    kind: 'post',
  },
  {
    url: 'https://main.bsky.dev/profile/some.example/post/3kabcdefghi2j',
    id: 'some.example/3kabcdefghi2j',
    kind: 'post',
  },
];

export const counterexamples: string[] = [
  'https://bsky.app/profile/bsky.app',
  'https://bsky.app/profile/nodomain/post/3kabcdefghi2j',
  'https://bsky.app/profile/bsky.app/post/short',
  'https://bsky.app/profile/bsky.app/feed/whats-hot',
  'https://embed.bsky.app/embed/did:plc:aaaabbbbccccddddeeeeffff/app.bsky.feed.generator/3kabcdefghi2j',
  'https://embed.bsky.app/static/embed.js',
  'https://blog.bsky.app/profile/some.example/post/3kabcdefghi2j',
];
