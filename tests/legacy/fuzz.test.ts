// Random addresses and markup: nothing throws, nothing outside an embed changes, time grows with the input.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { upgrade } from '../../src/legacy/index.js';
import { match } from '../../src/providers/index.js';
import { providers } from '../../src/providers/_registry.js';

const hosts = providers.flatMap((provider) => provider.hosts);
const words = [
  'watch',
  'embed',
  'video',
  'v',
  'player',
  'e',
  'episodes',
  'track',
  'sets',
  'status',
  'p',
  'show',
  'index.html',
  'M7lc1UVf-VE',
  '76979871',
  '%2e%2e',
  '..',
  '@somebody',
  '%E0%A4%A',
  'ü',
  '',
  '~',
  'player.swf',
];
const names = ['v', 'id', 'url', 'list', 't', 'start', 'videoId', 'file', 'u', 'href', 'e', 'i', 'playerKey'];
const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://', '//', 'HTTPS://'),
    fc.oneof(
      fc.constantFrom(...hosts),
      fc.constantFrom(...hosts).map((host) => `www.${host}`),
      fc.constantFrom(...hosts).map((host) => `sub.${host}`),
      fc.domain(),
    ),
    fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 })), { maxLength: 6 }),
    fc.array(
      fc.tuple(
        fc.constantFrom(...names),
        fc.oneof(fc.constantFrom(...words, 'https%3A%2F%2Fevil.example'), fc.string({ maxLength: 20 })),
      ),
      { maxLength: 4 },
    ),
    fc.option(fc.oneof(fc.constantFrom('t=90', 'p/u/1/M7lc1UVf-VE', '!v=M7lc1UVf-VE'), fc.string({ maxLength: 10 })), {
      nil: '',
    }),
  )
  .map(
    ([scheme, host, path, query, hash]) =>
      `${scheme}${host}/${path.join('/')}${query.length ? '?' : ''}${query.map((pair) => pair.join('=')).join('&')}${hash && `#${hash}`}`,
  );

const attribute = fc.oneof(
  address.map((url) => ` src="${url}"`),
  address.map((url) => ` data='${url}'`),
  address.map((url) => ` href=${url}`),
  fc.constantFrom(
    ' type="application/x-shockwave-flash"',
    ' class="twitter-tweet"',
    ' class=BrightcoveExperience',
    ' name="movie"',
    ' flashvars="file=x&amp;videoId=1"',
    ' a',
    " b='",
    ' c="',
  ),
);
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '&lt;', '<!--', '{{< ', '['),
    fc.constantFrom(
      'object',
      'embed',
      'param',
      'iframe',
      'p',
      'pre',
      'blockquote',
      'script',
      'amp-youtube',
      'youtube',
      'embed-media',
      'a',
      'audio',
    ),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('>', '/>', '', '-->', '&gt;', ' >}}', ']'),
  )
  .map(([open, name, attributes, close]) => open + name + attributes.join('') + close);
const piece = fc.oneof(
  tag,
  tag,
  address,
  address.map((url) => `\n${url}\n`),
  fc.constantFrom('</object>', '</p>', '</script>', '</blockquote>', '\n', ' ', '&amp;', '\0', '\u2028', '```\n', '🎙'),
  fc.string({ maxLength: 15 }),
);
const markup = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

describe('random addresses', () => {
  it('never throw, and never make a frame that is not https', () => {
    fc.assert(
      fc.property(
        fc.oneof(address, fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (text) => {
          const found = match(text);
          if (!found) return;
          const { frame, provider, canonicalUrl } = found.embed;
          assert.ok(provider?.id);
          if (frame) assert.equal(new URL(frame.src).protocol, 'https:');
          if (frame) assert.ok(providers.some(({ id }) => id === provider.id));
          if (canonicalUrl) assert.match(canonicalUrl, /^https?:\/\//);
        },
      ),
      { numRuns: 5000 },
    );
  });
  it('are matched by what their host is, whatever else they say', () => {
    fc.assert(
      fc.property(address, fc.domain(), (url, domain) => {
        const foreign = `https://${domain}.example/${url}?u=${url}#${url}`;
        const id = match(foreign)?.embed.provider?.id;
        assert.ok(id === undefined || providers.find((provider) => provider.id === id)?.anywhere, foreign);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('random markup', () => {
  it('never throws; outside the embeds it stays to the letter; a second run changes no embed of the first', () => {
    fc.assert(
      fc.property(markup, (source) => {
        const { html, embeds } = upgrade(source, { match });
        if (!embeds.length) return assert.equal(html, source);
        let at = 0;
        let from = 0;
        for (const { range } of embeds) {
          assert.ok(range[0] >= from && range[1] > range[0] && range[1] <= source.length);
          const kept = source.slice(from, range[0]);
          at = html.indexOf(kept, at);
          assert.ok(at >= 0, `lost ${JSON.stringify(kept)}`);
          at += kept.length;
          from = range[1];
        }
        assert.ok(html.endsWith(source.slice(from)));
      }),
      { numRuns: 4000 },
    );
  });
  it('writes no address that a browser would run', () => {
    fc.assert(
      fc.property(markup, (source) => {
        const { embeds, html } = upgrade(source, { match });
        for (const { embed } of embeds) assert.match(embed.url, /^(?:https?:)?\/\//i);
        assert.ok((html.match(/<script/gi)?.length ?? 0) <= (source.match(/<script|&lt;script/gi)?.length ?? 0));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('time', () => {
  const slowdown = (make: (length: number) => () => unknown): number => {
    // the best of several, as whatever else the machine does only adds to it
    const time = (length: number): number => {
      const work = make(length);
      const times = Array.from({ length: 3 }, () => {
        const from = performance.now();
        work();
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    time(50_000);
    // small times are mostly noise: below this, nobody waits
    return time(1_000_000) / Math.max(time(100_000), 10);
  };
  it('of a megabyte of address is that of a tenth', () => {
    for (const filler of ['a', '/', '&v=', '%2F', '.', '@', '#', '?', '=']) {
      for (const host of ['www.youtube.com', 'vimeo.com', 'w.soundcloud.com', 'unknown.example']) {
        const factor = slowdown((length) => {
          const url = `https://${host}/${filler.repeat(length)}`;
          return () => match(url);
        });
        assert.ok(factor < 20, `${host} ${filler}: ${factor.toFixed(1)}`);
      }
    }
  });
  it('of a megabyte of markup is that of a tenth, on one line or on many', () => {
    for (const piece of [
      '<object>',
      '`<b>` ',
      '&lt;object&gt;<b>',
      '```\n',
      '[code]',
      '<a href=x><embed src=http://a.example/x.swf>',
      '<blockquote class="wp-embedded-content"><a href=http://a.example>',
      '<iframe src=x></iframe><noscript>',
    ]) {
      const factor = slowdown((length) => {
        const source = piece.repeat(length / piece.length);
        return () => upgrade(source, { match });
      });
      assert.ok(factor < 20, `${piece}: ${factor.toFixed(1)}`);
    }
  });
});
