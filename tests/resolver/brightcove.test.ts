import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { match } from '../../src/providers/index.js';
import { brightcoveSources } from '../../src/resolver/brightcove.js';
import type { Fetch } from '../../src/resolver/fetch/fetch.js';
import { createResolver } from '../../src/resolver/resolve.js';
import { startInternet, type Internet } from '../network/internet.js';
import { brightcoveAccount, brightcoveIds } from '../network/sites/brightcove.js';

const IMAGE = 'https://cf-images.us-east-1.prod.boltdns.net/v1';
const addressOf = (video: string, account = brightcoveAccount): string =>
  `https://players.brightcove.net/${account}/default_default/index.html?videoId=${video}`;
const embedOf = (url: string): Embed => match(url)!.embed;

describe('Brightcove: the files behind the player', () => {
  let internet: Internet;
  before(async () => {
    internet = await startInternet();
  });
  after(() => internet.close());

  it('are found with the key of the player, with their length and captions, and the frame stays', async () => {
    const embed = embedOf(addressOf('5550001'));
    const found = await brightcoveSources(embed, internet.fetch);
    assert.deepEqual(found.media, {
      sources: [{ src: `${IMAGE}/5550001/master.m3u8`, type: 'application/x-mpegURL' }],
      duration: 95,
      transcripts: [{ url: `${IMAGE}/5550001/captions.vtt`, type: 'text/vtt', captions: true, language: 'en' }],
    });
    assert.deepEqual({ ...found, media: undefined }, { ...embed, media: undefined });
  });
  for (const [what, video, account] of [
    ['a deleted video', brightcoveIds.deleted, brightcoveAccount],
    ['one that is not for this country', brightcoveIds.geoBlocked, brightcoveAccount],
    ['an account that nobody has', '5550001', '99999999999'],
  ] as const) {
    it(`are not there for ${what}: the embed is what it was`, async () => {
      const embed = embedOf(addressOf(video, account));
      assert.equal(await brightcoveSources(embed, internet.fetch), embed);
    });
  }
  it('are asked of nobody for a video of somebody else', async () => {
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      asked.push(url);
      throw new TypeError('nobody is there');
    };
    const embed = embedOf('https://vimeo.com/76979871');
    assert.equal(await brightcoveSources(embed, fetch), embed);
    assert.deepEqual(asked, []);
  });

  const replies =
    (texts: Record<string, string>): Fetch =>
    async (url) => {
      const text = texts[new URL(url).pathname.split('/').at(-1)!];
      return new Response(text ?? 'nothing', { status: text === undefined ? 404 : 200 });
    };
  const KEY = 'BCpkADawqM0_a-key.of-the-older-kind';

  it('come from the key in the script of an older player, without what is protected, DASH or plain http', async () => {
    const sources = [
      { src: 'http://cdn.example/a.m3u8', type: 'application/x-mpegURL' },
      { src: 'https://cdn.example/small.mp4', container: 'MP4', avg_bitrate: 300_000 },
      { src: 'https://cdn.example/large.mp4', container: 'MP4', avg_bitrate: 900_000 },
      { src: 'https://cdn.example/a.mpd', type: 'application/dash+xml' },
      {
        src: 'https://cdn.example/locked.m3u8',
        type: 'application/x-mpegURL',
        key_systems: { 'com.apple.fps.1_0': {} },
      },
      { src: 'https://cdn.example/a.m3u8', type: 'application/x-mpegURL', ext_x_version: '4' },
      { src: 'https://cdn.example/a.m3u8', type: 'application/x-mpegURL', ext_x_version: '5' },
    ];
    const fetch = replies({
      'index.min.js': `x={policyKey:"${KEY}"}`,
      5550001: JSON.stringify({ sources, duration: -1 }),
    });
    const { media } = await brightcoveSources(embedOf(addressOf('5550001')), fetch);
    assert.deepEqual(media, {
      sources: [
        { src: 'https://cdn.example/a.m3u8', type: 'application/x-mpegURL' },
        { src: 'https://cdn.example/large.mp4', type: 'video/mp4' },
        { src: 'https://cdn.example/small.mp4', type: 'video/mp4' },
      ],
    });
  });
  it('are none where the player is no player, the key no key, or the reply no video', async () => {
    const embed = embedOf(addressOf('5550001'));
    for (const texts of [
      { 'config.json': '[]', 'index.min.js': 'policyKey:"short"' },
      { 'config.json': JSON.stringify({ video_cloud: { policy_key: 'has\r\na line, which headers must not' } }) },
      { 'config.json': JSON.stringify({ video_cloud: { policy_key: KEY } }), 5550001: '{"sources":[null,{"src":7}]}' },
    ]) {
      assert.equal(await brightcoveSources(embed, replies(texts)), embed);
    }
  });
  it('end with the caller', async () => {
    const caller = new AbortController();
    const fetch: Fetch = () => {
      caller.abort(new Error('gone'));
      return new Promise(() => undefined);
    };
    await assert.rejects(brightcoveSources(embedOf(addressOf('5550001')), fetch, { signal: caller.signal }), /gone/);
  });

  it('are the resolver’s to ask for only where it was told to, and are not kept', async () => {
    const url = addressOf('5550001');
    const plain = await createResolver({ fetch: internet.fetch }).resolve(url);
    assert.equal(plain.media, undefined);
    const resolver = createResolver({ fetch: internet.fetch, sources: true });
    for (const time of ['first', 'second']) {
      const before = internet.requests.length;
      const { media, frame, title } = await resolver.resolve(url);
      assert.equal(media?.sources.length, 1);
      assert.ok(frame && title);
      const asked = internet.requests.slice(before).filter(({ host }) => host === 'edge.api.brightcove.com');
      assert.equal(asked.length, 1, time);
    }
    assert.equal((await resolver.resolve(url, { offline: true })).media, undefined);
  });
});
