/** What is said aloud: each change once, in one status that stays, and nothing while nothing happens. In each engine. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { configure } from '../../src/elements/config.js';
import { consent } from '../../src/elements/consent/store.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { states, useCatalogue } from './catalogue.js';
import { button, iframe, part, showing, textOf, video } from './helpers.js';
import { hub, options, speaking, until } from './hub-helpers.js';

/** What is said from now on, and what says it. */
class Ear {
  readonly #status: Element;
  readonly #root: ShadowRoot;
  readonly #heard: string[] = [];
  readonly #observer: MutationObserver;

  constructor(host: Element) {
    this.#root = host.shadowRoot!;
    this.#status = this.#root.querySelector('[role="status"]')!;
    this.#observer = new MutationObserver(() => this.#listen());
    this.#observer.observe(this.#status, { childList: true, characterData: true, subtree: true });
  }

  #listen(): void {
    this.#heard.push(textOf(this.#status));
  }

  /** All of it; emptied when it is read. What empties the status is not heard. */
  heard(): string[] {
    if (this.#observer.takeRecords().length > 0) this.#listen();
    expect(this.#root.querySelectorAll('[role="status"]').length).to.equal(1);
    expect(this.#root.querySelector('[role="status"]') === this.#status, 'it is the same one').to.equal(true);
    return this.#heard.splice(0).filter(Boolean);
  }
}

const silent = (host: Element): boolean => textOf(host.shadowRoot!.querySelector('[role="status"]')) === '';

async function click(element: EmbedMediaElement, name: string): Promise<void> {
  part(element, name)!.click();
  await element.updateComplete;
}

async function offline(is: boolean): Promise<void> {
  if (is) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  else Reflect.deleteProperty(navigator, 'onLine');
  window.dispatchEvent(new Event(is ? 'offline' : 'online'));
  await Promise.resolve();
}

describe('what is said aloud', () => {
  useCatalogue();
  afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

  it('is nothing where nothing happens', async () => {
    for (const { name, make } of states) {
      if (
        !/: (?:idle|asking|active|native|file|closed|playing|chapters|transcript|nothing|one|several|list|grid|filter|sequence|consent|mentions)\b/.test(
          name,
        )
      )
        continue;
      const element = await make();
      if (element.shadowRoot!.querySelector('[role="status"]')) expect(silent(element), name).to.equal(true);
      element.remove();
    }
  }).timeout(60_000);

  it('is that a player loads, then nothing', async () => {
    const element = await showing(video());
    const ear = new Ear(element);
    button(element).click();
    await oneEvent(iframe(element)!, 'load');
    await element.updateComplete;
    expect(ear.heard()).to.deep.equal(['Loading A film - Example Video']);
    expect(silent(element)).to.equal(true);
    await click(element, 'close');
    expect(ear.heard()).to.deep.equal([]);
  });

  it('is why a player did not load, once for each time', async () => {
    const element = await showing(video());
    const ear = new Ear(element);
    for (const name of ['button', 'retry']) {
      part(element, name)!.click();
      await element.updateComplete;
      expect(ear.heard(), name).to.deep.equal(['Loading A film - Example Video']);
      const failed = oneEvent(element, 'embed-failed');
      iframe(element)!.dispatchEvent(new Event('error'));
      await failed;
      await element.updateComplete;
      expect(ear.heard(), name).to.deep.equal([
        'A film - Example Video could not be loaded: the provider could not be reached.',
      ]);
      element.requestUpdate();
      await element.updateComplete;
      expect(ear.heard(), 'drawing it again says nothing').to.deep.equal([]);
    }
  });

  it('is that the player did not answer', async () => {
    const element = await showing(video());
    const ear = new Ear(element);
    configure({ timeout: 0 });
    const failed = oneEvent(element, 'embed-failed');
    button(element).click();
    await failed;
    await element.updateComplete;
    expect(ear.heard().at(-1)).to.equal('A film - Example Video could not be loaded: the player did not answer.');
  });

  it('is that there is no network, and nothing once there is', async () => {
    const element = await showing(video());
    const ear = new Ear(element);
    await offline(true);
    expect(ear.heard()).to.deep.equal([]);
    await click(element, 'button');
    expect(ear.heard()).to.deep.equal(['You are offline. A film - Example Video will load when you are back.']);
    await offline(false);
    await element.updateComplete;
    expect(ear.heard()).to.deep.equal([]);
    expect(silent(element)).to.equal(true);
  });

  it('is not the question, which has the focus', async () => {
    const element = await fixture<EmbedMediaElement>(html`<embed-media consent="ask"></embed-media>`);
    const resolved = oneEvent(element, 'embed-resolved');
    element.embed = video();
    await resolved;
    await element.updateComplete;
    const ear = new Ear(element);
    await click(element, 'button');
    await click(element, 'consent-refuse');
    await click(element, 'button');
    expect(ear.heard()).to.deep.equal([]);
    await click(element, 'consent-agree');
    expect(ear.heard()).to.deep.equal(['Loading A film - Example Video']);
  });

  it('is what is no longer allowed', async () => {
    const element = await states.find(({ name }) => name.endsWith('several are allowed'))!.make();
    const ear = new Ear(element);
    for (const said of ['video.example is no longer allowed.', 'Nothing is allowed any more.']) {
      const name = said.startsWith('Nothing') ? 'withdraw-all' : 'withdraw';
      part(element, name)!.click();
      await (element as EmbedMediaElement).updateComplete;
      expect(ear.heard()).to.deep.equal([said]);
    }
    consent.allow('youtube');
    await (element as EmbedMediaElement).updateComplete;
    expect(ear.heard(), 'an answer given elsewhere').to.deep.equal([]);
  });
});

const three: TemplateResult = html`<embed-media data-title="First"></embed-media>
  <embed-media data-title="Second"></embed-media>
  <embed-media data-title="A recording" data-kind="audio"></embed-media>`;

describe('what hubs say aloud', () => {
  useCatalogue();

  it('is how many are shown', async () => {
    const element = await hub(html`<embed-hub>${three}</embed-hub>`);
    await until(element, () => options(element).length > 0);
    const ear = new Ear(element);
    await options(element)[1]!.choose();
    expect(ear.heard()).to.deep.equal(['2 of 3 shown']);
    await options(element)[0]!.choose();
    expect(ear.heard()).to.deep.equal(['3 of 3 shown']);
  });

  it('is who was allowed', async () => {
    const element = await hub(html`<embed-hub consent="ask">${three}</embed-hub>`);
    await until(element, () => part(element, 'allow') !== null);
    const ear = new Ear(element);
    part(element, 'allow')!.click();
    await element.updateComplete;
    expect(ear.heard()).to.deep.equal(['Allowed: Example Video.']);
  });

  it('is what comes next, once, however long the pause', async () => {
    const element = await hub(html`<embed-hub sequence countdown="600" filter="off">${three}</embed-hub>`);
    await until(element, () => part(element, 'play-all') !== null);
    const media = element.querySelector('embed-media')!;
    const ear = new Ear(element);
    part(element, 'play-all')!.click();
    await media.updateComplete;
    const say = await speaking(media);
    await say('play');
    expect(ear.heard()).to.deep.equal([]);
    await say('ended');
    await element.updateComplete;
    expect(ear.heard()).to.deep.equal(['Up next in 10 minutes: Second']);
    part(element, 'cancel')!.click();
    await element.updateComplete;
    expect(ear.heard()).to.deep.equal([]);
    expect(silent(element)).to.equal(true);
  });

  it('is that mentions are being loaded, and that they could not be', async () => {
    const element = await states.find(({ name }) => name.endsWith('mentions failed'))!.make();
    const ear = new Ear(element);
    part(element, 'load-mentions')!.click();
    await (element as EmbedMediaElement).updateComplete;
    expect(ear.heard()).to.deep.equal(['Loading mentions']);
    await until(element, () => part(element, 'load-mentions') !== null && !silent(element) && !/^Loading/.test(said()));
    expect(ear.heard()).to.deep.equal(['What others wrote about this page could not be loaded.']);
    function said(): string {
      return textOf(element.shadowRoot!.querySelector('[role="status"]'));
    }
  });
});
