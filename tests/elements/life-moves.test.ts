import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { EmbedHubElement } from '../../src/elements/embed-hub.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { consent } from '../../src/elements/consent/store.js';
import { useOwnStorage } from './consent-storage.js';
import { button, iframe, part, settled, showing, video } from './helpers.js';
import { hasToggle, hub, until } from './hub-helpers.js';

const PLAYER = new URL('/fixtures/youtube-player.html', location.href).href;

/** A video whose player can be spoken to. */
const speaking = () => video({ frame: { src: PLAYER, allow: [], autoplay: 'autoplay=1', protocol: 'youtube' } });

type Move = (element: Element, place: ParentNode & Node) => void;

/** Ways to move that every browser has, and the one that keeps what is inside a frame. */
const MOVES = new Map<string, Move>([
  ['append()', (element, place) => place.append(element)],
  ['insertBefore()', (element, place) => place.insertBefore(element, place.firstChild)],
  [
    'remove() and append()',
    (element, place) => {
      element.remove();
      place.append(element);
    },
  ],
  [
    'an adoption by way of another document',
    (element, place) => {
      document.implementation.createHTMLDocument().body.append(element);
      place.append(element);
    },
  ],
]);
const moveBefore = (Element.prototype as { moveBefore?(node: Node, child: Node | null): void }).moveBefore;
if (moveBefore) MOVES.set('moveBefore()', (element, place) => moveBefore.call(place, element, place.firstChild));

async function place(): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div><p>Something before.</p></div>`);
}

/** Everything that a removal does is done a task later. */
const later = async (element: EmbedMediaElement): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
};

describe('<embed-media>: moved', () => {
  useOwnStorage();
  afterEach(() => consent.revokeAll());

  for (const [name, move] of MOVES) {
    it(`is the same facade after ${name}`, async () => {
      const element = await settled(html`<embed-media src="https://vimeo.com/76979871"></embed-media>`);
      const drawn = button(element);
      let resolved = 0;
      element.addEventListener('embed-resolved', () => resolved++);
      move(element, await place());
      await later(element);
      expect([element.state, resolved]).to.deep.equal(['idle', 0]);
      expect(button(element) === drawn).to.equal(true);
      expect(getComputedStyle(drawn).position, 'its styles come along').to.equal('relative');
      drawn.click();
      expect(element.shadowRoot!.querySelectorAll('iframe').length).to.equal(1);
    });

    it(`still asks after ${name}`, async () => {
      const outer = await fixture<HTMLElement>(html`<div consent="ask"></div>`);
      const element = await showing(video());
      outer.append(element);
      const again = oneEvent(element, 'embed-resolved');
      element.embed = video();
      await again;
      await element.updateComplete;
      button(element).click();
      await element.updateComplete;
      expect(element.state).to.equal('asking');
      move(element, await place());
      await later(element);
      expect(element.state).to.equal('asking');
      part(element, 'consent-agree')!.click();
      await element.updateComplete;
      expect(iframe(element) === null).to.equal(false);
      consent.revoke('example');
      await element.updateComplete;
      expect(iframe(element) === null, 'it hears of a change once it is moved').to.equal(true);
    });

    it(`is open, and spoken to, after ${name}`, async () => {
      const element = await showing(speaking());
      const parent = await place();
      const plays = oneEvent(element, 'playing');
      button(element).click();
      await plays;
      const frame = iframe(element)!;
      const { player } = element;
      const told: string[] = [];
      for (const type of ['emptied', 'play', 'embed-failed']) element.addEventListener(type, () => told.push(type));
      const keeps = name === 'moveBefore()';
      const again = keeps ? undefined : oneEvent(element, 'playing');
      move(element, parent);
      expect(iframe(element) === frame).to.equal(true);
      expect(element.state).to.equal('active');
      await again;
      expect(told, 'each once').to.deep.equal(keeps ? [] : ['emptied', 'play']);
      expect(element.player === player).to.equal(true);
      const paused = oneEvent(element, 'pause');
      player!.pause();
      await paused;
      expect(player!.paused).to.equal(true);
      part(element, 'close')!.click();
      await element.updateComplete;
      expect(element.state).to.equal('idle');
    });
  }

  it('does not open again what the reader has closed', async () => {
    const outer = await fixture<HTMLElement>(html`<div consent="granted"></div>`);
    const element = document.createElement('embed-media');
    const nothing = video({ kind: 'photo' });
    delete nothing.frame;
    element.embed = nothing;
    outer.append(element);
    await oneEvent(element, 'embed-resolved');
    const opened = oneEvent(element, 'embed-activate');
    element.embed = video();
    await opened;
    element.deactivate();
    let openings = 0;
    element.addEventListener('embed-activate', () => openings++);
    const [before, after] = [document.createElement('p'), document.createElement('div')];
    outer.append(before, after);
    after.append(element);
    // observers are told once for each frame that is drawn
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await later(element);
    expect([openings, element.state]).to.deep.equal([0, 'idle']);
  });

  it('plays on by itself where it is a file', async () => {
    const element = await settled(html`<embed-media src="/fixtures/talk.mp3"></embed-media>`);
    const media = part(element, 'player') as HTMLMediaElement;
    expect(element.player === media).to.equal(true);
    (await place()).append(element);
    await later(element);
    expect(element.player === media).to.equal(true);
    let heard = 0;
    element.addEventListener('volumechange', () => heard++);
    element.addEventListener('seeking', () => heard++);
    media.dispatchEvent(new Event('seeking'));
    expect(heard).to.equal(1);
    element.remove();
    await later(element);
    expect(element.player === null).to.equal(true);
    media.dispatchEvent(new Event('seeking'));
    expect(heard, 'nothing is told of a player that left').to.equal(1);
  });
});

describe('<embed-hub>: moved', () => {
  for (const [name, move] of MOVES) {
    it(`keeps its bar, its choice and its player after ${name}`, async () => {
      const element: EmbedHubElement = await hub(
        html`<embed-hub sequence="offer">
          <embed-media data-title="One"></embed-media><embed-media data-title="Two"></embed-media>
          <embed-media data-title="Three" data-kind="photo"></embed-media>
        </embed-hub>`,
      );
      await until(element, () => hasToggle(element) && part(element, 'filter') !== null);
      const chosen = element.shadowRoot!.querySelectorAll<HTMLInputElement>('[part~="filter"] input')[1]!;
      chosen.click();
      await element.updateComplete;
      const [one, , three] = [...element.querySelectorAll('embed-media')];
      one!.activate();
      move(element, await place());
      await later(one!);
      await element.updateComplete;
      expect(iframe(one!) === null).to.equal(false);
      expect(three!.hidden).to.equal(true);
      expect(getComputedStyle(three!).display).to.equal('none');
      element.remove();
      await later(one!);
      expect(three!.hidden, 'what was hidden comes back with what hid it').to.equal(false);
      expect(iframe(one!) === null).to.equal(true);
    });
  }
});
