import { expect, html, oneEvent } from '@open-wc/testing';
import type { EmbedHubElement } from '../../src/elements/embed-hub.js';
import { part, textOf } from './helpers.js';
import { HeldTimers, hub, status, until } from './hub-helpers.js';

const entry = (i: number): object => ({
  type: 'entry',
  url: `https://site${i}.example/post`,
  published: '2024-01-01',
  content: { text: `Words ${i}.` },
  'wm-property': 'in-reply-to',
});
const feed = (count: number, from = 0): string =>
  JSON.stringify({ type: 'feed', children: Array.from({ length: count }, (_, i) => entry(from + i)) });

/** What is asked, and with what; answers when it is told to. */
interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  answer(text: string, status?: number): void;
}

const cards = (element: Element): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(':scope > ul embed-card')];
const more = (element: Element): HTMLButtonElement | null => part(element, 'more') as HTMLButtonElement | null;
const press = (element: Element, name: string): void => part(element, name)!.click();

describe('<embed-hub>: mentions', () => {
  const real = window.fetch;
  let asked: Asked[] = [];
  beforeEach(() => {
    asked = [];
    window.fetch = async (input, init = {}) =>
      new Promise((resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
        const url = input instanceof Request ? input.url : String(input);
        asked.push({ url, init, answer: (text, code = 200) => resolve(new Response(text, { status: code })) });
        window.dispatchEvent(new Event('asked'));
      });
  });
  afterEach(() => (window.fetch = real));

  const times = async (count: number): Promise<void> => {
    while (asked.length < count) await oneEvent(window, 'asked');
  };

  async function loading(
    template = html`<embed-hub mentions="/mentions"><p>The author’s words.</p></embed-hub>`,
  ): Promise<EmbedHubElement> {
    const element = await hub(template);
    await until(element, () => part(element, 'mentions') !== null);
    return element;
  }

  it('are asked for without cookies, and appended as a list of cards', async () => {
    const element = await loading();
    expect(textOf(part(element, 'mentions'))).to.contain('Loading mentions');
    expect(asked.map(({ url }) => url)).to.deep.equal([new URL('/mentions', location.href).href]);
    expect(asked[0]!.init.credentials).to.equal('omit');
    asked[0]!.answer(feed(3));
    await until(element, () => cards(element).length === 3);
    await element.updateComplete;
    expect(element.firstElementChild!.localName).to.equal('p');
    expect(element.querySelector('ul')!.getAttribute('aria-label')).to.equal('Mentioned elsewhere');
    expect(textOf(part(element, 'mentions-title'))).to.equal('Mentioned elsewhere');
    for (const card of cards(element)) expect(card.getBoundingClientRect().height).to.be.greaterThan(10);
    expect(part(element, 'filter') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('come twenty at a time; the focus goes to the first of the last ones', async () => {
    const element = await loading();
    asked[0]!.answer(feed(43));
    await until(element, () => cards(element).length === 20 && more(element) !== null);
    expect(textOf(more(element))).to.equal('Show 20 more');
    more(element)!.focus();
    more(element)!.click();
    await element.updateComplete;
    expect(cards(element).length).to.equal(40);
    expect(status(element)).to.equal('40 of 43 shown');
    expect(element.shadowRoot!.activeElement === more(element)).to.equal(true);
    expect(textOf(more(element))).to.equal('Show 3 more');
    more(element)!.click();
    await until(element, () => more(element) === null);
    expect(cards(element).length).to.equal(43);
    const first = cards(element)[40]!;
    if (!first.contains(document.activeElement))
      await new Promise((resolve) => element.addEventListener('focusin', resolve, { once: true }));
    expect(first.contains(document.activeElement)).to.equal(true);
  });

  it('may stand in the page, where nobody has to be asked', async () => {
    const element = await hub(html`<embed-hub><p>Words.</p></embed-hub>`);
    const script = document.createElement('script');
    script.type = 'application/jf2feed+json';
    script.textContent = feed(2);
    element.append(script);
    await until(element, () => cards(element).length === 2);
    expect(asked).to.deep.equal([]);
    script.remove();
    await until(element, () => cards(element).length === 0);
  });

  it('of both kinds stand in one list, each address once', async () => {
    const element = await hub(html`<embed-hub mentions="/mentions"></embed-hub>`);
    const script = document.createElement('script');
    script.type = 'application/jf2feed+json';
    script.textContent = feed(2);
    element.append(script);
    await until(element, () => cards(element).length === 2);
    await times(1);
    asked.at(-1)!.answer(feed(2, 1));
    await until(element, () => cards(element).length === 3);
  });

  it('of another site are asked for when the reader wants them', async () => {
    const element = await loading(html`<embed-hub mentions="https://mentions.example/jf2"></embed-hub>`);
    expect(asked).to.deep.equal([]);
    expect(textOf(part(element, 'load-mentions'))).to.equal('Load mentions from mentions.example');
    await expect(element).to.be.accessible();
    press(element, 'load-mentions');
    await element.updateComplete;
    expect(asked.map(({ url }) => url)).to.deep.equal(['https://mentions.example/jf2']);
    asked[0]!.answer(feed(1));
    await until(element, () => cards(element).length === 1);
  });

  it('are asked for at once where the site has the reader’s agreement', async () => {
    await loading(html`<embed-hub consent="granted" mentions="https://mentions.example/jf2"></embed-hub>`);
    expect(asked.length).to.equal(1);
  });

  it('that do not come are told in a sentence, with another try; the author’s words stay', async () => {
    const element = await loading();
    asked[0]!.answer('<h1>No</h1>', 500);
    await until(element, () => textOf(part(element, 'load-mentions')) === 'Try again');
    expect(textOf(part(element, 'mentions'))).to.contain('could not be loaded.');
    expect(textOf(element)).to.equal('The author’s words.');
    await expect(element).to.be.accessible();
    press(element, 'load-mentions');
    asked[1]!.answer(feed(1));
    await until(element, () => cards(element).length === 1);
  });

  it('are not waited for longer than ten seconds', async () => {
    const clock = new HeldTimers(10_000);
    const element = await loading();
    clock.run();
    await until(element, () => part(element, 'load-mentions') !== null);
    clock.restore();
    expect(asked[0]!.init.signal!.aborted).to.equal(true);
  });

  it('are those of the last address, whatever answers first', async () => {
    const element = await loading();
    element.mentions = '/others';
    await times(2);
    expect(asked[0]!.init.signal!.aborted).to.equal(true);
    asked[1]!.answer(feed(2));
    asked[0]!.answer(feed(5));
    await until(element, () => cards(element).length > 0);
    expect(cards(element).length).to.equal(2);
    element.mentions = null;
    await until(element, () => cards(element).length === 0);
  });

  it('go with the element, and a clone makes its own', async () => {
    const element = await loading();
    asked[0]!.answer(feed(2));
    await until(element, () => cards(element).length === 2);
    const copy = element.cloneNode(true) as EmbedHubElement;
    element.parentElement!.append(copy);
    await until(copy, () => part(copy, 'mentions') !== null);
    expect(cards(copy).length).to.equal(0);
    element.remove();
    await element.updateComplete;
    expect(element.children.length).to.equal(1);
    copy.remove();
    await copy.updateComplete;
    expect(asked[1]!.init.signal!.aborted).to.equal(true);
  });
});
