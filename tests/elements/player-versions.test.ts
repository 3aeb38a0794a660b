import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { violations } from './axe.js';
import { useOwnStorage } from './consent-storage.js';
import { CLIP, control, drawn, nameOf, push, status } from './player-controls.js';
import { find, plays, until } from './player-media.js';

const storage = useOwnStorage();

const pressed = (player: EmbedPlayerElement): string | null | undefined =>
  control(player, 'description')?.getAttribute('aria-pressed');

describe('player: described version', function () {
  // WebKitGTK's pipeline stalls now and then where two films are opened within a second on a busy machine
  this.retries(2);
  this.timeout(90_000);
  beforeEach(() => storage.clear());
  const described = new URL('/media/clip.webm?described', location.href).href;

  const film = (address = described): Promise<EmbedPlayerElement> =>
    drawn(html`<embed-player><video controls muted src=${CLIP} data-described-src=${address}></video></embed-player>`);

  it('takes the place of the other at the same time, and gives it back', async () => {
    const player = await film();
    await until(() => control(player, 'description'), 'a button');
    push(player, 'play');
    await plays(player, 0.2);
    const media = player.media!;
    player.seek(5);
    await until(() => media.currentTime >= 5 && !media.seeking, 'it is there');
    player.setRate(1.5);
    push(player, 'description');
    await until(() => media.currentSrc === described && media.currentTime >= 5, 'the described one goes on');
    expect([media.paused, media.playbackRate]).to.deep.equal([false, 1.5]);
    expect(pressed(player)).to.equal('true');
    push(player, 'description');
    await until(() => media.currentSrc.endsWith(CLIP) && media.currentTime >= 5, 'the other goes on');
    expect(media.getAttribute('src')).to.equal(CLIP);
    expect(media.paused).to.equal(false);
  });

  it('stays paused where it was, and is there from the start for who chose it before', async () => {
    const player = await film();
    await until(() => control(player, 'description'), 'a button');
    push(player, 'play');
    await plays(player, 0.2);
    player.pause();
    player.seek(7);
    await until(() => !player.media!.seeking, 'it is there');
    push(player, 'description');
    await until(() => player.media!.currentSrc === described && player.media!.currentTime === 7, 'at the same time');
    expect(player.media!.paused).to.equal(true);
    const next = await film();
    await until(() => next.media!.src === described, 'the described one');
    expect(next.media!.readyState).to.equal(0);
    next.remove();
    const media = next.querySelector('video')!;
    await until(() => media.getAttribute('src') === CLIP, 'what the author wrote is given back');
  });

  it('that cannot be played gives way to the other, which is told', async () => {
    const player = await film(new URL('/media/none.webm', location.href).href);
    await until(() => control(player, 'description'), 'a button');
    push(player, 'play');
    await plays(player, 0.2);
    push(player, 'description');
    await until(() => status(player) === 'That version could not be loaded.', 'it is told');
    expect(pressed(player)).to.equal('false');
    await plays(player, 0.1);
  });

  it('is a source so marked, too, and the author’s sources are given back', async () => {
    const player = await drawn(
      html`<embed-player
        ><video controls muted>
          <source src=${CLIP} type="video/webm" />
          <source data-described src="/media/other.ogv" type="video/none" />
          <source data-described src=${described} type="video/webm" /></video
      ></embed-player>`,
    );
    await until(() => control(player, 'description'), 'a button');
    push(player, 'play');
    await plays(player, 0.2);
    const media = player.media!;
    push(player, 'description');
    await until(() => media.currentSrc === described && media.currentTime > 0, 'the first of them that can be played');
    push(player, 'description');
    await until(() => media.currentSrc.endsWith(CLIP) && media.currentTime > 0, 'the other goes on');
    expect(media.hasAttribute('src')).to.equal(false);
    expect(media.querySelectorAll('source')).to.have.lengthOf(3);
  });

  it('takes the place of a stream, and gives it back', async () => {
    const stream = '/media/hls/ts/index.m3u8';
    const player = await drawn(
      html`<embed-player><video controls muted src=${stream} data-described-src=${described}></video></embed-player>`,
    );
    await until(() => control(player, 'description'), 'a button');
    push(player, 'play');
    await plays(player, 0.2);
    const media = player.media!;
    player.seek(4);
    await until(() => media.currentTime >= 4 && !media.seeking, 'it is there');
    push(player, 'description');
    await until(() => media.currentSrc === described && media.currentTime >= 4, 'the described one goes on');
    push(player, 'description');
    await until(() => media.currentSrc !== described && media.currentTime >= 4, 'the stream goes on');
    await plays(player, 0.2);
    player.remove();
    await until(() => media.getAttribute('src') === stream, 'what the author wrote is given back');
  });
});

describe('player: sign language', function () {
  this.timeout(90_000);
  beforeEach(() => storage.clear());

  const film = (address = '/media/clip.webm?signed'): Promise<EmbedPlayerElement> =>
    drawn(html`<embed-player><video controls muted src=${CLIP} data-signed-src=${address}></video></embed-player>`);
  const signs = (player: EmbedPlayerElement): HTMLVideoElement | null => find(player, '.signs video');
  const button = (player: EmbedPlayerElement, name: string): HTMLButtonElement =>
    [...player.shadowRoot!.querySelectorAll<HTMLButtonElement>('.of-signs button')].find(
      ({ textContent }) => textContent.trim() === name,
    )!;

  it('is a second picture, in step', async () => {
    const player = await film();
    await until(() => control(player, 'signs'), 'a button');
    expect(signs(player)).to.equal(null);
    push(player, 'signs');
    push(player, 'play');
    await plays(player, 0.3);
    const media = player.media!;
    const picture = signs(player)!;
    expect([picture.muted || picture.volume === 0, picture.src.endsWith('?signed'), nameOf(picture)]).to.deep.equal([
      true,
      true,
      'Sign language',
    ]);
    const drift = (): number => Math.abs(picture.currentTime - media.currentTime);
    await until(() => !picture.paused && drift() < 0.3, 'it is in step');
    player.seek(6);
    await until(() => media.currentTime > 6.5 && drift() < 0.3, 'it is in step after a jump');
    player.pause();
    await until(() => picture.paused && drift() < 0.1, 'it stops with the other');
  });

  it('is moved and resized with buttons', async () => {
    const player = await film();
    await until(() => control(player, 'signs'), 'a button');
    push(player, 'signs');
    push(player, 'play');
    await plays(player, 0.2);
    player.pause();
    const place = (): DOMRect => signs(player)!.getBoundingClientRect();
    await until(() => place().height > 0, 'it is seen');
    const before = place();
    button(player, 'Larger').click();
    await player.updateComplete;
    expect(place().width).to.be.above(before.width * 1.2);
    const stage = find(player, '.stage')!.getBoundingClientRect();
    expect(place().top).to.be.within(stage.top, stage.top + stage.height / 4);
    button(player, 'Move to the next corner').click();
    await player.updateComplete;
    expect(place().bottom).to.be.within(stage.bottom - stage.height / 4, stage.bottom);
    expect(await violations(player)).to.deep.equal([]);
    push(player, 'signs');
    await player.updateComplete;
    expect(signs(player)).to.equal(null);
  });

  it('that cannot be played goes away, which is told', async () => {
    const player = await film('/media/none.webm');
    await until(() => control(player, 'signs'), 'a button');
    push(player, 'signs');
    await until(() => status(player) === 'That version could not be loaded.', 'it is told');
    expect(control(player, 'signs')!.getAttribute('aria-pressed')).to.equal('false');
  });
});
