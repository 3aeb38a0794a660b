import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { useOwnStorage } from './consent-storage.js';
import { audio, CLIP, control, drawn, push, type, video } from './player-controls.js';
import { press, until } from './player-media.js';

const storage = useOwnStorage();

/** Own properties that stand before those of the browser until a test ends. */
const stubbed: [object: object, name: string][] = [];
function stub(object: object, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(properties)) {
    Object.defineProperty(object, name, { configurable: true, get: () => value });
    stubbed.push([object, name]);
  }
}

async function settings(player: EmbedPlayerElement): Promise<EmbedPlayerElement> {
  push(player, 'settings-button');
  await until(() => control(player, 'share'), 'settings');
  return player;
}

beforeEach(() => storage.clear());
afterEach(() => {
  for (const [object, name] of stubbed.splice(0)) Reflect.deleteProperty(object, name);
});

describe('player: the whole screen', function () {
  this.timeout(90_000);
  afterEach(async () => {
    if (document.fullscreenElement) await document.exitFullscreen();
  });

  it('is filled with the player and its controls by a press, and given back by another', async function () {
    if (!document.fullscreenEnabled) return this.skip();
    const player = await video();
    const button = control(player, 'fullscreen')!;
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    await press(player, '[part~="fullscreen"]');
    await until(() => document.fullscreenElement === player, 'it fills the screen');
    await until(() => button.getAttribute('aria-pressed') === 'true', 'it says so');
    const bar = control(player, 'bar')!.getBoundingClientRect();
    expect(bar.bottom, 'the controls are in sight').to.be.at.most(innerHeight + 1);
    type(button, 'f');
    await until(() => document.fullscreenElement === null, 'it is given back');
    await until(() => button.getAttribute('aria-pressed') === 'false', 'it says so');
  });

  it('is asked of the browser once, and a refusal changes nothing', async () => {
    stub(document, { fullscreenEnabled: true });
    const player = await video();
    let asked = 0;
    player.requestFullscreen = () => Promise.reject(new TypeError(`refused ${++asked}`));
    push(player, 'fullscreen');
    await player.updateComplete;
    expect([asked, control(player, 'fullscreen')!.getAttribute('aria-pressed')]).to.deep.equal([1, 'false']);
  });

  it('is the system’s own where a phone allows only that', async () => {
    stub(document, { fullscreenEnabled: false });
    const player = await video();
    let entered = 0;
    stub(player.media!, { webkitEnterFullscreen: () => entered++ });
    player.requestUpdate();
    await until(() => control(player, 'fullscreen'), 'a button');
    push(player, 'fullscreen');
    expect(entered).to.equal(1);
  });

  it('is not offered for sound, where the page may not, or where the author says no', async () => {
    stub(document, { fullscreenEnabled: true });
    const refused = await drawn(
      html`<embed-player><video controlslist="nodownload nofullscreen" src=${CLIP}></video></embed-player>`,
    );
    expect(control(refused, 'fullscreen')).to.equal(null);
    expect(control(await audio(), 'fullscreen')).to.equal(null);
    expect(control(await video(), 'fullscreen')).not.to.equal(null);
    stub(document, { fullscreenEnabled: false });
    const framed = await video();
    expect(control(framed, 'fullscreen') !== null).to.equal('webkitEnterFullscreen' in framed.media!);
  });
});

