import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { controlsOf, stopsOf } from './accessibility-tree.js';
import { violations } from './axe.js';
import { useOwnStorage } from './consent-storage.js';
import { audio, control, drawn, playing, push, TALK, video } from './player-controls.js';
import { told, until } from './player-media.js';

const isChromium = /Chrome/.test(navigator.userAgent);

/** A player in a state that a reader can meet. */
const STATES: ReadonlyMap<string, () => Promise<EmbedPlayerElement>> = new Map([
  ['audio', () => audio()],
  ['video', () => video()],
  [
    'playing',
    async () => {
      const player = await audio(TALK);
      await playing(player);
      return player;
    },
  ],
  [
    'settings',
    async () => {
      const player = await video();
      push(player, 'settings-button');
      await until(() => control(player, 'share') && control(player, 'sleep') && control(player, 'shortcuts'), 'there');
      return player;
    },
  ],
  [
    'failed',
    async () => {
      const player = await audio('/media/missing.mp3');
      push(player, 'play');
      await until(() => told(player), 'told');
      return player;
    },
  ],
]);

describe('player: layout and accessibility', function () {
  this.timeout(90_000);
  const storage = useOwnStorage();
  beforeEach(() => storage.clear());
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [name, make] of STATES) {
    it(`${name}: is without faults in light and dark`, async () => {
      for (const scheme of ['light', 'dark']) {
        const player = await make();
        player.parentElement!.style.cssText = `color-scheme:${scheme}; color:CanvasText; background:Canvas`;
        expect(await violations(player)).to.deep.equal([]);
        player.pause();
      }
    });

    it(`${name}: everything can be seen and pressed at 320 px, with text of 200 %`, async () => {
      await setViewport({ width: 320, height: 640 });
      const player = await make();
      for (const size of ['', '32px']) {
        player.style.fontSize = size;
        const { left, right } = player.getBoundingClientRect();
        for (const one of controlsOf(player)) {
          const box = one.getBoundingClientRect();
          const what = `${one.localName} ${one.part.value} ${size}`;
          expect(box.left, what).to.be.at.least(left - 1);
          expect(box.right, what).to.be.at.most(right + 1);
          if (one.getRootNode() !== player.shadowRoot) continue;
          expect(box.height, what).to.be.at.least(24);
          expect(box.width, what).to.be.at.least(24);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
      const play = control(player, 'play')!.getBoundingClientRect();
      expect(Math.min(play.width, play.height)).to.be.at.least(44);
      player.pause();
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('is one row where there is room, and two where there is not', async () => {
    const player = await audio();
    const isOneRow = (): boolean => {
      const [play, slider] = ['play', 'slider'].map((name) => control(player, name)!.getBoundingClientRect());
      return slider!.top < play!.bottom && slider!.bottom > play!.top;
    };
    player.style.inlineSize = '700px';
    expect(isOneRow()).to.equal(true);
    player.style.inlineSize = '400px';
    expect(isOneRow()).to.equal(false);
  });

  it('is gone through in the order of use, and can be left', async () => {
    const player = await drawn(
      html`<button id="before">before</button><embed-player><audio controls src=${TALK}></audio></embed-player
        ><button id="after">after</button>`,
    );
    const media = await playing(player);
    media.pause();
    await until(() => !control<HTMLInputElement>(player, 'slider')!.disabled, 'the slider is of use');
    const stops = stopsOf(player).map((one) => one.part.value);
    expect(stops).to.deep.equal([
      'control play',
      'control skip',
      'control skip',
      'slider',
      'control mute',
      'volume',
      'control speed',
      'control settings-button',
    ]);
    if (!isChromium) return;
    player.parentElement!.querySelector<HTMLElement>('#before')!.focus();
    for (const stop of stops) {
      await sendKeys({ press: 'Tab' });
      expect(player.shadowRoot!.activeElement?.part.value).to.equal(stop);
    }
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.id).to.equal('after');
  });

  it('runs from left to right on pages that do not', async () => {
    document.documentElement.dir = 'rtl';
    const player = await audio();
    const [play, slider] = ['play', 'settings-button'].map((name) => control(player, name)!.getBoundingClientRect());
    document.documentElement.dir = '';
    expect(play!.left).to.be.below(slider!.left);
  });

  it('keeps a video’s controls below its picture, and its poster', async () => {
    const player = await drawn(
      html`<embed-player><video src="/media/clip.webm" poster="/tests/none.png"></video></embed-player>`,
    );
    const picture = player.media!.getBoundingClientRect();
    expect(control(player, 'bar')!.getBoundingClientRect().top).to.be.at.least(picture.bottom - 1);
    expect((player.media as HTMLVideoElement).poster).to.match(/none\.png$/);
    const start = control(player, 'start')!.querySelector('svg')!.getBoundingClientRect();
    expect(start.width).to.be.at.least(44);
  });

  it('can be told apart in forced colours', async function () {
    if (!isChromium) return this.skip();
    await executeServerCommand('media-features', [{ name: 'forced-colors', value: 'active' }]);
    const player = await audio();
    expect(getComputedStyle(control(player, 'play')!).borderTopColor).not.to.match(/^rgba|transparent/);
    expect(getComputedStyle(control(player, 'slider')!).backgroundImage).to.match(/gradient/);
    const mute = control(player, 'mute')!;
    const ground = (): string => getComputedStyle(mute).backgroundColor;
    const before = ground();
    mute.click();
    await until(() => mute.getAttribute('aria-pressed') === 'true', 'pressed');
    expect(ground(), 'what is pressed looks it').not.to.equal(before);
    await executeServerCommand('media-features', []);
  });
});
