/** The players of the small internet, in frames of this page: the same conversations in every engine. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { FramePlayer } from '../../src/elements/playing/frame-player.js';
import { protocols } from '../../src/playback/_registry.js';
import { playerPage, type PlayerConfig } from '../network/player-page.js';
import { soundcloudProtocol } from '../network/sites/soundcloud-protocol.js';
import { spotifyProtocol } from '../network/sites/spotify.js';
import { tiktokProtocol } from '../network/sites/tiktok.js';
import { vimeoProtocol } from '../network/sites/vimeo-protocol.js';
import { wistiaProtocol } from '../network/sites/wistia.js';
import { youtubeProtocol } from '../network/sites/youtube-protocol.js';

/** Protocol → the script of its player, and what that needs beside the usual. */
const PLAYERS: Record<string, [script: string, config?: object]> = {
  youtube: [youtubeProtocol, { id: 'M7lc1UVf-VE', author: 'A Channel', enablejsapi: true, muted: false, origin: null }],
  vimeo: [vimeoProtocol, { id: 76979871, muted: false, textTracks: [] }],
  soundcloud: [soundcloudProtocol, { sounds: [{ id: 1, title: 'A sound' }], startTrack: 0, widgetId: 'widget-1' }],
  spotify: [spotifyProtocol],
  tiktok: [tiktokProtocol],
  wistia: [wistiaProtocol],
};

const TYPES = 'ready play playing pause ended seeking seeked timeupdate';

interface Speaking {
  player: FramePlayer;
  events: string[];
}

async function speakTo(name: string, duration: number): Promise<Speaking> {
  const [script, more = {}] = PLAYERS[name]!;
  const config: PlayerConfig = { title: 'A talk', duration, ...more };
  const page = new Blob([playerPage(name, config, script)], { type: 'text/html' });
  // before the frame, as the elements do: some players say once that they are ready, and never again
  const { protocol } = await protocols.get(name)!();
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const iframe = document.createElement('iframe');
  iframe.title = 'A player';
  iframe.allow = 'autoplay';
  iframe.src = URL.createObjectURL(page);
  box.append(iframe);
  const player = new FramePlayer(iframe, protocol);
  const events: string[] = [];
  for (const type of TYPES.split(' ')) player.addEventListener(type, () => events.push(type));
  return { player, events };
}

describe('protocols in frames', () => {
  let player: FramePlayer;
  afterEach(() => player.close());

  for (const name of Object.keys(PLAYERS)) {
    it(`${name}: plays, seeks, pauses`, async () => {
      ({ player } = await speakTo(name, 60));
      await player.play();
      expect(player.paused).to.equal(false);
      if (player.can.has('seek')) {
        const sought = oneEvent(player, 'seeked');
        player.currentTime = 30;
        await sought;
        expect(player.currentTime).to.be.within(29.9, 32);
        expect(player.duration).to.equal(60);
      }
      const paused = oneEvent(player, 'pause');
      player.pause();
      await paused;
      expect(player.paused).to.equal(true);
    });

    it(`${name}: ends`, async () => {
      let events: string[];
      ({ player, events } = await speakTo(name, 0.4));
      const ended = oneEvent(player, 'ended');
      void player.play();
      await ended;
      expect(
        events.filter((type) => !type.startsWith('seek') && type !== 'timeupdate' && type !== 'playing'),
      ).to.deep.equal(['ready', 'play', 'pause', 'ended']);
    });
  }
});
