import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vimeoIds } from './sites/vimeo.js';
import { useFrames } from './use-frames.js';
import type { Data } from './use-frames.js';

const { open } = useFrames();

describe('Vimeo frames', () => {
  const event = (name: string) => (data: Data) => data['event'] === name;
  const answer = (method: string) => (data: Data) => data['method'] === method && data['event'] === undefined;
  const times = ({ data }: Data) => data as { seconds: number; percent: number; duration: number };

  it('is ready by itself, and plays to its end in the form the page speaks', async () => {
    const frame = await open('https://player.vimeo.com/video/76979871?dnt=1');
    const ready = await frame.next(event('ready'));
    assert.equal(ready.raw, '{"event":"ready"}');
    assert.equal(ready.origin, 'https://player.vimeo.com');
    for (const value of ['play', 'playing', 'pause', 'timeupdate', 'seeked', 'ended']) {
      await frame.send({ method: 'addEventListener', value });
    }
    await frame.send({ method: 'play' });
    await frame.next(event('play'));
    await frame.next(event('playing'));
    const update = await frame.next((data) => event('timeupdate')(data) && times(data).seconds > 0);
    assert.equal(typeof update.raw, 'object');
    assert.equal(times(update.data).duration, 61);
    assert.ok(Math.abs(times(update.data).percent - times(update.data).seconds / 61) < 0.001);
    await frame.send({ method: 'setCurrentTime', value: 60.8 });
    const sought = await frame.next(event('seeked'));
    assert.equal(times(sought.data).seconds, 60.8);
    assert.equal((await frame.next(answer('setCurrentTime'))).data['value'], 60.8);
    const ended = await frame.next(event('ended'));
    assert.deepEqual(times(ended.data), { duration: 61, percent: 1, seconds: 61 });
  });

  it('answers getters, as strings to a page that sends strings', async () => {
    const frame = await open(`https://player.vimeo.com/video/${vimeoIds.short}#t=0m`);
    await frame.next(event('ready'));
    const expected = {
      getDuration: 1,
      getCurrentTime: 0,
      getPaused: true,
      getVolume: 1,
      getMuted: false,
      getVideoId: Number(vimeoIds.short),
      getChapters: [],
    };
    for (const [method, value] of Object.entries(expected)) {
      await frame.send(JSON.stringify({ method }));
      const { raw } = await frame.next(answer(method));
      assert.equal(raw, JSON.stringify({ method, value }));
    }
    await frame.send(JSON.stringify({ method: 'ping' }));
    await frame.next((data) => event('ready')(data) && data['method'] === 'ping');
  });

  it('sets volume, mute, rate and text track', async () => {
    const frame = await open('https://player.vimeo.com/video/76979871#t=0m30s');
    for (const value of ['volumechange', 'playbackratechange', 'texttrackchange']) {
      await frame.send({ method: 'addEventListener', value });
    }
    await frame.send({ method: 'getCurrentTime' });
    assert.equal((await frame.next(answer('getCurrentTime'))).data['value'], 30);
    await frame.send({ method: 'setVolume', value: 0.5 });
    assert.deepEqual((await frame.next(event('volumechange'))).data['data'], { volume: 0.5, muted: false });
    await frame.send({ method: 'setMuted', value: true });
    assert.deepEqual((await frame.next(event('volumechange'))).data['data'], { volume: 0.5, muted: true });
    await frame.send({ method: 'setPlaybackRate', value: 1.5 });
    assert.deepEqual((await frame.next(event('playbackratechange'))).data['data'], { playbackRate: 1.5 });
    await frame.send({ method: 'enableTextTrack', value: { language: 'en' } });
    await frame.next(event('texttrackchange'));
  });

  it('reports what it cannot do as an error event', async () => {
    const frame = await open('https://player.vimeo.com/video/76979871?autoplay=1', { allow: '' });
    const failures = {
      setCurrentTime: ['RangeError', 999],
      play: ['NotAllowedError', null],
      dance: ['TypeError', null],
    };
    for (const [method, [name, value]] of Object.entries(failures)) {
      await frame.send({ method, value });
      const { data } = await frame.next(event('error'));
      const { message, ...error } = data['data'] as Data;
      assert.deepEqual(error, { method, name });
      assert.equal(typeof message, 'string');
    }
  });

  it('starts by itself with autoplay=1', async () => {
    const frame = await open('https://player.vimeo.com/video/76979871?autoplay=1&muted=1', { allow: '' });
    await frame.send({ method: 'addEventListener', value: 'timeupdate' });
    await frame.next(event('timeupdate'));
  });
});
