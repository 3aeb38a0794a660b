import { expect, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { asked, choiceOf, choose, find, player, plays, press, removePlayers, told, until } from './player-media.js';

const video = (src: string): Promise<EmbedPlayerElement> =>
  player(html`<embed-player><video src=${src} preload="none" width="320" height="180"></video></embed-player>`);
const videoOf = ({ media }: EmbedPlayerElement): HTMLVideoElement => media as HTMLVideoElement;
const isHlsJs = (path: string): boolean => /\/hls(?:\.light)?\.mjs$/.test(path);
const options = (host: Element, name: string): string[] =>
  [...(choiceOf(host, name)?.options ?? [])].map(({ label }) => label);

/** What is loaded with the player, so that a press need not wait for it. */
async function partIsThere(): Promise<void> {
  await until(() => asked().some((path) => path.endsWith('/player/hls.ts')), 'the part is there');
  await nextFrame();
  await nextFrame();
}

/** A press, and time goes by. */
async function start(src: string): Promise<EmbedPlayerElement> {
  const host = await video(src);
  await press(host, 'button.play');
  await plays(host);
  return host;
}

describe('HLS', function () {
  this.timeout(90_000);
  afterEach(removePlayers);

  it('is not asked for, and hls.js neither, before the reader presses play; then the light build is enough', async () => {
    performance.setResourceTimingBufferSize(5000);
    const host = await video('/media/hls/fmp4/index.m3u8');
    await partIsThere();
    expect(asked().filter(isHlsJs)).to.deep.equal([]);
    expect(asked().filter((path) => path.startsWith('/media/'))).to.deep.equal([]);
    await press(host, 'button.play');
    await plays(host);
    expect(asked().filter(isHlsJs)).to.have.lengthOf(1);
    expect(asked().find(isHlsJs)).to.match(/light/);
    expect(asked().filter((path) => path === '/media/hls/fmp4/index.m3u8')).to.have.lengthOf(1);
  });

  for (const kind of ['ts', 'fmp4', 'audio']) {
    it(`${kind}: plays within the press, lands where one goes, and ends`, async () => {
      const host = await start(`/media/hls/${kind}/index.m3u8`);
      const media = host.media!;
      expect(media.duration).to.be.within(11.5, 12.5);
      expect(host.state).to.equal('playing');
      host.seek(8);
      await until(() => !media.seeking && media.currentTime > 8.3, 'it plays from there');
      expect(media.currentTime).to.be.below(10);
      host.seek(11.4);
      await until(() => media.ended, 'it ends');
    });
  }

  it('a press that comes before hls.js keeps: the media element plays at once, and waits', async () => {
    const host = await video('/media/hls/ts/index.m3u8');
    await partIsThere();
    find(host, 'button.play')!.click();
    expect(host.media!.paused).to.equal(false);
    expect(host.media!.src).to.match(/^blob:/);
    await plays(host);
  });

  it('plays where a script of the page started it before the part of the player was there', async () => {
    const host = await video('/media/hls/fmp4/index.m3u8');
    const media = host.media!;
    media.muted = true;
    // a browser that cannot read the address by itself tells an error meanwhile
    void media.play().catch(() => undefined);
    await plays(host);
    expect(told(host)).to.equal('');
  });

  it('qualities: the browser chooses, or the reader does', async () => {
    const host = await start('/media/hls/levels/index.m3u8');
    host.ask('settings', true);
    await until(() => options(host, 'quality').length === 3, 'there is a choice');
    expect(options(host, 'quality').slice(1)).to.deep.equal(['180p', '90p']);
    expect(options(host, 'quality')[0]).to.match(/^Automatic/);
    for (const height of [180, 90]) {
      await choose(host, 'quality', height === 180 ? '1' : '0');
      host.seek(height === 180 ? 1 : 3);
      await until(() => videoOf(host).videoHeight === height, `the picture is ${height} px high`);
      await plays(host, 0.3);
    }
    await choose(host, 'quality', '-1');
    await until(() => options(host, 'quality')[0] !== 'Automatic', 'it says what was chosen');
  });

  it('subtitles are text tracks of the media element, with their cues', async () => {
    const host = await start('/media/hls/subtitles/index.m3u8');
    const media = host.media!;
    await until(() => media.textTracks.length === 2, 'there are two tracks');
    expect([...media.textTracks].map(({ label, language }) => [label, language])).to.deep.equal([
      ['English', 'en'],
      ['Español', 'es'],
    ]);
    media.textTracks[1]!.mode = 'showing';
    await until(() => media.textTracks[1]!.cues?.length, 'cues come');
    const cue = media.textTracks[1]!.cues![0] as VTTCue;
    expect([cue.text, cue.startTime, cue.endTime]).to.deep.equal(['Línea 0', 0, 1.5]);
    expect(
      asked()
        .filter(isHlsJs)
        .some((path) => !path.includes('light')),
    ).to.equal(true);
  });

  it('a source of the author’s is played from `<source>`, and stays as it was', async () => {
    const host = await player(
      html`<embed-player
        ><video preload="none" width="320" height="180">
          <source src="/media/hls/fmp4/index.m3u8" type="application/vnd.apple.mpegurl" /></video
      ></embed-player>`,
    );
    const media = host.media!;
    await press(host, 'button.play');
    await plays(host);
    host.remove();
    await until(() => !media.hasAttribute('src'), 'the element is given back');
    expect(media.querySelector('source')!.getAttribute('src')).to.equal('/media/hls/fmp4/index.m3u8');
  });

  it('the latest address wins, while the first is still on its way and while it plays', async () => {
    const host = await video('/media/hls/ts/index.m3u8');
    await partIsThere();
    const media = videoOf(host);
    find(host, 'button.play')!.click();
    media.src = '/media/hls/levels/index.m3u8';
    await until(() => media.paused, 'it stands still');
    await press(host, 'button.play');
    await plays(host);
    host.ask('settings', true);
    await until(() => options(host, 'quality').length === 3, 'it is the second one');
    media.src = '/media/clip.mp4';
    await until(() => media.currentSrc.endsWith('/clip.mp4'), 'it has the third one');
    await press(host, 'button.play');
    await plays(host);
    expect(media.getAttribute('src')).to.equal('/media/clip.mp4');
  });

  it('what is removed loads nothing more and is as it was; put back, it goes on where it was', async () => {
    const host = await start('/media/hls/fmp4/index.m3u8');
    const media = host.media!;
    const parent = host.parentElement!;
    host.seek(6);
    await until(() => !media.seeking && media.currentTime > 6.2, 'it plays from there');
    host.remove();
    await until(() => media.getAttribute('src') === '/media/hls/fmp4/index.m3u8', 'the element is given back');
    parent.append(host);
    await until(() => host.media && find(host, 'button.play'), 'the player is drawn');
    await press(host, 'button.play');
    await until(() => media.currentTime > 6.4, 'it goes on');
  });

  it('a move is no removal: it stays open', async () => {
    const host = await start('/media/hls/fmp4/index.m3u8');
    const src = host.media!.src;
    const other = document.createElement('div');
    host.parentElement!.append(other);
    other.append(host);
    await host.updateComplete;
    expect(host.media!.src).to.equal(src);
    await host.play();
    await plays(host, 0.3);
  });
});

describe('HLS: other audio', function () {
  this.timeout(90_000);
  // WebKitGTK stands still now and then after a switch of audio through MediaSource
  this.retries(1);
  afterEach(removePlayers);

  it('is another track, chosen in the settings', async () => {
    const host = await start('/media/hls/two-audio/index.m3u8');
    host.ask('settings', true);
    await until(() => options(host, 'audio').length === 2, 'there is a choice');
    expect(options(host, 'audio')).to.deep.equal(['English', 'Español']);
    const count = (): number => asked().filter((path) => path.startsWith('/media/hls/two-audio/es/')).length;
    const before = count();
    await choose(host, 'audio', '1');
    await until(() => count() > before, 'its segments come');
    await plays(host, 0.3);
    expect(choiceOf(host, 'audio')!.selectedOptions[0]!.label).to.equal('Español');
  });
});
