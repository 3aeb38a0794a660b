import { aTimeout, expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { find, player, plays, press, removePlayers, until } from './player-media.js';

let count = 0;
const addresses = new WeakMap<HTMLMediaElement, string>();

/** A live stream of its own, which begins now. @param window seconds that can be gone back to */
async function live(window = 40, end = 60): Promise<EmbedPlayerElement> {
  const src = `/media/hls/live/${Date.now()}-${++count}/index.m3u8?window=${window}&end=${end}`;
  const host = await player(html`<embed-player><video src=${src} preload="none" width="320"></video></embed-player>`);
  addresses.set(host.media!, src);
  await press(host, 'button.play');
  await plays(host);
  await until(() => mark(host), 'it is said to be live');
  return host;
}

const mark = (host: Element): HTMLElement | null => find(host, '[part~="live"]');
const isLive = (host: Element): boolean => mark(host)?.getAttribute('aria-disabled') === 'true';
const said = (host: Element): string => find(host, '[role="status"]')!.textContent.trim();
const endOf = ({ seekable }: HTMLMediaElement): number => seekable.end(seekable.length - 1);

const address = ({ media }: EmbedPlayerElement): string => addresses.get(media!)!;
/** How often the player, and not this test, asked for a playlist. */
const playlists = (): number =>
  performance
    .getEntriesByType('resource')
    .filter((entry) => /\/live\/[^/]+\/index\.m3u8/.test(entry.name))
    .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'xmlhttprequest').length;

/** How many segments there are by now. */
async function segments(url: string): Promise<number> {
  const text = await (await fetch(url, { cache: 'no-store' })).text();
  return text.split('#EXTINF').length - 1;
}

async function untilBroadcast(url: string, count: number): Promise<void> {
  while ((await segments(url)) < count) await aTimeout(200);
}

describe('live HLS', function () {
  this.timeout(90_000);
  before(() => performance.setResourceTimingBufferSize(5000));
  afterEach(removePlayers);

  it('plays what happens now, says so, and its window grows', async () => {
    const host = await live();
    const media = host.media!;
    expect(media.duration).to.equal(Infinity);
    expect(isLive(host)).to.equal(true);
    expect(mark(host)!.textContent.trim()).to.equal('Live');
    expect(endOf(media) - media.currentTime).to.be.below(7);
    const before = endOf(media);
    await until(() => endOf(media) > before + 2, 'more can be sought');
    expect(find(host, '.bar')!.innerText.match(/Live/g), 'once').to.have.lengthOf(1);
    const slider = host.shadowRoot!.querySelector<HTMLInputElement>('.slider')!;
    expect(Number(slider.max)).to.be.above(before);
  });

  it('back in the window it is not live; the button leads back, and says so once', async () => {
    const host = await live();
    const media = host.media!;
    await until(() => endOf(media) > 14, 'there is something to go back to');
    host.seek(1);
    await until(() => !media.seeking && media.currentTime > 1.2 && media.currentTime < 6, 'it plays what was');
    await until(() => !isLive(host), 'it is not said to be live');
    const button = mark(host)!;
    expect(button.textContent.trim()).to.equal('Go to live');
    button.focus();
    await press(host, '[part~="live"]');
    await until(() => endOf(media) - media.currentTime < 7, 'it is live');
    await until(() => isLive(host), 'it is said to be live');
    expect(said(host)).to.equal('Live again.');
    expect(mark(host)).to.equal(button);
    await plays(host, 0.5);
    expect(said(host)).to.equal('Live again.');
  });

  it('paused it loads nothing, and goes on where it can', async () => {
    const host = await live();
    const media = host.media!;
    media.pause();
    const settled = playlists() + 1;
    // a playlist that was on its way when it was paused may still come; three more seconds of broadcast may not
    const start = await segments(address(host));
    await untilBroadcast(address(host), start + 3);
    expect(playlists()).to.be.at.most(settled);
    await press(host, 'button.play');
    await plays(host);
    await until(() => playlists() > settled, 'the playlist is asked for again');
  });

  it('a broadcast that is over is a recording', async () => {
    const host = await live(60, 12);
    const media = host.media!;
    await until(() => Number.isFinite(media.duration), 'it has a length');
    expect(media.duration).to.be.within(11.5, 12.5);
    await until(() => !mark(host), 'nothing is said to be live');
    await until(() => media.ended, 'it ends');
  });
});
