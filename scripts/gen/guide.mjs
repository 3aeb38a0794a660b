// docs/guides/providers.md: what we know of each provider, told by the modules themselves.
import { readFile } from 'node:fs/promises';
import { load, plugins } from './sources.mjs';

const PRIVACY = [
  [/youtube-nocookie\.com/, 'no cookies before playing'],
  [/[?&]dnt=(?:1|true)/, 'dnt'],
  [/[?&]doNotTrack=true/, 'doNotTrack'],
  [/[?&]p2p=0/, 'no peer-to-peer'],
];

export async function guide({ root }) {
  const { match } = await load(root, 'providers/index');
  const living = [];
  const gone = [];
  for (const name of await plugins(root, 'providers')) {
    const { provider, providers = [], examples = [] } = await load(root, `providers/${name}`);
    for (const one of provider ? [provider] : providers) {
      const found = examples.map(({ url }) => match(url)).filter((item) => item?.embed.provider?.id === one.id);
      (one.closed ? gone : living).push(row(one, found));
    }
  }
  const longTail = (await readFile(`${root}src/providers/_oembed.ts`, 'utf8'))
    .split('\n')
    .filter((line) => line.includes('\t'));
  const byName = (a, b) => a[0].localeCompare(b[0], 'en');
  const text = `<!-- Written by scripts/gen.mjs ("npm run gen") from the provider modules. -->

# Providers

${living.length} providers have a module of their own, ${gone.length} more are recognised as closed and lead to the archive, and ${longTail.length} endpoints
of the oEmbed registry are known by their URL schemes.

**Size** is the shape the player has before it loads: a ratio, or a fixed height in px. **Control** names the protocol by
which the player can be played, paused and sought from the page. **oEmbed** says whether metadata can be asked for; "in
browsers" where the endpoint is known to answer pages of other origins.

${markdown(
  ['provider', 'kinds', 'frame', 'size', 'privacy', 'control', 'oEmbed'],
  living.sort(byName).map(([name, ...cells]) => [name, ...cells.slice(0, 6)]),
)}

## Closed

What these served cannot be played any more. Their addresses and players are still recognised, and become a card with a
link to the archived copy.

${markdown(
  ['provider', 'kinds', 'closed'],
  gone.sort(byName).map((cells) => [cells[0], cells[1], cells[7]]),
)}
`;
  return [['docs/guides/providers.md', text]];
}

function row(provider, found) {
  const embeds = found.map(({ embed }) => embed);
  const frames = embeds.flatMap(({ frame }) => frame ?? []);
  const sizes = embeds.flatMap(({ kind, frame }) =>
    frame ? `${kind} ${frame.height ? `${frame.height} px` : ratio(frame.aspectRatio)}` : [],
  );
  const privacy = PRIVACY.filter(([pattern]) => frames.some(({ src }) => pattern.test(src))).map(([, words]) => words);
  const oembed = provider.oembed ? (provider.oembed.cors ? 'yes, in browsers' : 'yes') : 'no';
  return [
    provider.name,
    unique(embeds.map(({ kind }) => kind)),
    unique(frames.map(({ src }) => new URL(src).hostname.replace(/^www\./, ''))),
    unique(sizes),
    unique(privacy),
    unique(frames.map(({ protocol }) => protocol ?? '')),
    oembed,
    provider.closed ?? '',
  ];
}

function ratio(value) {
  for (const [w, h] of [
    [16, 9],
    [9, 16],
    [4, 3],
    [3, 2],
    [1, 1],
  ])
    if (Math.abs(value - w / h) < 0.01) return `${w}:${h}`;
  return value.toFixed(2);
}

const unique = (values) => [...new Set(values)].filter(Boolean).join(', ') || '–';

function markdown(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
