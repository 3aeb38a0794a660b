import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { asked, find, player, plays, press, removePlayers, told, until } from './player-media.js';

let count = 0;
const fresh = (): string => `${Date.now()}-${++count}`;

async function pressed(src: string): Promise<EmbedPlayerElement> {
  const host = await player(
    html`<embed-player><video src=${src} title="A film" preload="none" width="320"></video></embed-player>`,
  );
  await press(host, 'button.play');
  return host;
}

/** The same server under another name, and so another origin. */
const elsewhere = (path: string): string => {
  const { port, hostname } = location;
  return `http://${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}${path}`;
};

describe('HLS in trouble', function () {
  this.timeout(90_000);
  before(() => performance.setResourceTimingBufferSize(5000));
  afterEach(removePlayers);

  it('a segment that is missing once is asked for once more, and it plays on', async () => {
    const host = await pressed(`/media/fails/1/${fresh()}/hls/ts/index.m3u8`);
    await plays(host, 1);
    expect(told(host)).to.equal('');
    expect(host.state).to.equal('playing');
  });

  it('a segment that stays missing is asked for some more times, then told; the address is given back', async () => {
    const host = await pressed('/media/hls/broken/index.m3u8');
    await until(() => told(host), 'it is told');
    expect(told(host)).to.equal('A film could not be loaded (not found).');
    // not every engine counts a request again that failed as the first one did
    expect(asked().filter((path) => path.endsWith('/hls/broken/missing.m4s'))).to.have.length.within(2, 6);
    expect(host.state).to.equal('failed');
    expect(host.media!.getAttribute('src')).to.equal('/media/hls/broken/index.m3u8');
    await until(() => find(host, 'a[part="open"]'), 'there is a link');
    expect(find<HTMLAnchorElement>(host, 'a[part="open"]')!.pathname).to.equal('/media/hls/broken/index.m3u8');
  });

  it('a playlist that is not there is told, and can be tried again', async () => {
    const host = await pressed('/media/hls/nowhere/index.m3u8');
    await until(() => told(host), 'it is told');
    expect(told(host)).to.equal('A film could not be loaded (not found).');
    const count = (): number => asked().filter((path) => path === '/media/hls/nowhere/index.m3u8').length;
    const before = count();
    await press(host, '[part="retry"]');
    await until(() => count() > before && told(host), 'it is told once more');
  });

  it('what was in trouble plays when it is tried again and is there', async () => {
    const host = await pressed(`/media/fails/6/${fresh()}/hls/ts/index.m3u8`);
    await until(() => told(host), 'it is told');
    await press(host, '[part="retry"]');
    await plays(host, 1);
    expect(told(host)).to.equal('');
  });

  it('a page in the place of a playlist is told to be none', async () => {
    const host = await pressed('/media/hls/page/index.m3u8');
    await until(() => told(host), 'it is told');
    expect(told(host)).to.equal('A film could not be played: this browser cannot read the file.');
  });

  it('a playlist under another content type plays: what it says decides', async () => {
    const host = await pressed('/media/typed/text/plain/hls/fmp4/index.m3u8');
    await plays(host);
  });

  it('a site that lets no script read its files is told; a browser that plays HLS itself plays it', async () => {
    const host = await pressed(elsewhere('/media/closed/hls/ts/index.m3u8'));
    if (document.createElement('video').canPlayType('application/vnd.apple.mpegurl')) return plays(host);
    await until(() => told(host), 'it is told');
    expect(told(host)).to.equal('A film could not be loaded: the connection failed.');
  });

  it('another site that lets scripts read its files plays', async () => {
    const host = await pressed(elsewhere('/media/hls/fmp4/index.m3u8'));
    await plays(host);
  });
});

describe('HLS that the browser plays itself', function () {
  this.timeout(90_000);
  afterEach(() => {
    removePlayers();
    Reflect.deleteProperty(globalThis, 'ManagedMediaSource');
  });

  it('is left to it, within the press, and hls.js is not asked for', async function () {
    // Safari says this of itself; of the browsers here, Chromium plays HLS, and passes for it
    if (!document.createElement('video').canPlayType('application/vnd.apple.mpegurl')) return this.skip();
    Object.defineProperty(globalThis, 'ManagedMediaSource', { configurable: true, value: Object });
    const before = asked().length;
    const host = await player(
      html`<embed-player><video src="/media/hls/ts/index.m3u8" preload="none" width="320"></video></embed-player>`,
    );
    find(host, 'button.play')!.click();
    await plays(host);
    expect(host.media!.getAttribute('src')).to.equal('/media/hls/ts/index.m3u8');
    const later = asked().slice(before);
    expect(later.filter((path) => /\/hls(?:\.light)?\.mjs$/.test(path))).to.deep.equal([]);
    host.seek(8);
    await until(() => host.media!.currentTime > 8.2, 'it plays from there');
  });
});
