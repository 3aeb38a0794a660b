import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Embed } from '../../src/core/embed.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { consent } from '../../src/elements/consent/store.js';
import { useOwnStorage } from './consent-storage.js';
import { button, FRAME, iframe, part, video } from './helpers.js';
import '../../src/define/embed-consent.js';
import '../../src/define/embed-hub.js';

const SOURCES: readonly (readonly [what: string, source: string | Embed])[] = [
  ['an address', 'https://www.youtube.com/watch?v=M7lc1UVf-VE'],
  ['an embed with a player that can be spoken to', video({ frame: { src: FRAME, allow: [], protocol: 'vimeo' } })],
  ['a file', '/fixtures/talk.mp3'],
  ['something gone', 'http://www.blogtalkradio.com/gov20'],
  ['something nobody knows', 'https://nobody.example/'],
];

/** How many turns of the event loop pass between its coming and its going. */
const TURNS = [0, 1, 2, 3, 5, 8, 13];

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

function place(source: string | Embed, parent: Element): EmbedMediaElement {
  const element = document.createElement('embed-media');
  if (typeof source === 'string') element.src = source;
  else element.embed = source;
  parent.append(element);
  return element;
}

const settle = (element: Element): Promise<unknown> =>
  Promise.race(['embed-resolved', 'embed-failed'].map((type) => oneEvent(element, type)));

describe('<embed-media>: removed while it loads', () => {
  useOwnStorage();
  const faults: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): unknown =>
    faults.push('reason' in event ? event.reason : event.message);
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(faults).to.deep.equal([]);
  });

  for (const [what, source] of SOURCES) {
    for (const ask of ['click', 'ask', 'granted'] as const) {
      it(`${what}, consent ${ask}: nothing is left, and it works when it returns`, async () => {
        const parent = await fixture<HTMLElement>(html`<div consent=${ask}></div>`);
        for (const turns of TURNS) {
          const element = place(source, parent);
          let activations = 0;
          element.addEventListener('embed-activate', (event) => {
            activations++;
            event.preventDefault();
          });
          const done = settle(element);
          for (let i = 0; i < turns; i++) await turn();
          element.remove();
          const opened = activations;
          await done;
          await element.updateComplete;
          await turn();
          expect(iframe(element) === null).to.equal(true);
          expect(element.player === null, 'nobody speaks to what is not there').to.equal(true);
          expect(element.activate()).to.equal(false);
          expect(element.state).not.to.equal('asking');
          expect(activations, 'nothing begins out of the page').to.equal(opened);
          parent.append(element);
          await element.updateComplete;
          expect(
            part(element, 'button') ?? part(element, 'player') ?? part(element, 'card') ?? part(element, 'link'),
          ).not.to.equal(null);
          if (ask === 'ask' && part(element, 'button')) {
            button(element).click();
            while (element.state !== 'asking') await turn();
            await element.updateComplete;
            expect(part(element, 'consent') === null).to.equal(false);
            const host = await fixture<HTMLElement>(html`<div></div>`);
            consent.allow('example');
            consent.allow('youtube');
            await element.updateComplete;
            expect(element.state, 'it hears of answers').to.equal('idle');
            consent.revokeAll();
            host.remove();
          }
          element.remove();
        }
      });
    }
  }

  it('while the reader is asked: the question is gone when it returns', async () => {
    const parent = await fixture<HTMLElement>(html`<div consent="ask"></div>`);
    const element = place(video(), parent);
    await settle(element);
    await element.updateComplete;
    button(element).click();
    await element.updateComplete;
    element.remove();
    await turn();
    parent.append(element);
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(part(element, 'consent') === null).to.equal(true);
  });

  it('takes the needs of the last of several addresses, whatever came first', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const spoken = (title: string, protocol: string, ask: string): Embed => {
      parent.setAttribute('consent', ask);
      return video({ title, frame: { src: FRAME, allow: [], protocol } });
    };
    const element = place(spoken('One', 'soundcloud', 'ask'), parent);
    await settle(element);
    const next = settle(element);
    element.embed = spoken('Two', 'spotify', 'ask');
    await element.updateComplete;
    element.embed = spoken('Three', 'soundcloud', 'click');
    await next;
    await element.updateComplete;
    await turn();
    await turn();
    button(element).click();
    expect(iframe(element) === null, 'the last asks nothing').to.equal(false);
  });
});

describe('the other elements: removed while they load', () => {
  it('an <embed-consent> and an <embed-hub>, at any time', async () => {
    const parent = await fixture<HTMLElement>(html`<div consent="ask"></div>`);
    for (const turns of TURNS) {
      const [list, hub, media] = [
        document.createElement('embed-consent'),
        document.createElement('embed-hub'),
        document.createElement('embed-media'),
      ];
      media.embed = video();
      hub.append(media);
      parent.append(list, hub);
      for (let i = 0; i < turns; i++) await turn();
      list.remove();
      hub.remove();
      await turn();
      parent.append(hub, list);
      await Promise.all([hub.updateComplete, list.updateComplete]);
      consent.allow('example');
      await list.updateComplete;
      consent.revokeAll();
      expect(document.adoptedStyleSheets.length).to.equal(1);
      list.remove();
      hub.remove();
      await turn();
      expect(document.adoptedStyleSheets.length, 'the styles of hubs leave with the last').to.equal(0);
    }
  });
});
