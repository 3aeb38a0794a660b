import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameProbe } from './frame-probe.js';
import { brightcoveAccount } from './sites/brightcove.js';
import { soundcloudPaths } from './sites/soundcloud.js';
import { useFrames } from './use-frames.js';
import type { Data } from './use-frames.js';

const { open, internet } = useFrames();

describe('SoundCloud frames', () => {
  const method = (name: string) => (data: Data) => data['method'] === name;
  const value = ({ data }: { data: Data }) => data['value'] as { currentPosition: number; relativePosition: number };
  const widget = (path: string, query = '') =>
    `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${path}`)}${query}`;
  const send = (frame: FrameProbe, name: string, value: unknown = null) =>
    frame.send(JSON.stringify({ method: name, value }));

  it('is ready by itself, and plays to its end in milliseconds', async () => {
    const frame = await open(widget('/asound/asong'));
    const ready = await frame.next(method('ready'));
    assert.equal(typeof ready.raw, 'string');
    assert.equal(ready.origin, 'https://w.soundcloud.com');
    for (const event of ['play', 'pause', 'finish', 'seek', 'playProgress']) {
      await send(frame, 'addEventListener', event);
    }
    await send(frame, 'getDuration');
    assert.equal((await frame.next(method('getDuration'))).data['value'], 182_000);
    await send(frame, 'play');
    await frame.next(method('play'));
    const progress = value(await frame.next(method('playProgress')));
    assert.ok(progress.currentPosition >= 100 && progress.currentPosition < 5000, String(progress.currentPosition));
    assert.ok(Math.abs(progress.relativePosition - progress.currentPosition / 182_000) < 0.0001);
    await send(frame, 'pause');
    await frame.next(method('pause'));
    await send(frame, 'isPaused');
    assert.equal((await frame.next(method('isPaused'))).data['value'], true);
    await send(frame, 'seekTo', 181_900);
    assert.equal(value(await frame.next(method('seek'))).currentPosition, 181_900);
    await send(frame, 'getPosition');
    assert.equal((await frame.next(method('getPosition'))).data['value'], 181_900);
    await send(frame, 'toggle');
    await frame.next(method('play'));
    assert.equal(value(await frame.next(method('finish'))).relativePosition, 1);
  });

  it('starts by itself, and stops telling what is no longer wanted', async () => {
    const frame = await open(widget(soundcloudPaths.short, '&auto_play=true'));
    await send(frame, 'addEventListener', 'playProgress');
    await send(frame, 'addEventListener', 'finish');
    await frame.next(method('playProgress'));
    await send(frame, 'removeEventListener', 'playProgress');
    await send(frame, 'getVolume');
    assert.equal((await frame.next(method('getVolume'))).data['value'], 100);
    await frame.next(method('finish'));
    assert.equal(frame.messages.at(-1)?.data['method'], 'finish');
    assert.equal(frame.messages.at(-2)?.data['method'], 'getVolume');
  });

  it('goes through a set', async () => {
    const frame = await open(widget('/asound/sets/aset', '&start_track=1'));
    await send(frame, 'addEventListener', 'play');
    for (const [command, index] of [
      ['prev', 0],
      ['next', 1],
      ['skip', 0],
    ] as const) {
      await send(frame, command, 0);
      await frame.next(method('play'));
      await send(frame, 'getCurrentSoundIndex');
      assert.equal((await frame.next(method('getCurrentSoundIndex'))).data['value'], index, command);
    }
    await send(frame, 'getCurrentSound');
    const sound = (await frame.next(method('getCurrentSound'))).data['value'] as Data;
    assert.equal(sound['title'], 'asound - aset, 1');
  });

  it('says so where the sound has gone', async () => {
    const frame = await open(widget(soundcloudPaths.deleted));
    assert.match(await frame.text(), /valid SoundCloud URL/);
  });
});

describe('Brightcove and Flickr frames', () => {
  it('play on a click, and say nothing', async () => {
    const frame = await open(
      `https://players.brightcove.net/${brightcoveAccount}/default_default/index.html?videoId=1`,
    );
    await frame.send('pause');
    await frame.clickPlay();
    assert.match(await frame.text(), /Clip 1\s+Pause/);
    assert.deepEqual(frame.messages, []);
  });

  it('show the photo', async () => {
    const frame = await open('https://www.flickr.com/photos/elycefeliz/3224486233/player/');
    assert.match(await frame.text(), /Photo 3224486233/);
    assert.equal(internet().requests.at(-1)?.host, 'live.staticflickr.com');
  });
});
