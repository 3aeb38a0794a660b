import { expect, fixture, html } from '@open-wc/testing';
import { loadMessages } from '../../src/elements/messages.js';
import { loadTable } from '../../src/locales/index.js';
import { button, nameOf, ownLink, showing, video } from './helpers.js';

/** Which language `element` gets. */
async function languageAt(element: Element): Promise<string> {
  return (await loadMessages(element, 'static')).lang;
}

/** An element inside the shadow root of `host`. */
function inShadow(host: Element): Element {
  return host.attachShadow({ mode: 'open' }).appendChild(document.createElement('b'));
}

describe('the words of elements', () => {
  let language: string;
  before(() => {
    language = document.documentElement.lang;
  });
  afterEach(() => {
    document.documentElement.lang = language;
  });

  it('are those of the nearest lang', async () => {
    const outer = await fixture(
      html`<div lang="fr">
        <b></b>
        <div lang="de"><i></i></div>
      </div>`,
    );
    const inner = outer.querySelector('i')!;
    expect(await languageAt(outer.querySelector('b')!)).to.equal('fr');
    expect(await languageAt(inner)).to.equal('de');
    inner.parentElement!.lang = 'it';
    expect(await languageAt(inner)).to.equal('it');
    inner.parentElement!.removeAttribute('lang');
    expect(await languageAt(inner)).to.equal('fr');
    outer.before(inner);
    document.documentElement.lang = 'es';
    expect(await languageAt(inner)).to.equal('es');
  });

  it('are those of the document', async () => {
    document.documentElement.lang = 'nl';
    const element = await fixture(html`<p></p>`);
    expect(await languageAt(element)).to.equal('nl');
    expect(await languageAt(inShadow(element))).to.equal('nl');
  });

  it('may be those of the element itself, or of the host of its shadow root', async () => {
    const host = await fixture(html`<div lang="pl"></div>`);
    const inner = inShadow(host);
    expect(await languageAt(inner)).to.equal('pl');
    expect(await languageAt(inShadow(inner.appendChild(document.createElement('span'))))).to.equal('pl');
    inner.setAttribute('lang', 'ja');
    expect(await languageAt(inner)).to.equal('ja');
  });

  it('are those of the language where nobody wrote any for the region', async () => {
    const element = await fixture<HTMLElement>(html`<p></p>`);
    for (const [tag, expected] of Object.entries({ 'pt-BR': 'pt', 'zh-TW': 'zh', 'DE-at': 'de', 'he-IL': 'he' })) {
      element.lang = tag;
      expect(await languageAt(element), tag).to.equal(expected);
    }
  });

  it('are English where nobody knows the language', async () => {
    const outer = await fixture(html`<div lang="de"><p></p></div>`);
    const element = outer.querySelector('p')!;
    for (const tag of ['eo', '', 'constructor', 'no tag at all']) {
      element.lang = tag;
      expect(await languageAt(element), tag).to.equal('en');
    }
    expect(await languageAt(document.createElement('p'))).to.equal('en');
  });

  it('are those of <embed-media> where it stands', async () => {
    document.documentElement.lang = 'he';
    const element = await showing(video({ start: 90 }), html`words`);
    const words = await loadTable('media', 'he');
    const titled = words.titled('words', 'Example Video');
    expect(nameOf(button(element))).to.equal(words.button('הפעלה', titled, words.startsAt(90)));
    expect(ownLink(element).textContent).to.equal(words.open('Example Video'));
    await expect(element).to.be.accessible();
  });
});
