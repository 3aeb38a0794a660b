import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { useOwnStorage } from './consent-storage.js';
import { violations } from './axe.js';
import { choose, find, plays, until } from './player-media.js';
import { CLIP, control, drawn, nameOf, push, status, type } from './player-controls.js';
import { blob, elsewhere, lines, textOf, track } from './player-script.js';

const english = lines(12);
const spanish = lines(12, 1, 'Línea');
const caption = (player: EmbedPlayerElement): string => textOf(find(player, '[part="caption"]'));

async function film(isDefault = false, media = 'video'): Promise<EmbedPlayerElement> {
  const tracks = html`<track kind="captions" label="English" srclang="en" src=${track(english)} ?default=${isDefault} />
    <track kind="subtitles" label="Español" srclang="es" src=${track(spanish)} />`;
  const player = await drawn(
    media === 'video'
      ? html`<embed-player><video controls muted src=${CLIP}>${tracks}</video></embed-player>`
      : html`<embed-player><audio controls muted src="/media/tone.mp3">${tracks}</audio></embed-player>`,
  );
  await until(() => control(player, 'captions'), 'there is a button for captions');
  return player;
}

describe('player: captions', function () {
  this.timeout(90_000);
  const storage = useOwnStorage();
  beforeEach(() => storage.clear());

  it('are shown at the press of a button, as they are said', async () => {
    const player = await film();
    const button = control(player, 'captions')!;
    expect([nameOf(button), button.getAttribute('aria-pressed')]).to.deep.equal(['Captions', 'false']);
    expect(caption(player)).to.equal('');
    push(player, 'captions');
    push(player, 'play');
    await plays(player, 0.2);
    player.pause();
    player.seek(4.5);
    await until(() => caption(player) === 'Line 4.', 'the fifth line is shown');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(find(player, '[part="caption"]')!.lang).to.equal('en');
    // ours are drawn, the browser's are not
    expect([...player.media!.textTracks].some(({ mode }) => mode === 'showing')).to.equal(false);
    push(player, 'captions');
    await player.updateComplete;
    expect(find(player, '[part="caption"]')).to.equal(null);
  });

  it('are never announced', async () => {
    const player = await film(true);
    player.seek(2.5);
    push(player, 'play');
    await until(() => caption(player), 'a line is shown');
    expect(find(player, '[part="caption"]')!.closest('[aria-live], [role=status], [role=alert], [role=log]')).to.equal(
      null,
    );
    expect(status(player)).not.to.contain('Line');
  });

  it('begin with the track that the author shows, and are given back to the browser', async () => {
    const player = await film(true);
    const [first] = player.media!.textTracks;
    await until(() => control(player, 'captions')!.getAttribute('aria-pressed') === 'true', 'they are on');
    await until(() => first!.cues?.length === english.length, 'its file is loaded');
    expect(first!.mode).to.equal('hidden');
    const parent = player.parentElement!;
    parent.append(player);
    expect(first!.mode).to.equal('hidden');
    player.remove();
    await until(() => first!.mode === 'showing', 'the browser shows them');
    parent.append(player);
    await until(() => first!.mode === 'hidden', 'they are ours once more');
  });

  it('are chosen by language, which is kept for the next player', async () => {
    const player = await film();
    await choose(player, 'captions', '1');
    const options = [...find<HTMLSelectElement>(player, 'select[data-choice="captions"]')!.options];
    expect(options.map(({ lang, text }) => [lang, text.trim()])).to.deep.equal([
      ['', 'Off'],
      ['en', 'English'],
      ['es', 'Español'],
    ]);
    push(player, 'play');
    await until(() => /Línea/.test(caption(player)), 'Spanish is shown');
    player.pause();
    const other = await film();
    await until(() => other.media!.textTracks[1]!.mode === 'hidden', 'Spanish is on');
    push(other, 'captions');
    const third = await film(true);
    await until(() => control(third, 'captions')!.getAttribute('aria-pressed') === 'false', 'off is kept');
  });

  it('are switched with a key, which says so once', async () => {
    const player = await film();
    type(control(player, 'play')!, 'c');
    await player.updateComplete;
    expect(status(player)).to.equal('Captions: English');
    type(control(player, 'play')!, 'c');
    await player.updateComplete;
    expect(status(player)).to.equal('Captions off');
  });

  it('have the size, colors and place that the reader chose, here and in the next player', async () => {
    const player = await film(true);
    push(player, 'play');
    await until(() => caption(player), 'a line is shown');
    const box = (): HTMLElement => find(player, '[part="caption"]')!;
    const size = (): number => Number.parseFloat(getComputedStyle(box().querySelector('.cue')!).fontSize);
    const before = size();
    await choose(player, 'caption-size', 'huge');
    await choose(player, 'caption-colors', 'black');
    await choose(player, 'caption-place', 'top');
    await player.updateComplete;
    await until(() => caption(player), 'a line is shown');
    expect(size()).to.be.closeTo(before * 2, 0.5);
    const words = getComputedStyle(box().querySelector('.cue > span')!);
    expect([words.color, words.backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    const [inner, outer] = [box().getBoundingClientRect(), find(player, '.stage')!.getBoundingClientRect()];
    expect(inner.top - outer.top).to.be.below(outer.height / 4);
    player.pause();
    const other = await film(true);
    push(other, 'play');
    await until(() => find(other, '.captions.huge.black.top'), 'the same style');
  });

  it('stand below the controls where there is no picture', async () => {
    const player = await film(true, 'audio');
    push(player, 'play');
    await until(() => caption(player), 'a line is shown');
    expect(find(player, '.stage [part="caption"]')).to.equal(null);
  });

  it('are read from a file that browsers find broken, or that only scripts may read', async () => {
    const broken = new URL('/fixtures/talk.srt', location.href).href;
    const player = await drawn(
      html`<embed-player
        ><video controls muted src=${CLIP}>
          <track kind="captions" label="English" srclang="en" default src=${broken} /></video
      ></embed-player>`,
    );
    push(player, 'play');
    await until(() => /Good morning/.test(caption(player)), 'the words of the file');
    expect([...(await settingOf(player)).options].map(({ text }) => text.trim())).to.deep.equal(['Off', 'English']);
  });

  it('say that they could not be loaded, and the film plays', async () => {
    const player = await drawn(
      html`<embed-player
        ><video controls muted src=${CLIP}>
          <track kind="captions" srclang="en" default src=${elsewhere('/tests/elements/fixtures/talk.srt')} /></video
      ></embed-player>`,
    );
    await until(() => status(player) === 'These captions could not be loaded.', 'it is said');
    push(player, 'play');
    await plays(player, 0.2);
  });

  it('hold tags that only look', async () => {
    const text = '<b>Bold</b> <img src=x onerror="globalThis.hurt = true"> 1 &lt; 2';
    const player = await drawn(
      html`<embed-player
        ><video controls muted src=${CLIP}>
          <track kind="captions" default srclang="en" src=${track([{ from: 0, to: 12, text }])} /></video
      ></embed-player>`,
    );
    push(player, 'play');
    await until(() => caption(player), 'a line is shown');
    expect(caption(player)).to.equal('Bold 1 < 2');
    expect(find(player, '[part="caption"] img')).to.equal(null);
    expect(find(player, '[part="caption"] b')!.textContent).to.equal('Bold');
  });

  it('are accessible', async () => {
    const player = await film(true);
    player.ask('settings', true);
    await until(() => find(player, 'select[data-choice="caption-size"]'), 'settings');
    expect(await violations(player)).to.deep.equal([]);
  });

  it('leave out a file of captions that nobody wrote', async () => {
    const player = await drawn(
      html`<embed-player
        ><video controls muted src=${CLIP}>
          <track kind="captions" srclang="en" default src=${blob('WEBVTT\n\n')} /></video
      ></embed-player>`,
    );
    push(player, 'play');
    await plays(player, 0.3);
    expect(caption(player)).to.equal('');
  });
});

async function settingOf(player: EmbedPlayerElement): Promise<HTMLSelectElement> {
  player.ask('settings', true);
  await until(() => find(player, 'select[data-choice="captions"]'), 'settings');
  return find<HTMLSelectElement>(player, 'select[data-choice="captions"]')!;
}
