import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { EmbedHubElement } from '../../src/elements/embed-hub.js';
import { textOf } from './helpers.js';
import { hub, settle, until } from './hub-helpers.js';

const item = (title: string): unknown => html`<embed-media data-title=${title}></embed-media>`;
const box = (element: Element): DOMRect => element.getBoundingClientRect();
/** Left edges, each once. */
const columns = (elements: Iterable<Element>): number =>
  new Set([...elements].map((element) => Math.round(box(element).left))).size;

describe('<embed-hub>: what is inside', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('stays as the author wrote it', async () => {
    const element = await fixture<EmbedHubElement>(
      html`<embed-hub
        ><h3>Talks</h3>
        <p>Words.</p>
        <embed-card><a href="https://a.example/">A page</a></embed-card></embed-hub
      >`,
    );
    expect(textOf(element)).to.equal('Talks Words. A page');
    expect([...element.children].map(({ localName }) => localName)).to.deep.equal(['h3', 'p', 'embed-card']);
    expect([...element.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())).to.deep.equal([
      'slot',
      'href',
    ]);
    for (const child of element.children) expect(box(child).height).to.be.greaterThan(0);
    await expect(element).to.be.accessible();
  });

  it('stands in as many columns as there is room for, with headings and words across them', async () => {
    await setViewport({ width: 1280, height: 800 });
    const element = await hub(
      html`<embed-hub style="inline-size: 1000px"
        ><h3>Talks</h3>
        <p>Words.</p>
        ${item('One')}${item('Two')}${item('Three')}${item('Four')}</embed-hub
      >`,
    );
    expect(columns(element.querySelectorAll('embed-media'))).to.equal(3);
    expect(Math.round(box(element.querySelector('h3')!).width)).to.equal(1000);
    expect(Math.round(box(element.querySelector('p')!).width)).to.equal(1000);
    element.layout = 'list';
    await element.updateComplete;
    expect(columns(element.querySelectorAll('embed-media'))).to.equal(1);
    expect(Math.round(box(element.querySelector('embed-media')!).width)).to.equal(1000);
  });

  it('sets nested lists, sections and articles out alike, and keeps lists what they are', async () => {
    await setViewport({ width: 1280, height: 800 });
    const element = await hub(
      html`<embed-hub style="inline-size: 1000px">
        <ul>
          <li>${item('One')}</li>
          <li>${item('Two')}</li>
        </ul>
        <section>
          <h3>Later</h3>
          ${item('Three')}${item('Four')}
        </section>
        <article>${item('Five')}</article>
        <article>${item('Six')}</article>
      </embed-hub>`,
    );
    for (const inside of ['ul', 'section', ':scope > article'])
      expect(columns(element.querySelectorAll(`${inside} embed-media`)), inside).to.equal(2);
    expect(Math.round(box(element.querySelector('section h3')!).width)).to.equal(1000);
    expect(getComputedStyle(element.querySelector('ul')!).listStyleType).to.equal('""');
  });

  it('fits at 320 px and with text twice as large, in either direction', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await hub(
        html`<embed-hub sequence dir=${dir} style="font-size: 200%">
          ${item('A long title of a talk that somebody once gave somewhere')} ${item('Two')}
          <ul>
            <li>${item('Three')}</li>
            <li><audio controls></audio></li>
          </ul>
          <embed-card><a href="https://a.example/">A page</a></embed-card>
        </embed-hub>`,
      );
      await until(element, () => element.shadowRoot!.querySelector('input') !== null);
      expect(document.documentElement.scrollWidth, dir).to.be.at.most(320);
      const inside = [...element.querySelectorAll('*'), ...element.shadowRoot!.querySelectorAll('*:not(.unseen)')];
      for (const one of inside.filter((each) => each.getClientRects().length > 0)) {
        expect(box(one).right, `${dir} ${one.localName}`).to.be.at.most(box(element).right + 1);
        expect(box(one).left, `${dir} ${one.localName}`).to.be.at.least(box(element).left - 1);
      }
      element.remove();
    }
  });

  it('has buttons and options large enough to hit', async () => {
    const element = await hub(html`<embed-hub sequence>${item('A')}${item('B')}<embed-card></embed-card></embed-hub>`);
    await until(element, () => element.shadowRoot!.querySelector('input') !== null);
    for (const target of element.shadowRoot!.querySelectorAll('button, label')) {
      expect(box(target).height).to.be.at.least(24);
      expect(box(target).width).to.be.at.least(24);
    }
  });

  it('lets the page’s own style sheet win', async () => {
    const style = document.createElement('style');
    style.textContent = 'ul { display: flex } li { inline-size: 50px }';
    document.head.append(style);
    const element = await hub(
      html`<embed-hub
        ><ul>
          <li>${item('One')}</li>
        </ul></embed-hub
      >`,
    );
    expect(getComputedStyle(element.querySelector('ul')!).display).to.equal('flex');
    expect(getComputedStyle(element.querySelector('li')!).inlineSize).to.equal('50px');
    style.remove();
  });
});

