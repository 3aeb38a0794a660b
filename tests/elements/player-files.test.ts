import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { asked, player, plays, press, removePlayers, told, until } from './player-media.js';

const FILES = ['tone.mp3', 'tone.m4a', 'tone.opus', 'tone.webm', 'clip.mp4', 'clip.webm'];

const around = (src: string): Promise<EmbedPlayerElement> =>
  src.includes('clip')
    ? player(html`<embed-player><video src=${src} title="A film" preload="none" width="320"></video></embed-player>`)
    : player(html`<embed-player><audio src=${src} title="A talk" preload="none"></audio></embed-player>`);

describe('files', function () {
  this.timeout(90_000);
  // Firefox without a sound device stands at 0 now and then when the first thing it plays has no picture
  this.retries(1);
  afterEach(removePlayers);

  for (const name of FILES) {
    it(`${name}: asks for nothing before the press, plays, lands where one goes, and ends`, async () => {
      const before = asked().length;
      const host = await around(`/media/${name}`);
      const media = host.media!;
      expect(media.readyState).to.equal(HTMLMediaElement.HAVE_NOTHING);
      expect(asked().slice(before)).to.not.include(`/media/${name}`);
      await press(host, 'button.play');
      await plays(host);
      expect(media.duration).to.be.within(11.8, 12.2);
      host.seek(8);
      await until(() => !media.seeking && media.currentTime > 8.2, 'it plays from there');
      expect(media.currentTime).to.be.below(10);
      host.seek(11.6);
      await until(() => media.ended && host.state === 'ended', 'it ends');
    });
  }

  it('a file that is not there is told', async () => {
    const host = await around('/media/no-talk.mp3');
    await press(host, 'button.play');
    await until(() => told(host), 'it is told');
    expect(told(host)).to.equal('A talk could not be loaded (not found).');
  });

  it('a page in the place of a file is told to be none', async () => {
    const host = await around('/tests/elements/fixtures/player.html');
    await press(host, 'button.play');
    await until(() => told(host), 'it is told');
    expect(told(host)).to.equal('A talk could not be played: this browser cannot read the file.');
  });
});
