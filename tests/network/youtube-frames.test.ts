import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameProbe } from './frame-probe.js';
import { youtubeIds } from './sites/youtube.js';
import { useFrames } from './use-frames.js';
import type { Data, OpenFrame } from './use-frames.js';

const { open } = useFrames();

describe('YouTube frames', () => {
  const info = ({ info }: Data) => (typeof info === 'object' && info !== null ? info : {}) as Data;
  const state = (value: number) => (data: Data) => data['event'] === 'onStateChange' && data['info'] === value;
  const delivery = (matches: (fields: Data) => boolean) => (data: Data) =>
    data['event'] === 'infoDelivery' && matches(info(data));
  const command = (frame: FrameProbe, func: string, args: unknown = '') =>
    frame.send(JSON.stringify({ event: 'command', func, args }));

  async function listen(src: string, options?: Parameters<OpenFrame>[1]): Promise<FrameProbe> {
    const frame = await open(src, options);
    await frame.send(JSON.stringify({ event: 'listening', id: 'a', channel: 'widget' }));
    await command(frame, 'addEventListener', ['onStateChange']);
    await command(frame, 'addEventListener', ['onError']);
    return frame;
  }

  for (const host of ['www.youtube.com', 'www.youtube-nocookie.com']) {
    it(`plays, pauses, seeks and ends (${host})`, async () => {
      const frame = await listen(`https://${host}/embed/M7lc1UVf-VE?enablejsapi=1`);
      const first = await frame.next(({ event }) => event === 'initialDelivery');
      assert.equal(typeof first.raw, 'string');
      assert.equal(first.origin, `https://${host}`);
      assert.equal(first.data['id'], 'a');
      const { playerState, currentTime, duration, muted, volume, playbackRate } = info(first.data);
      assert.deepEqual(
        { playerState, currentTime, duration, muted, volume, playbackRate },
        { playerState: -1, currentTime: 0, duration: 213, muted: false, volume: 100, playbackRate: 1 },
      );
      await frame.next(({ event }) => event === 'onReady');
      await command(frame, 'playVideo');
      await frame.next(state(3));
      await frame.next(state(1));
      await frame.next(delivery(({ currentTime }) => Number(currentTime) > 0.2));
      await command(frame, 'pauseVideo');
      await frame.next(state(2));
      await command(frame, 'seekTo', [120, true]);
      const sought = await frame.next(delivery(({ currentTime }) => currentTime === 120));
      assert.deepEqual(Object.keys(info(sought.data)), ['currentTime', 'duration', 'progressState']);
      await command(frame, 'seekTo', [212.9, true]);
      await command(frame, 'playVideo');
      await frame.next(state(1));
      await frame.next(state(0));
      assert.equal(frame.messages.filter(({ data }) => state(2)(data)).length, 1, 'ended without a second pause');
    });
  }

  it('obeys mute, volume and rate', async () => {
    const frame = await listen('https://www.youtube.com/embed/M7lc1UVf-VE?enablejsapi=1&mute=1');
    await frame.next((data) => data['event'] === 'initialDelivery' && info(data)['muted'] === true);
    await command(frame, 'unMute');
    await frame.next(delivery(({ muted }) => muted === false));
    await command(frame, 'mute');
    await frame.next(delivery(({ muted }) => muted === true));
    await command(frame, 'setVolume', [35]);
    await frame.next(delivery(({ volume }) => volume === 35));
    await command(frame, 'setPlaybackRate', [2]);
    await frame.next(delivery(({ playbackRate }) => playbackRate === 2));
  });

  it('starts by itself at start, and ends at end', async () => {
    const frame = await listen('https://www.youtube.com/embed/M7lc1UVf-VE?enablejsapi=1&autoplay=1&start=90&end=91');
    const first = await frame.next(({ event }) => event === 'initialDelivery');
    assert.ok(Number(info(first.data)['currentTime']) >= 90);
    const last = await frame.next(delivery(({ playerState }) => playerState === 0));
    assert.equal(info(last.data)['currentTime'], 91);
  });

  it('plays when sought before it has begun', async () => {
    const frame = await listen('https://www.youtube.com/embed/M7lc1UVf-VE?enablejsapi=1');
    await command(frame, 'seekTo', [42, true]);
    await frame.next(state(1));
    await frame.next(delivery(({ currentTime }) => Number(currentTime) > 42));
  });

  it('loads and cues another video', async () => {
    const frame = await listen('https://www.youtube.com/embed/M7lc1UVf-VE?enablejsapi=1');
    await command(frame, 'loadVideoById', [{ videoId: youtubeIds.short, startSeconds: 5 }]);
    await frame.next(delivery(({ videoData }) => (videoData as Data | undefined)?.['video_id'] === youtubeIds.short));
    await frame.next(state(1));
    await command(frame, 'cueVideoById', ['M7lc1UVf-VE']);
    await frame.next(state(5));
  });

  it('tells states and errors only to those who asked', async () => {
    const frame = await open(`https://www.youtube.com/embed/M7lc1UVf-VE?enablejsapi=1&end=1`);
    await command(frame, 'playVideo');
    await frame.send(JSON.stringify({ event: 'listening' }));
    await frame.next(({ event }) => event === 'initialDelivery');
    await frame.next(delivery(({ playerState }) => playerState === 0));
    const events = new Set(frame.messages.map(({ data }) => data['event']));
    assert.deepEqual(events, new Set(['initialDelivery', 'onReady', 'infoDelivery']));
  });

  for (const [id, code] of [
    [youtubeIds.notEmbeddable, 150],
    [youtubeIds.notEmbeddable101, 101],
    [youtubeIds.deleted, 100],
  ] as const) {
    it(`reports error ${code} for ${id}, and does not play`, async () => {
      const frame = await listen(`https://www.youtube.com/embed/${id}?enablejsapi=1&autoplay=1`);
      await frame.next(({ event, info }) => event === 'onError' && info === code);
      await command(frame, 'playVideo');
      await command(frame, 'addEventListener', ['onError']);
      await frame.next(({ event, info }) => event === 'onError' && info === code);
      assert.equal(
        frame.messages.some(({ data }) => data['event'] === 'onStateChange'),
        false,
      );
    });
  }

  it('reports error 153 where no Referer arrived', async () => {
    const src = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?enablejsapi=1';
    const frame = await listen(src, { referrerPolicy: 'no-referrer' });
    await frame.next(({ event, info }) => event === 'onError' && info === 153);
    assert.match(await frame.text(), /Error 153/);
  });

  it('stays unstarted without allow="autoplay", until the reader clicks in the frame', async () => {
    const src = 'https://www.youtube.com/embed/M7lc1UVf-VE?enablejsapi=1&autoplay=1';
    const frame = await listen(src, { allow: '' });
    const first = await frame.next(({ event }) => event === 'initialDelivery');
    assert.equal(info(first.data)['playerState'], -1);
    await frame.clickPlay();
    await frame.next(state(1));
    assert.match(await frame.text(), /Pause\s+playing/);
  });

  it('is deaf without enablejsapi=1, and to other origins than origin=', async () => {
    const deaf = [
      'https://www.youtube.com/embed/M7lc1UVf-VE',
      'https://www.youtube.com/embed/M7lc1UVf-VE?enablejsapi=1&origin=https%3A%2F%2Fother.example',
    ];
    for (const src of deaf) {
      const frame = await listen(src);
      await frame.clickPlay();
      assert.match(await frame.text(), /Pause/);
      assert.deepEqual(frame.messages, []);
    }
    const origin = encodeURIComponent('https://parent.example');
    const frame = await listen(`https://www.youtube.com/embed/M7lc1UVf-VE?enablejsapi=1&origin=${origin}`);
    await frame.next(({ event }) => event === 'initialDelivery');
  });
});