describe('<embed-hub>: its name', () => {
  const internalsOf = new WeakMap<Element, ElementInternals>();
  const real = EmbedHubElement.prototype.attachInternals;
  before(() => {
    EmbedHubElement.prototype.attachInternals = function (this: EmbedHubElement) {
      const internals = real.call(this);
      internalsOf.set(this, internals);
      return internals;
    };
  });
  after(() => Reflect.deleteProperty(EmbedHubElement.prototype, 'attachInternals'));

  const named = async (template: ReturnType<typeof html>): Promise<[string | null, string | null]> => {
    const { role, ariaLabel } = internalsOf.get(await hub(template))!;
    return [role, ariaLabel];
  };

  it('is that of the heading above all others, or the author’s label', async () => {
    expect(
      await named(
        html`<embed-hub
          ><h2>Talks</h2>
          <h3>2012</h3>
          ${item('A')}
          <h3>2013</h3></embed-hub
        >`,
      ),
    ).to.deep.equal(['group', 'Talks']);
    expect(
      await named(
        html`<embed-hub label="Mine"
          ><h2>Talks</h2>
          ${item('A')}</embed-hub
        >`,
      ),
    ).to.deep.equal(['group', 'Mine']);
    expect(await named(html`<embed-hub aria-label="Mine">${item('A')}</embed-hub>`)).to.deep.equal(['group', null]);
  });

  it('is not there where headings divide it, come later, or belong to something inside', async () => {
    for (const template of [
      html`<embed-hub
        ><h3>2012</h3>
        ${item('A')}
        <h3>2013</h3>
        ${item('B')}</embed-hub
      >`,
      html`<embed-hub
        >${item('A')}
        <h3>Later</h3></embed-hub
      >`,
      html`<embed-hub
        ><embed-card
          ><h3><a href="https://a.example/">A page</a></h3></embed-card
        ></embed-hub
      >`,
      html`<embed-hub
        ><embed-hub><h3>Inner</h3></embed-hub></embed-hub
      >`,
    ])
      expect(await named(template)).to.deep.equal([null, null]);
  });

  it('follows what the author changes', async () => {
    const element = await hub(html`<embed-hub>${item('A')}</embed-hub>`);
    const heading = document.createElement('h2');
    heading.textContent = 'Talks';
    element.prepend(heading);
    await Promise.resolve();
    await element.updateComplete;
    expect(internalsOf.get(element)!.ariaLabel).to.equal('Talks');
  });
});

describe('<embed-hub>: life in a page', () => {
  // what the test before has left is gone after the microtasks of its end
  beforeEach(() => Promise.resolve());
  const sheets = (root: Document | ShadowRoot = document): number => root.adoptedStyleSheets.length;

  it('gives its styles to the tree it stands in, once, and takes them along', async () => {
    const before = sheets();
    const one = await hub(html`<embed-hub></embed-hub>`);
    const two = await hub(html`<embed-hub></embed-hub>`);
    expect(sheets()).to.equal(before + 1);
    one.remove();
    await Promise.resolve();
    expect(sheets()).to.equal(before + 1);
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.append(two);
    expect(sheets(root)).to.equal(1);
    expect(sheets()).to.equal(before);
    two.remove();
    await Promise.resolve();
    expect(sheets(root)).to.equal(0);
  });

  it('keeps properties that were set before it was defined', async () => {
    class LateElement extends EmbedHubElement {}
    const early = document.createElement('late-hub') as EmbedHubElement;
    early.layout = 'list';
    early.sequence = 'offer';
    document.body.append(early);
    customElements.define('late-hub', LateElement);
    await early.updateComplete;
    expect(early.getAttribute('layout')).to.equal('list');
    expect(early.sequence).to.equal('offer');
    early.remove();
  });

  it('does nothing inside a <template>, and works when it comes out; what stands in one inside is no item', async () => {
    const template = document.createElement('template');
    template.innerHTML =
      '<embed-hub sequence><embed-media data-title="A"></embed-media><embed-media data-title="B"></embed-media><template><embed-media></embed-media><embed-card></embed-card></template></embed-hub>';
    expect(template.content.firstElementChild!.shadowRoot).to.equal(null);
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.append(document.importNode(template.content, true));
    const element = parent.querySelector('embed-hub')!;
    for (const media of element.querySelectorAll('embed-media')) await settle(media);
    await until(element, () => element.shadowRoot!.querySelector('.toggle') !== null);
    expect(element.shadowRoot!.querySelector('input') === null).to.equal(true);
  });

  it('is left by thousands without a trace', async () => {
    const before = sheets();
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    for (let i = 0; i < 1000; i++) {
      const element = document.createElement('embed-hub');
      element.append(document.createElement('embed-card'));
      parent.append(element);
      element.remove();
    }
    await Promise.resolve();
    expect(sheets()).to.equal(before);
  });

  it('shows what is inside where its words cannot be loaded in the language of the page', async () => {
    const element = await hub(html`<embed-hub lang="tlh" sequence>${item('A')}${item('B')}</embed-hub>`);
    await until(element, () => element.shadowRoot!.querySelector('.toggle') !== null);
    expect(textOf(element.shadowRoot!.querySelector('.toggle'))).to.equal('Play all');
  });
});
