import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { mendChapters } from '../../src/elements/player/chapter-order.js';
import { violations } from './axe.js';
import { useOwnStorage } from './consent-storage.js';
import { asked, find, plays, until } from './player-media.js';
import { drawn, nameOf, push, status, TALK, type } from './player-controls.js';
import { elsewhere, lineOf, open, textOf, track } from './player-script.js';

const FILE = new URL('/tests/elements/fixtures/talk-chapters.json', location.href).href;

const linked = (address = FILE): Promise<EmbedPlayerElement> =>
  drawn(
    html`<embed-player
      ><audio controls muted preload="none" src=${TALK}></audio
      ><a rel="chapters" href=${address}>Chapters</a></embed-player
    >`,
  );

const list = (player: EmbedPlayerElement): string[] =>
  [...player.shadowRoot!.querySelectorAll('.chapters > li')].map((line) => lineOf(line).replace(' ↗', ''));
const current = (player: EmbedPlayerElement): string => textOf(find(player, '.chapters > li > [aria-current] .said'));
const press = (player: EmbedPlayerElement, name: string): void =>
  [...player.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')]
    .find((one) => textOf(one) === name)!
    .click();

describe('player: chapters', function () {
  this.timeout(90_000);
  const storage = useOwnStorage();
  beforeEach(() => storage.clear());

  it('are read from a file, in order, without what is no chapter', async () => {
    const player = await linked();
    await until(() => player.chapters.length, 'they are known');
    await open(player, 'chapters');
    await until(() => list(player).length > 0, 'the list');
    expect(list(player)).to.deep.equal(['0:00 Welcome', '0:30 Wheels', '1:00 Thanks', '8:20 Never']);
    push(player, 'play');
    await plays(player, 0.1);
    // its length is known now
    await until(() => list(player).length === 3, 'the last one is left out');
    expect(player.chapters.map(({ start, end }) => [start, end && Math.round(end)])).to.deep.equal([
      [0, 30],
      [30, 60],
      [60, 90],
    ]);
    expect(find(player, '.slider')!.style.getPropertyValue('--_marks')).to.contain('linear-gradient');
  });

  it('are made of a track, before anything is played', async () => {
    const cues = [
      { from: 45, to: 90, text: 'Second' },
      { from: 0, to: 60, text: 'First' },
    ];
    const player = await drawn(
      html`<embed-player
        ><audio controls muted preload="none" src=${TALK}><track kind="chapters" src=${track(cues)} /></audio
      ></embed-player>`,
    );
    await until(() => player.chapters.length === 2, 'they are known');
    expect(player.chapters.map(({ title, end }) => [title, end])).to.deep.equal([
      ['First', 45],
      ['Second', 90],
    ]);
    expect(player.media!.readyState).to.equal(0);
  });

  it('are those of a link where their track cannot be read', async () => {
    const player = await drawn(
      html`<embed-player
        ><audio controls muted preload="none" src=${TALK}>
          <track kind="chapters" src="/tests/elements/fixtures/none.vtt" /></audio
        ><a rel="chapters" href=${FILE}>Chapters</a></embed-player
      >`,
    );
    await until(() => player.chapters.length, 'they are known');
  });

  it('are asked for once where their file is missing, or holds none', async () => {
    const fetches: string[] = [];
    const own = window.fetch;
    window.fetch = (input, init) => {
      fetches.push(input instanceof Request ? input.url : String(input));
      return own(input, init);
    };
    try {
      for (const name of ['none.json', 'talk-half.json']) {
        fetches.length = 0;
        const address = new URL(`/tests/elements/fixtures/${name}`, location.href).href;
        const player = await linked(address);
        await open(player, 'chapters');
        await until(
          () => textOf(find(player, 'details p')).startsWith('The chapters could not be loaded'),
          'it is told',
        );
        expect(fetches.filter((url) => url === address)).to.have.length(1);
      }
    } finally {
      window.fetch = own;
    }
  });

  it('go with what a script knew', async () => {
    const player = await drawn(
      html`<embed-player><audio controls muted preload="none" src=${TALK}></audio></embed-player>`,
    );
    player.embed = { url: TALK, kind: 'audio', status: 'ok', media: { sources: [], chaptersUrl: FILE } };
    await open(player, 'chapters');
    await until(() => list(player).length > 0, 'the list');
    player.embed = null;
    await until(() => !find(player, 'details') && !player.chapters.length, 'none');
  });

  it('are those that a script knows', async () => {
    const player = await drawn(
      html`<embed-player><audio controls muted preload="none" src=${TALK}></audio></embed-player>`,
    );
    const chapters = [
      { start: 0, title: 'One' },
      { start: 9, title: 'Two' },
    ];
    player.embed = { url: TALK, kind: 'audio', status: 'ok', media: { sources: [], chapters } };
    await until(() => player.chapters.length === 2, 'they are known');
  });

  it('tell which is heard, not by color alone, and are gone to', async () => {
    const player = await linked();
    await open(player, 'chapters');
    await until(() => list(player).length > 0, 'the list');
    expect(current(player)).to.equal('Welcome');
    [...player.shadowRoot!.querySelectorAll<HTMLElement>('.chapters > li > button')][1]!.click();
    await until(() => current(player) === 'Wheels', 'the second one');
    expect(player.position).to.equal(30);
    const button = find(player, '.chapters button[aria-current]')!;
    expect(getComputedStyle(button).fontWeight).to.equal('600');
    expect(getComputedStyle(button.closest('li')!).borderInlineStartWidth).to.equal('5px');
    press(player, 'Next chapter');
    await until(() => current(player) === 'Thanks', 'the third one');
    expect(status(player)).to.contain('Thanks');
    press(player, 'Previous chapter');
    await until(() => current(player) === 'Wheels', 'back');
  });

  it('come into sight when one goes to them, whoever scrolled before', async () => {
    const player = await drawn(
      html`<embed-player><audio controls muted preload="none" src=${TALK}></audio></embed-player>`,
    );
    const chapters = Array.from({ length: 60 }, (_, i) => ({ start: i, title: `Part ${i}` }));
    player.embed = { url: TALK, kind: 'audio', status: 'ok', media: { sources: [], chapters } };
    await open(player, 'chapters');
    await until(() => list(player).length === 60, 'the list');
    const box = find(player, 'ol')!;
    box.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    player.seek(50);
    await until(() => current(player) === 'Part 50', 'it is heard');
    expect(box.scrollTop).to.equal(0);
    press(player, 'Next chapter');
    await until(() => current(player) === 'Part 51' && box.scrollTop > 0, 'in sight');
  });

  it('have keys', async () => {
    const player = await linked();
    await until(() => player.chapters.length, 'they are known');
    const play = find(player, '[part~="play"]')!;
    type(play, 'n');
    expect(player.position).to.equal(30);
    type(play, 'n');
    type(play, 'b');
    expect(player.position).to.equal(30);
    type(play, 'b');
    expect(player.position).to.equal(0);
  });

  it('show pictures only when they are asked for', async () => {
    const player = await linked();
    await open(player, 'chapters');
    await until(() => list(player).length > 0, 'the list');
    expect(find(player, '.chapters img')).to.equal(null);
    press(player, 'Show pictures');
    await player.updateComplete;
    const picture = find<HTMLImageElement>(player, '.chapters img')!;
    expect([picture.alt, picture.referrerPolicy]).to.deep.equal(['', 'no-referrer']);
    const { inlineSize, blockSize, objectFit } = getComputedStyle(picture);
    expect([inlineSize, blockSize, objectFit]).to.deep.equal(['48px', '48px', 'cover']);
    expect(nameOf(find(player, '.chapters a'))).to.contain('Thanks');
  });

  it('are asked of another site only when the reader opens them, which is told of where it fails', async () => {
    const address = elsewhere('/tests/elements/fixtures/talk-chapters.json');
    const before = asked().length;
    const player = await linked(address);
    await until(() => find(player, 'details[part="chapters"]'), 'the list');
    expect(
      asked()
        .slice(before)
        .filter((path) => path.endsWith('chapters.json')),
    ).to.deep.equal([]);
    await open(player, 'chapters');
    await until(() => textOf(find(player, 'details p')).startsWith('The chapters could not be loaded'), 'it is told');
    expect(find<HTMLAnchorElement>(player, 'details a')!.href).to.equal(address);
  });

  it('are asked of another site at once where they become known while it plays', async () => {
    const player = await drawn(html`<embed-player><audio controls muted src=${TALK}></audio></embed-player>`);
    push(player, 'play');
    await plays(player, 0.1);
    const chaptersUrl = elsewhere('/fixtures/talk-chapters.vtt');
    player.embed = { url: TALK, kind: 'audio', status: 'ok', media: { sources: [{ src: TALK }], chaptersUrl } };
    await until(() => player.chapters.length, 'they are known');
    expect(player.media!.paused).to.equal(false);
  });

  it('are accessible', async () => {
    const player = await linked();
    await open(player, 'chapters');
    await until(() => list(player).length > 0, 'the list');
    expect(await violations(player)).to.deep.equal([]);
  });

  it('are mended', () => {
    const mended = mendChapters(
      [
        { start: 20, end: 90, title: 'B' },
        { start: 0, end: 25, title: 'A' },
        { start: 20, title: 'C' },
        { start: -4, title: 'D' },
        { start: Number.NaN, title: 'E' },
        { start: 30, title: '  ' },
        { start: 50, end: 40, title: 'F' },
        { start: 100, title: 'G' },
      ],
      100,
    );
    expect(mended).to.deep.equal([
      { start: 0, end: 20, title: 'A' },
      { start: 20, end: 50, title: 'C' },
      { start: 50, end: 100, title: 'F' },
    ]);
  });
});
