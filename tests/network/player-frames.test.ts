/** Our player against every provider's, as they speak in real frames of other origins. */
import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { launchChromium, type TestBrowser } from './browser.js';
import { startInternet, type Internet } from './internet.js';
import { openPlayer, type PlayerProbe } from './player-probe.js';
import { soundcloudPaths } from './sites/soundcloud.js';
import { vimeoIds } from './sites/vimeo.js';
import { youtubeIds } from './sites/youtube.js';

interface Case {
  long: string;
  /** One second long. */
  short: string;
  /** What it tells and takes. */
  can: string;
  /** Whether it tells where it is. */
  tellsTime?: false;
}

const ALL = 'rate volume mute seek play pause';
const CASES: Record<string, Case> = {
  YouTube: { long: 'https://youtu.be/M7lc1UVf-VE', short: `https://youtu.be/${youtubeIds.short}`, can: ALL },
  Vimeo: { long: 'https://vimeo.com/76979871', short: `https://vimeo.com/${vimeoIds.short}`, can: ALL },
  SoundCloud: {
    long: 'https://soundcloud.com/asound/long',
    short: `https://soundcloud.com${soundcloudPaths.short}`,
    can: 'volume seek play pause',
  },
  Spotify: {
    long: 'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
    short: 'https://open.spotify.com/episode/4rOoJ6Egrf8K2Irywshort',
    can: 'seek play pause',
  },
  Twitch: {
    long: 'https://www.twitch.tv/videos/123456',
    short: 'https://www.twitch.tv/videos/999999',
    can: 'volume mute seek play pause',
  },
  TikTok: {
    long: 'https://www.tiktok.com/@a/video/6718335390845095173',
    short: 'https://www.tiktok.com/@a/video/6718335390849999990',
    can: 'mute seek play pause',
  },
  Wistia: {
    long: 'https://fast.wistia.net/embed/iframe/e4a27b971d',
    short: 'https://fast.wistia.net/embed/iframe/short7971d',
    can: 'mute play pause',
    tellsTime: false,
  },
  PeerTube: {
    long: 'https://peertube.tv/w/aBcDeFgH1JkLmNoPqRsTuV',
    short: 'https://peertube.tv/w/aBcDeFgH1JkLmNoPqshort',
    can: 'rate volume seek play pause',
  },
  'player.js': {
    long: 'https://shows.acast.com/someshow/episodes/an-hour',
    short: 'https://shows.acast.com/someshow/episodes/short',
    can: 'volume mute seek play pause',
  },
};

// side by side: most of the time the players just play
describe('players in frames', { concurrency: 4 }, () => {
  let internet: Internet;
  let browser: TestBrowser;
  before(async () => {
    internet = await startInternet();
    browser = await launchChromium(internet);
  });
  after(async () => {
    await browser.close();
    await internet.close();
  });

  async function open(t: TestContext, url: string, options?: Parameters<typeof openPlayer>[3]): Promise<PlayerProbe> {
    const probe = await openPlayer(internet, browser, url, options);
    t.after(() => probe.close());
    return probe;
  }

  for (const [name, { long, short, can, tellsTime = true }] of Object.entries(CASES)) {
    describe(name, () => {
      it('plays, tells the time, seeks, pauses', async (t) => {
        const player = await open(t, long);
        // before it is ready: kept, and sent then
        await player.run('void player.play()');
        const first = await player.until('playing');
        assert.ok(first.indexOf('ready') < first.indexOf('play'), first.join());
        assert.equal(await player.run('[...player.can].join(" ")'), can);
        assert.equal(await player.run('player.paused'), false);
        if (tellsTime) {
          await player.until('timeupdate');
          assert.ok((await player.run<number>('player.currentTime')) > 0);
          assert.ok((await player.run<number>('player.duration')) >= 60);
          await player.run('void (player.currentTime = 30)');
          assert.equal((await player.until('seeked')).at(-2), 'timeupdate');
          const at = await player.run<number>('at.seeked.currentTime');
          assert.ok(at >= 29.9 && at < 40, String(at));
        }
        await player.run('player.pause()');
        await player.until('pause');
        assert.equal(await player.run('player.paused'), true);
        assert.deepEqual(player.errors, []);
      });

      it('ends with pause, then ended', async (t) => {
        const player = await open(t, short);
        await player.run('void player.play()');
        const events = (await player.until('ended')).filter((type) => ['play', 'pause', 'ended'].includes(type));
        assert.deepEqual(events, ['play', 'pause', 'ended']);
        assert.deepEqual(await player.run('[player.paused, player.ended]'), [true, true]);
        await player.run('void player.play()');
        await player.until('playing');
        assert.equal(await player.run('at.playing.ended'), false);
      });

      if (can.includes('volume') || can.includes('mute')) {
        it('changes its sound', async (t) => {
          const player = await open(t, long);
          await player.until('ready');
          if (can.includes('volume')) {
            await player.run('void (player.volume = 0.5)');
            await player.until('volumechange');
            assert.equal(await player.run('player.volume'), 0.5);
          }
          if (can.includes('mute')) {
            await player.run('void (player.muted = true)');
            await player.until('volumechange');
            assert.equal(await player.run('player.muted'), true);
          }
        });
      }

      if (can.includes('rate')) {
        it('changes its speed', async (t) => {
          const player = await open(t, long);
          await player.run('void (player.playbackRate = 1.5)');
          await player.until('ratechange');
          assert.equal(await player.run('player.playbackRate'), 1.5);
        });
      }

      it('begins anew when it is moved in the page', async (t) => {
        const player = await open(t, long);
        await player.run('void player.play()');
        await player.until('playing');
        await player.run('document.body.prepend(player.iframe)');
        assert.ok((await player.until('emptied')).includes('pause'));
        await player.run('void player.play()');
        await player.until('ready');
        await player.until('playing');
      });
    });
  }

  describe('one that begins by itself', () => {
    for (const name of ['YouTube', 'Vimeo', 'SoundCloud', 'Twitch', 'TikTok', 'PeerTube'] as const) {
      it(`is heard to: ${name}`, async (t) => {
        const player = await open(t, CASES[name]!.long, { autoplay: true });
        await player.until('playing');
        assert.equal(await player.run('player.paused'), false);
      });
    }
  });

  describe('YouTube says why it does not play', () => {
    for (const [id, code, referrerPolicy] of [
      [youtubeIds.deleted, 'not-found', undefined],
      [youtubeIds.notEmbeddable, 'embedding-disabled', undefined],
      [youtubeIds.notEmbeddable101, 'embedding-disabled', undefined],
      ['M7lc1UVf-VE', 'embedding-disabled', 'no-referrer'],
    ] as const) {
      it(`${id}: ${code}${referrerPolicy ? ', without a referrer' : ''}`, async (t) => {
        const player = await open(t, `https://youtu.be/${id}`, referrerPolicy ? { referrerPolicy } : {});
        await player.until('error');
        assert.equal(await player.run('player.error'), code);
      });
    }
  });
});
