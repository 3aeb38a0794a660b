import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { useOwnStorage } from './consent-storage.js';
import { audio, control, drawn, nameOf, playing, push, TALK, TONE, video } from './player-controls.js';
import { press, until } from './player-media.js';

const TYPES = ['play', 'playing', 'pause', 'seeking', 'seeked', 'timeupdate', 'volumechange', 'ratechange', 'ended'];

describe('player: life', function () {
  this.timeout(90_000);
  const storage = useOwnStorage();
  beforeEach(() => storage.clear());

  it('gives the browser’s controls back when it is taken out, and takes them again', async () => {
    const player = await audio();
    const media = player.media!;
    const parent = player.parentElement!;
    player.remove();
    await until(() => media.controls, 'given back');
    expect(player.media).to.equal(null);
    parent.append(player);
    await until(() => !media.controls && control(player, 'play'), 'taken again');
    push(player, 'play');
    await until(() => !media.paused, 'plays');
  });

  it('keeps Tab from stopping at the film itself, unless the author wants it to', async () => {
    const player = await video();
    const film = player.media!;
    expect(film.getAttribute('tabindex')).to.equal('-1');
    player.remove();
    await until(() => film.controls, 'given back');
    expect(film.hasAttribute('tabindex')).to.equal(false);
    const own = await drawn(
      html`<embed-player><video controls tabindex="0" src="/media/clip.mp4"></video></embed-player>`,
    );
    expect(own.media!.getAttribute('tabindex')).to.equal('0');
    own.remove();
    await until(() => own.querySelector('video')!.controls, 'given back');
    expect(own.querySelector('video')!.getAttribute('tabindex')).to.equal('0');
  });
  it('stays as it is when it is moved', async () => {
    const player = await audio(TALK);
    player.seek(40);
    const media = player.media!;
    const place = document.createElement('section');
    player.parentElement!.append(place);
    let changes = 0;
    const observer = new MutationObserver(() => changes++);
    observer.observe(media, { attributes: true, attributeFilter: ['controls'] });
    place.append(player);
    await player.updateComplete;
    expect([player.media === media, media.controls, player.position, changes]).to.deep.equal([true, false, 40, 0]);
    observer.disconnect();
  });

  it('is cloned as what it is, not as what it does', async () => {
    const player = await audio();
    await playing(player);
    const clone = player.cloneNode(true) as EmbedPlayerElement;
    player.parentElement!.append(clone);
    await until(() => control(clone, 'play'), 'drawn');
    expect([nameOf(control(clone, 'play')), clone.state, clone.querySelectorAll('audio').length]).to.deep.equal([
      'Play',
      'idle',
      1,
    ]);
    clone.media!.muted = true;
    push(clone, 'play');
    await until(() => clone.media!.currentTime > 0, 'plays by itself');
  });

  it('goes over to another media element, and lets go of the first', async () => {
    const player = await audio();
    const first = await playing(player);
    const second = Object.assign(document.createElement('video'), { controls: true, src: '/media/clip.webm' });
    first.replaceWith(second);
    await until(() => player.media === second, 'taken');
    await until(() => !second.controls, 'drawn');
    expect([first.controls, player.state, nameOf(control(player, 'play'))]).to.deep.equal([true, 'idle', 'Play']);
    expect(nameOf(control(player, 'base'))).to.equal('Video player: A talk');
    let heard = 0;
    player.addEventListener('volumechange', () => heard++);
    first.dispatchEvent(new Event('volumechange'));
    expect(heard).to.equal(0);
    second.dispatchEvent(new Event('volumechange'));
    expect(heard).to.equal(1);
    player.replaceChildren('words alone');
    await until(() => player.media === null && !control(player, 'play'), 'nothing left to control');
  });

  it('follows another address of the same element', async () => {
    const player = await audio();
    const media = await playing(player);
    media.src = TALK;
    await until(() => player.state === 'idle', 'back to the beginning');
    media.muted = true;
    push(player, 'play');
    await until(() => control(player, 'length')!.textContent === '1:30', 'the other one');
  });

  it('tells what the media element tells, and nothing of its own', async () => {
    const player = await audio(TALK);
    const media = player.media!;
    media.muted = true;
    const [told, own]: [string[], string[]] = [[], []];
    for (const type of TYPES) {
      player.addEventListener(type, () => told.push(type));
      media.addEventListener(type, () => own.push(type));
    }
    await player.play();
    player.setRate(2);
    player.seek(80);
    await until(() => media.ended, 'ended');
    await until(() => told.includes('ended'), 'told');
    expect(told).to.deep.equal(own);
    expect(new Set(told)).to.include('timeupdate');
    player.setRate(1);
  });

  it('makes a media element where there is only an address', async () => {
    const bySrc = await drawn(html`<embed-player src=${TONE}></embed-player>`);
    expect([bySrc.media!.localName, bySrc.media!.preload]).to.deep.equal(['audio', 'none']);
    const byLink = await drawn(html`<embed-player><a href="/media/clip.webm">A film</a></embed-player>`);
    expect([byLink.media!.localName, nameOf(control(byLink, 'base'))]).to.deep.equal(['video', 'Video player: A film']);
    expect(byLink.querySelector('a')!.textContent).to.equal('A film');
    await playing(bySrc);
    bySrc.src = TALK;
    await until(() => bySrc.querySelector('source')?.src.endsWith(TALK), 'another');
    expect(bySrc.querySelectorAll('audio').length).to.equal(1);
    await playing(bySrc);
  });

  it('takes no addresses but those of the web, and leaves a page’s link alone', async () => {
    const player = await drawn(html`<embed-player src=${TONE}></embed-player>`);
    player.src = 'javascript:alert(1)';
    await until(() => !player.media, 'none');
    player.innerHTML = '<a href="https://page.example/talks/42">A talk</a>';
    await player.updateComplete;
    expect(player.querySelector('audio, video')).to.equal(null);
  });

  it('plays the sources of an embed', async () => {
    const player = document.createElement('embed-player');
    player.embed = {
      url: 'https://video.example/42',
      kind: 'video',
      title: 'Known',
      status: 'ok',
      media: { sources: [{ src: '/media/clip.webm', type: 'video/webm' }], duration: 12 },
    };
    document.body.append(player);
    await until(() => control(player, 'play'), 'drawn');
    expect([player.length, nameOf(control(player, 'base'))]).to.deep.equal([12, 'Video player: Known']);
    await playing(player);
    player.remove();
  });

  it('starts and pauses with a press on the picture', async () => {
    const player = await video();
    player.querySelector('video')!.click();
    await until(() => player.media!.currentTime > 0, 'plays');
    expect(control(player, 'start')).to.equal(null);
    player.querySelector('video')!.click();
    await until(() => player.media!.paused, 'pauses');
  });

  it('starts with a press on the sign that lies on it; to assistive technology there is one button', async () => {
    const player = await video();
    player.media!.muted = true;
    const sign = control(player, 'start')!;
    expect([sign.localName, sign.querySelector('svg')!.getAttribute('aria-hidden'), sign.tabIndex]).to.deep.equal([
      'span',
      'true',
      -1,
    ]);
    await press(player, '[part="start"] svg');
    await until(() => player.media!.currentTime > 0, 'plays');
    await press(player, '[part="stage"]');
    await until(() => player.media!.paused, 'pauses');
    const named = [...player.shadowRoot!.querySelectorAll('button')].filter((one) => nameOf(one) === 'Play');
    expect(named).to.have.lengthOf(1);
  });

  it('plays from a time of a link', async () => {
    const player = await audio(TALK);
    player.media!.muted = true;
    expect(player.playFrom(30)).to.equal(true);
    await until(() => player.media!.currentTime > 30.1, 'from there');
    expect(document.createElement('embed-player').playFrom(3)).to.equal(false);
  });
});