describe('player: a small window', function () {
  this.timeout(90_000);

  it('is opened and closed where the browser has it', async () => {
    stub(document, { pictureInPictureEnabled: true, pictureInPictureElement: null });
    const player = await settings(await video());
    const calls: string[] = [];
    stub(player.media!, { requestPictureInPicture: () => Promise.resolve(calls.push('open')) });
    stub(document, { exitPictureInPicture: () => Promise.resolve(calls.push('close')) });
    push(player, 'picture-in-picture');
    stub(document, { pictureInPictureElement: player.media });
    push(player, 'picture-in-picture');
    expect(calls).to.deep.equal(['open', 'close']);
  });

  it('is opened and closed in Safari’s way, where there is only that', async () => {
    stub(document, { pictureInPictureEnabled: undefined, pictureInPictureElement: undefined });
    const player = await video();
    const modes: string[] = [];
    const media = player.media!;
    stub(media, {
      webkitSupportsPresentationMode: (mode: string) => mode === 'picture-in-picture',
      webkitSetPresentationMode: (mode: string) => modes.push(mode),
      webkitPresentationMode: 'inline',
    });
    await settings(player);
    push(player, 'picture-in-picture');
    stub(media, { webkitPresentationMode: 'picture-in-picture' });
    push(player, 'picture-in-picture');
    expect(modes).to.deep.equal(['picture-in-picture', 'inline']);
  });

  it('is not offered for sound, or where the author says no', async () => {
    stub(document, { pictureInPictureEnabled: true });
    const refused = await drawn(html`<embed-player><video disablepictureinpicture src=${CLIP}></video></embed-player>`);
    expect(control(await settings(refused), 'picture-in-picture')).to.equal(null);
    expect(control(await settings(await audio()), 'picture-in-picture')).to.equal(null);
    expect(control(await settings(await video()), 'picture-in-picture')).not.to.equal(null);
  });
});

describe('player: another device', function () {
  this.timeout(90_000);
  const isApple = 'webkitShowPlaybackTargetPicker' in HTMLMediaElement.prototype;

  it('is offered as long as there is one, and chosen in the system’s own way', async function () {
    // this engine has AirPlay instead, which comes first
    if (isApple) return this.skip();
    const player = await video();
    const media = player.media!;
    let [tell, prompted, left] = [(_: boolean): void => undefined, 0, 0];
    stub(media, {
      remote: {
        watchAvailability: (callback: (on: boolean) => void) => ((tell = callback), Promise.resolve(7)),
        cancelWatchAvailability: (id: number) => ((left = id), Promise.resolve()),
        prompt: () => Promise.reject(new DOMException(`closed ${++prompted}`, 'NotAllowedError')),
      },
    });
    await settings(player);
    expect(control(player, 'elsewhere')).to.equal(null);
    tell(true);
    await until(() => control(player, 'elsewhere'), 'offered');
    push(player, 'elsewhere');
    expect(prompted).to.equal(1);
    tell(false);
    await until(() => !control(player, 'elsewhere'), 'gone');
    player.remove();
    await until(() => left === 7, 'nobody looks any more: that costs power');
  });

  it('is reached through AirPlay where the browser has it', async () => {
    const player = await video();
    let shown = 0;
    stub(player.media!, { webkitShowPlaybackTargetPicker: () => shown++ });
    await settings(player);
    const tell = (availability: string): boolean =>
      player.media!.dispatchEvent(
        Object.assign(new Event('webkitplaybacktargetavailabilitychanged'), { availability }),
      );
    expect(control(player, 'elsewhere')).to.equal(null);
    tell('available');
    await until(() => control(player, 'elsewhere'), 'offered');
    push(player, 'elsewhere');
    expect(shown).to.equal(1);
    tell('not-available');
    await until(() => !control(player, 'elsewhere'), 'gone');
  });

  it('is not looked for where the author says no, and its absence is no fault', async () => {
    for (const attribute of ['disableremoteplayback', 'controlslist=noremoteplayback']) {
      const player = await video();
      const [name = '', value = ''] = attribute.split('=');
      player.media!.setAttribute(name, value);
      let looked = 0;
      const watchAvailability = (): Promise<number> => Promise.resolve(++looked);
      stub(player.media!, {
        remote: { watchAvailability },
        ...(name === 'disableremoteplayback' && { disableRemotePlayback: true }),
      });
      await settings(player);
      player.media!.dispatchEvent(
        Object.assign(new Event('webkitplaybacktargetavailabilitychanged'), { availability: 'available' }),
      );
      await player.updateComplete;
      expect([looked, control(player, 'elsewhere')]).to.deep.equal([0, null]);
    }
    const without = await video();
    if (!isApple) stub(without.media!, { remote: undefined });
    expect(control(await settings(without), 'elsewhere')).to.equal(null);
  });
});
