import { expect, html, oneEvent } from '@open-wc/testing';
import type { EmbedPodcastElement } from '../../src/elements/embed-podcast.js';
import { nameOf, part, textOf } from './helpers.js';
import { until } from './hub-helpers.js';
import { letGoLater } from './let-go.js';
import {
  FEED,
  feedOf,
  item,
  items,
  loaded,
  parts,
  playButtons,
  rows,
  said,
  TONE,
  useNetwork,
} from './podcast-helpers.js';

/** Browsers let a page without a reader’s press play only what is silent. */
const silent = (element: EmbedPodcastElement): HTMLMediaElement => {
  const media = element.media!;
  media.muted = true;
  letGoLater(media);
  return media;
};

const current = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('[aria-current="true"]')].map(nameOf);

describe('<embed-podcast>: one player', function () {
  // real recordings: WebKitGTK's pipeline stalls now and then on a busy machine
  this.retries(2);
  this.timeout(30_000);
  const network = useNetwork();
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('has the newest episode in it, and has asked nobody for it', async () => {
    network.answers.set(FEED, feedOf(items(3)));
    const element = await loaded();
    const media = element.media!;
    expect(element.querySelectorAll('embed-player').length).to.equal(1);
    expect(media.closest('embed-player')!.slot).to.equal('player');
    expect(media.src).to.equal(TONE);
    expect([media.preload, media.controls, media.crossOrigin, media.readyState]).to.deep.equal(['none', true, null, 0]);
    expect(media.getAttribute('aria-label')).to.equal('Episode 3: Bread & butter');
    expect(media.closest('embed-player')!.embed!.site).to.deep.equal({ name: 'Bread', url: 'https://show.example/' });
    expect(current(element)).to.deep.equal(['Play: Episode 3: Bread & butter']);
  });

  it('plays what is pressed, and says which that is by the media element’s own state', async () => {
    network.answers.set(FEED, feedOf(items(3)));
    const element = await loaded();
    const media = silent(element);
    playButtons(element)[1]!.click();
    expect(media.getAttribute('aria-label')).to.equal('Episode 2: Bread & butter');
    await oneEvent(media, 'playing');
    await element.updateComplete;
    expect(element.media).to.equal(media);
    expect(current(element)).to.deep.equal(['Pause: Episode 2: Bread & butter']);
    expect(textOf(part(element, 'up-next'))).to.equal('Up next: Episode 1: Bread & butter');
    media.pause();
    await oneEvent(media, 'pause');
    await element.updateComplete;
    expect(current(element)).to.deep.equal(['Play: Episode 2: Bread & butter']);
    playButtons(element)[1]!.click();
    await oneEvent(media, 'playing');
    playButtons(element)[1]!.click();
    await oneEvent(media, 'pause');
    expect(media.paused).to.equal(true);
  });

  it('says what comes next when one has ended, and plays it only where its author wants that', async () => {
    network.answers.set(FEED, feedOf(items(3)));
    for (const sequence of [false, true]) {
      const element = await loaded(html`<embed-podcast src=${FEED} ?sequence=${sequence}></embed-podcast>`);
      const media = silent(element);
      playButtons(element)[0]!.click();
      await oneEvent(media, 'playing');
      media.currentTime = media.duration - 0.2;
      await oneEvent(media, 'ended');
      await element.updateComplete;
      expect(said(element)).to.equal('Up next: Episode 2: Bread & butter');
      if (sequence) await oneEvent(media, 'playing');
      await element.updateComplete;
      expect(current(element)).to.deep.equal([
        sequence ? 'Pause: Episode 2: Bread & butter' : 'Play: Episode 3: Bread & butter',
      ]);
      media.pause();
    }
  });

  it('plays a clip, and stops where it ends', async () => {
    network.answers.set(
      FEED,
      feedOf(item(1, '<podcast:soundbite startTime="3" duration="1">The best</podcast:soundbite>')),
    );
    const element = await loaded();
    const media = silent(element);
    part(element, 'notes-button')!.click();
    await element.updateComplete;
    part(element, 'clip')!.click();
    await oneEvent(media, 'playing');
    expect(media.currentTime).to.be.at.least(2.9);
    await oneEvent(media, 'pause');
    expect(media.currentTime).to.be.within(4, 6);
  });

  it('plays from a time in the notes', async () => {
    network.answers.set(FEED, feedOf(item(1, '<description>It begins at 0:07.</description>')));
    const element = await loaded();
    const media = silent(element);
    part(element, 'notes-button')!.click();
    await element.updateComplete;
    part(element, 'time')!.click();
    await oneEvent(media, 'playing');
    expect(media.currentTime).to.be.at.least(6.9);
    media.pause();
  });

  it('says what cannot be played; the others can', async () => {
    const missing = new URL('/media/not-there.mp3', location.href).href;
    network.answers.set(FEED, feedOf(item(2, '', missing) + item(1)));
    const element = await loaded();
    const media = silent(element);
    playButtons(element)[0]!.click();
    await oneEvent(media, 'error');
    await element.updateComplete;
    expect(textOf(part(element, 'problem'))).to.equal('Episode 2: Bread & butter cannot be played.');
    expect(said(element)).to.equal('Episode 2: Bread & butter cannot be played.');
    playButtons(element)[1]!.click();
    await oneEvent(media, 'playing');
    media.pause();
  });

  it('takes a picture’s player for films', async () => {
    const film = new URL('/media/clip.webm', location.href).href;
    network.answers.set(FEED, feedOf(item(2) + item(1, '', film).replace('audio/mpeg', 'video/webm')));
    const element = await loaded();
    expect(element.media!.localName).to.equal('audio');
    playButtons(element)[1]!.click();
    const media = silent(element);
    expect(media.localName).to.equal('video');
    expect(element.querySelectorAll('embed-player').length).to.equal(1);
    media.pause();
  });

  it('leads to an episode and a time by the page’s address, without playing', async () => {
    history.replaceState(null, '', '#tag-show-example-17:t=5');
    network.answers.set(FEED, feedOf(items(60)));
    const element = await loaded();
    await until(element, () => current(element).length === 0 && part(element, 'now') !== null);
    const media = silent(element);
    expect(media.getAttribute('aria-label')).to.equal('Episode 17: Bread & butter');
    expect(media.paused).to.equal(true);
    await media.play();
    expect(media.currentTime).to.be.at.least(4.9);
    media.pause();
    const changed = oneEvent(window, 'hashchange');
    location.hash = `#${encodeURIComponent('tag:show.example,60')}`;
    await changed;
    await element.updateComplete;
    expect(media.getAttribute('aria-label')).to.equal('Episode 60: Bread & butter');
    expect(current(element)).to.deep.equal(['Play: Episode 60: Bread & butter']);
    expect(rows(element)[0]!.querySelector('[part="notes"]')).not.to.equal(null);
  });

  it('is found by links to a time, under the element’s id', async () => {
    const { watchTimeLinks } = await import('../../src/elements/playing/time-links.js');
    const stop = watchTimeLinks();
    network.answers.set(FEED, feedOf(items(2)));
    const element = await loaded(html`<embed-podcast id="show" src=${FEED}></embed-podcast>`);
    const media = silent(element);
    const link = document.createElement('a');
    link.href = '#show:t=6';
    element.after(link);
    link.click();
    await oneEvent(media, 'playing');
    expect(media.currentTime).to.be.at.least(5.9);
    media.pause();
    stop();
  });

  it('stays when the element is moved, and is silent when it leaves', async () => {
    network.answers.set(FEED, feedOf(items(2)));
    const element = await loaded();
    const media = silent(element);
    playButtons(element)[0]!.click();
    await oneEvent(media, 'playing');
    const parent = element.parentElement!;
    parent.append(document.createElement('hr'), element);
    await element.updateComplete;
    expect(element.media).to.equal(media);
    expect(network.asked.length).to.equal(1);
    element.remove();
    await until(element, () => media.paused);
    expect(parts(element, 'episode').length).to.equal(2);
  });
});
