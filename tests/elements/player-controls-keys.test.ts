import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { useOwnStorage } from './consent-storage.js';
import { audio, control, drawn, playing, push, status, TALK, type } from './player-controls.js';
import { until } from './player-media.js';

const settingsOf = (player: EmbedPlayerElement): HTMLElement => control(player, 'settings-button')!;

describe('player: keys', function () {
  this.timeout(90_000);
  const storage = useOwnStorage();
  beforeEach(() => storage.clear());

  it('plays and pauses with k and the space bar, but leaves the space bar to buttons', async () => {
    const player = await audio();
    const media = player.media!;
    control(player, 'play')!.focus();
    await sendKeys({ press: 'k' });
    await until(() => !media.paused, 'k plays');
    expect(type(control(player, 'base')!, ' ')).to.equal(true);
    await until(() => media.paused, 'space pauses');
    expect(type(settingsOf(player), ' '), 'a button has a use for it').to.equal(false);
    expect(media.paused).to.equal(true);
  });

  it('goes back and ahead with arrows, j, l and digits', async () => {
    const player = await audio(TALK);
    const media = await playing(player);
    media.pause();
    const goes = async (key: string, to: number): Promise<void> => {
      expect(type(settingsOf(player), key), key).to.equal(true);
      await until(() => !media.seeking && Math.abs(media.currentTime - to) < 0.6, `${key} to ${to}`);
    };
    await goes('5', 45);
    await goes('ArrowRight', 50);
    await goes('ArrowLeft', 45);
    await goes('l', 55);
    await goes('J', 45);
    await goes('0', 0);
    await goes('ArrowLeft', 0);
    expect(status(player)).to.equal('0 seconds of 1 minute 30 seconds');
  });

  it('changes volume and speed', async () => {
    const player = await audio();
    const media = player.media!;
    media.volume = 0.5;
    type(settingsOf(player), 'ArrowUp');
    expect(media.volume).to.be.closeTo(0.6, 0.001);
    type(settingsOf(player), 'ArrowDown');
    type(settingsOf(player), 'ArrowDown');
    expect(media.volume).to.be.closeTo(0.4, 0.001);
    type(settingsOf(player), 'm');
    expect(media.muted).to.equal(true);
    type(settingsOf(player), '>', { shiftKey: true });
    expect(media.playbackRate).to.equal(1.25);
    await until(() => status(player) === '1.25×', 'said');
    type(settingsOf(player), '<', { shiftKey: true });
    expect(media.playbackRate).to.equal(1);
  });

  it('takes nothing from sliders, fields, lists, or while a modifier is held, and nothing of the page’s', async () => {
    const player = await drawn(
      html`<input id="outside" /><embed-player
          ><audio controls src=${TALK}></audio><input id="inside" />
          <p contenteditable id="written">words</p></embed-player
        >`,
    );
    const media = player.media!;
    const taken = (target: EventTarget, key: string, init?: KeyboardEventInit): boolean => type(target, key, init);
    expect(taken(control(player, 'slider')!, 'ArrowRight')).to.equal(false);
    expect(taken(control(player, 'volume')!, 'ArrowUp')).to.equal(false);
    expect(taken(control(player, 'speed')!, 'k')).to.equal(false);
    expect(taken(player.querySelector('#inside')!, 'k')).to.equal(false);
    expect(taken(player.querySelector('#written')!, 'k')).to.equal(false);
    expect(taken(player.parentElement!.querySelector('#outside')!, 'k')).to.equal(false);
    expect(taken(document.body, 'k')).to.equal(false);
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(taken(settingsOf(player), 'k', { [modifier]: true }), modifier).to.equal(false);
    }
    expect(taken(settingsOf(player), 'x'), 'a key without meaning').to.equal(false);
    expect([media.paused, media.volume, player.position]).to.deep.equal([true, 1, 0]);
    expect(taken(control(player, 'slider')!, 'm'), 'a slider has no use for letters').to.equal(true);
  });

  it('can be switched off by the author', async () => {
    const player = await drawn(html`<embed-player keys="off"><audio controls src=${TALK}></audio></embed-player>`);
    expect(type(settingsOf(player), 'k')).to.equal(false);
    expect(control(player, 'play')!.hasAttribute('aria-keyshortcuts')).to.equal(false);
    expect(player.media!.paused).to.equal(true);
  });

  it('are listed by ?, and switched off there for good by the reader; the focus comes back', async () => {
    const player = await audio();
    expect(control(player, 'play')!.getAttribute('aria-keyshortcuts')).to.equal('k');
    control(player, 'play')!.focus();
    type(control(player, 'play')!, '?', { shiftKey: true });
    await until(() => control<HTMLDialogElement>(player, 'help')?.open, 'open');
    const dialog = control<HTMLDialogElement>(player, 'help')!;
    expect(dialog.querySelector('h2')!.textContent).to.equal('Keyboard shortcuts');
    expect(dialog.querySelectorAll('dt').length).to.equal(8);
    await expect(player).to.be.accessible();
    dialog.querySelector<HTMLInputElement>('input')!.click();
    dialog.querySelector('button')!.click();
    await until(() => !control(player, 'help'), 'closed');
    expect(player.shadowRoot!.activeElement?.part.value).to.equal('control play');
    expect([player.keysOn, type(settingsOf(player), 'k')]).to.deep.equal([false, false]);
    expect((await audio()).keysOn, 'in other players too').to.equal(false);
  });

  it('are found in the settings', async () => {
    const player = await audio();
    push(player, 'settings-button');
    await until(() => control(player, 'shortcuts'), 'there');
    expect(settingsOf(player).getAttribute('aria-expanded')).to.equal('true');
    push(player, 'shortcuts');
    await until(() => control<HTMLDialogElement>(player, 'help')?.open, 'open');
  });
});
