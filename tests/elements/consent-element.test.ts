import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/embed-consent.js';
import { consent } from '../../src/elements/consent/store.js';
import { EmbedConsentElement } from '../../src/elements/embed-consent.js';
import { useOwnStorage } from './consent-storage.js';
import { part, textOf } from './helpers.js';

const all = (host: Element, name: string): HTMLElement[] => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
const status = (host: Element): string => textOf(host.shadowRoot!.querySelector('[role="status"]'));

/** An element with its words. */
async function shown(template: unknown = html`<embed-consent></embed-consent>`): Promise<EmbedConsentElement> {
  const parent = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const element = parent.querySelector('embed-consent')!;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (part(element, 'empty') ?? part(element, 'list')) return resolve();
      requestAnimationFrame(look);
    };
    look();
  });
  return element;
}

const allow = (...ids: string[]): void => {
  for (const id of ids) consent.allow(id, { remember: true });
};

describe('<embed-consent>', () => {
  useOwnStorage();
  const tidy = (): void => {
    localStorage.clear();
    consent.revokeAll();
  };
  beforeEach(tidy);
  after(tidy);

  it('says that nothing is allowed', async () => {
    const element = await shown();
    expect(textOf(part(element, 'empty'))).to.equal('You have not allowed any provider to load without asking.');
    expect(element.shadowRoot!.querySelector('button') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('lists each provider with its date and a button that names it', async () => {
    allow('youtube');
    consent.allow('vimeo');
    const element = await shown();
    expect(all(element, 'provider').map(textOf)).to.deep.equal(['Vimeo', 'YouTube']);
    expect(all(element, 'withdraw').map(textOf)).to.deep.equal(['Withdraw Vimeo', 'Withdraw YouTube']);
    const [here, dated] = all(element, 'date').map(textOf);
    expect(here).to.equal('Allowed until you leave this page.');
    const today = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
    expect(dated).to.match(new RegExp(`^Allowed on ${today}; .*${new Date().getFullYear() + 1}`));
    expect(part(element, 'list')!.getAttribute('role')).to.equal('list');
    expect(part(element, 'list')!.getAttribute('aria-label')).to.equal('Allowed without asking');
    await expect(element).to.be.accessible();
  });

  it('keeps what the author wrote, and adds no heading', async () => {
    const element = await shown(
      html`<embed-consent
        ><h2 slot="heading">Your choices</h2>
        <p>See our <a href="#privacy">page</a>.</p></embed-consent
      >`,
    );
    expect(element.shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6, [role="heading"]') === null).to.equal(true);
    const [heading, words] = element.children;
    expect(heading!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(words!.getBoundingClientRect().top).to.be.at.least(heading!.getBoundingClientRect().bottom);
    await expect(element).to.be.accessible();
  });

  it('takes one back, says so once, and moves the focus to the next', async () => {
    allow('ted', 'vimeo', 'youtube');
    const [element, other] = [await shown(), await shown()];
    const button = all(element, 'withdraw')[1]!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(consent.isAllowed('vimeo')).to.equal(false);
    expect(status(element)).to.equal('Vimeo is no longer allowed.');
    expect(textOf(element.shadowRoot!.activeElement!.querySelector('.name'))).to.equal('YouTube');
    await other.updateComplete;
    expect(all(other, 'provider').map(textOf)).to.deep.equal(['TED', 'YouTube']);
    expect(status(other), 'said once').to.equal('');
    await sendKeys({ press: 'Enter' });
    expect(consent.list(), 'a key held down stops there').to.have.length(2);
    await sendKeys({ press: 'Tab' });
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('Withdraw YouTube');
  });

  it('moves the focus to the item before the last, and to the sentence after all', async () => {
    allow('ted', 'youtube');
    const element = await shown();
    all(element, 'withdraw')[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(textOf(element.shadowRoot!.activeElement!.querySelector('.name'))).to.equal('TED');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === part(element, 'empty')).to.equal(true);
    expect(status(element)).to.equal('TED is no longer allowed.');
  });

  it('takes all back', async () => {
    allow('ted');
    const element = await shown();
    expect(part(element, 'withdraw-all') === null, 'one has a button of its own').to.equal(true);
    allow('vimeo');
    await element.updateComplete;
    part(element, 'withdraw-all')!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(consent.list()).to.deep.equal([]);
    expect(status(element)).to.equal('Nothing is allowed any more.');
    expect(element.shadowRoot!.activeElement === part(element, 'empty')).to.equal(true);
  });

  it('does not take the second click of two for the next provider', async () => {
    allow('ted', 'vimeo');
    const element = await shown();
    all(element, 'withdraw')[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    expect(consent.list()).to.have.length(2);
  });

  it('moves the focus nowhere when it was elsewhere', async () => {
    allow('ted', 'vimeo');
    const element = await shown();
    const outside = document.createElement('button');
    element.after(outside);
    outside.focus();
    consent.revoke('ted');
    await element.updateComplete;
    expect(document.activeElement === outside).to.equal(true);
  });

  it('follows another tab, without a word', async () => {
    allow('ted', 'youtube');
    const element = await shown();
    all(element, 'withdraw')[1]!.focus();
    const key = 'embed-hub:consent:youtube';
    const oldValue = localStorage.getItem(key);
    localStorage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', { key, oldValue }));
    await element.updateComplete;
    expect(all(element, 'provider').map(textOf)).to.deep.equal(['TED']);
    expect(status(element)).to.equal('');
    expect(element.shadowRoot!.activeElement === all(element, 'item')[0], 'the focus is not lost').to.equal(true);
  });

  it('says nothing old when something new happens', async () => {
    allow('ted', 'youtube');
    const element = await shown();
    all(element, 'withdraw')[0]!.click();
    await element.updateComplete;
    expect(status(element)).to.equal('TED is no longer allowed.');
    allow('ted');
    await element.updateComplete;
    expect(status(element)).to.equal('');
  });

  it('listens only while it is in the page, and is right when it returns', async () => {
    allow('ted');
    const element = await shown();
    const parent = element.parentElement!;
    element.remove();
    consent.revoke('ted');
    await element.updateComplete;
    expect(all(element, 'item')).to.have.length(1);
    parent.append(element);
    await element.updateComplete;
    expect(part(element, 'empty') === null).to.equal(false);
  });

  it('speaks the language of its place, and English where nobody translated it', async () => {
    const element = await shown(html`<div lang="tlh"><embed-consent></embed-consent></div>`);
    expect(textOf(part(element, 'empty'))).to.match(/^You have not/);
  });

  it('may be defined twice', async () => {
    const again = '/src/define/embed-consent.ts?again';
    await import(again);
    expect(customElements.get('embed-consent')).to.equal(EmbedConsentElement);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 320 px and 200 % text, ${dir}`, async () => {
      document.documentElement.dir = dir;
      document.documentElement.style.fontSize = '200%';
      await setViewport({ width: 320, height: 640 });
      consent.allow('oembed:AProviderWithALongNameThatNobodyAbbreviates', { remember: true });
      allow('youtube');
      const element = await shown();
      const { left, right } = element.getBoundingClientRect();
      for (const inner of element.shadowRoot!.querySelectorAll('[part]')) {
        const box = inner.getBoundingClientRect();
        expect(box.left, inner.outerHTML).to.be.at.least(left - 1);
        expect(box.right, inner.outerHTML).to.be.at.most(right + 1);
      }
      for (const button of all(element, 'withdraw')) expect(button.getBoundingClientRect().height).to.be.at.least(44);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      document.documentElement.dir = '';
      document.documentElement.style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('can be read in both colour schemes and in forced colours', async () => {
    allow('ted', 'youtube');
    for (const scheme of ['light', 'dark']) {
      const element = await shown();
      element.parentElement!.style.cssText = `color-scheme:${scheme}; color:CanvasText; background:Canvas`;
      await expect(element).to.be.accessible();
    }
    if (!/Chrome/.test(navigator.userAgent)) return;
    await executeServerCommand('media-features', [{ name: 'forced-colors', value: 'active' }]);
    const element = await shown();
    expect(getComputedStyle(part(element, 'withdraw')!).borderTopStyle).to.equal('solid');
    expect(getComputedStyle(part(element, 'item')!).borderTopStyle).to.equal('solid');
    await executeServerCommand('media-features', []);
  });
});
