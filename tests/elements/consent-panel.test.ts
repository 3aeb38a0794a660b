import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import type { Embed } from '../../src/core/embed.js';
import { consentPanel, panelStyles } from '../../src/elements/consent/panel.js';
import { consent } from '../../src/elements/consent/store.js';
import { mediaStyles } from '../../src/elements/shared/media-styles.js';
import { shared } from '../../src/elements/styles.js';
import { messages } from '../../src/locales/en/consent.js';
import { useOwnStorage } from './consent-storage.js';
import { part, textOf, video } from './helpers.js';

/** A box that asks, and writes down what it is told. */
class AskingElement extends LitElement {
  static override styles = [shared, mediaStyles, panelStyles];
  readonly told: string[] = [];
  embed: Embed = video();

  protected override render(): TemplateResult {
    const { embed, told } = this;
    const host = new URL(embed.frame!.src).hostname.replace(/^www\./, '');
    const allow = (remember: boolean): number => told.push(remember ? 'always' : 'once');
    const panel = consentPanel({ embed, host, messages, allow, refuse: () => told.push('refused') });
    return html`<figure>
      <div class="box">
        <div class="poster"><div class="art"></div></div>
        ${panel}
      </div>
    </figure>`;
  }
}
customElements.define('test-asking', AskingElement);

const YOUTUBE = video({
  provider: { id: 'youtube', name: 'YouTube' },
  frame: { src: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE', allow: [], aspectRatio: 16 / 9 },
});

async function asking(embed: Embed = YOUTUBE): Promise<AskingElement> {
  const element = document.createElement('test-asking') as AskingElement;
  element.embed = embed;
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  parent.append(element);
  await element.updateComplete;
  return element;
}

const box = (host: Element): HTMLInputElement => part(host, 'consent-always') as HTMLInputElement;
const press = (host: Element, name: string, detail = 1): boolean =>
  part(host, name)!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail }));
/** The words of a button that are seen. */
const seen = (host: Element): string => part(host, 'consent-agree')!.innerText.trim();

describe('the question before a provider is contacted', () => {
  useOwnStorage();

  it('says which server is contacted, what it learns, and where its privacy policy is', async () => {
    const element = await asking();
    expect(textOf(part(element, 'consent-question'))).to.equal('Load this from YouTube?');
    expect(textOf(part(element, 'consent-explanation'))).to.match(
      /contact youtube-nocookie\.com\. .*internet address.*cookies/,
    );
    expect((part(element, 'consent-policy') as HTMLAnchorElement).href).to.equal('https://policies.google.com/privacy');
    expect(textOf(part(element, 'consent'))).not.to.match(/undefined|null|\[object/);
  });

  it('names the server where nobody knows a provider, or anybody may run one', async () => {
    for (const provider of [undefined, { id: 'peertube', name: 'PeerTube' }]) {
      const { provider: _, ...rest } = video({ frame: { src: 'https://tube.example/videos/embed/1', allow: [] } });
      const element = await asking(provider ? { ...rest, provider } : rest);
      expect(textOf(part(element, 'consent-question'))).to.equal('Load this from tube.example?');
      expect(part(element, 'consent-policy') === null).to.equal(true);
    }
  });

  it('is a named and described group, without faults', async () => {
    const element = await asking();
    const group = element.shadowRoot!.querySelector('[role="group"]')!;
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      const target = element.shadowRoot!.getElementById(group.getAttribute(attribute)!);
      expect(textOf(target)).not.to.equal('');
    }
    expect(textOf(box(element).labels![0])).to.equal('Always allow YouTube on this site');
    await expect(element).to.be.accessible();
  });

  it('lets this one in, once, in the press itself', async () => {
    const element = await asking();
    expect(seen(element)).to.equal('Load this once');
    press(element, 'consent-agree');
    expect(element.told).to.deep.equal(['once']);
  });

  it('is not asked again where the box is ticked, and the button says no more "once"', async () => {
    const element = await asking();
    box(element).click();
    expect(seen(element)).to.equal('Load');
    press(element, 'consent-agree');
    expect(element.told).to.deep.equal(['always']);
  });

  it('promises no more than the browser keeps', async () => {
    Object.defineProperty(consent, 'remembers', { value: false, configurable: true });
    const element = await asking();
    Reflect.deleteProperty(consent, 'remembers');
    expect(textOf(box(element).labels![0])).to.equal('Allow YouTube until you leave this page');
  });

  it('goes back on "not now", whatever is ticked', async () => {
    const element = await asking();
    box(element).click();
    press(element, 'consent-refuse');
    expect(element.told).to.deep.equal(['refused']);
  });

  it('goes back on Esc, which goes no further', async () => {
    const element = await asking();
    let outside = 0;
    const count = (): number => ++outside;
    element.parentElement!.addEventListener('keydown', count);
    box(element).focus();
    await sendKeys({ press: 'a' });
    expect(element.told).to.deep.equal([]);
    expect(outside).to.equal(1);
    await sendKeys({ press: 'Escape' });
    expect(element.told).to.deep.equal(['refused']);
    expect(outside).to.equal(1);
  });

  it('is walked through in the order it is read, and traps nobody', async () => {
    const element = await asking();
    const after = document.createElement('button');
    element.after(after);
    // WebKit passes links by, as Safari does unless told otherwise
    const path = ['consent-always', 'consent-agree', 'consent-refuse', 'consent-policy'];
    box(element).focus();
    const walked: (string | null)[] = [];
    for (let i = 0; i < 5 && document.activeElement === element; i++) {
      walked.push(element.shadowRoot!.activeElement!.getAttribute('part'));
      await sendKeys({ press: 'Tab' });
    }
    expect(path.join()).to.satisfy((all: string) => all.startsWith(walked.join()));
    expect(walked.length).to.be.at.least(3);
    expect(document.activeElement === after).to.equal(true);
    after.remove();
  });

  it('answers the keyboard', async () => {
    const element = await asking();
    box(element).focus();
    await sendKeys({ press: 'Enter' });
    expect(element.told, 'a second Enter that was meant for the facade').to.deep.equal([]);
    await sendKeys({ press: ' ' });
    expect(box(element).checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(element.told).to.deep.equal(['always']);
  });

  it('does not take the second click of two for an answer', async () => {
    const element = await asking();
    press(element, 'consent-agree', 2);
    press(element, 'consent-refuse', 2);
    expect(element.told).to.deep.equal([]);
  });

  it('follows no link around it', async () => {
    const element = await asking();
    for (const name of ['consent-agree', 'consent-refuse']) expect(press(element, name), name).to.equal(false);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 320 px and 200 % text, ${dir}`, async () => {
      document.documentElement.dir = dir;
      document.documentElement.style.fontSize = '200%';
      await setViewport({ width: 320, height: 640 });
      const name = 'A provider with a rather long name that nobody abbreviates';
      const element = await asking({ ...YOUTUBE, provider: { id: 'youtube', name } });
      const { left, right, bottom } = part(element, 'consent')!.getBoundingClientRect();
      for (const inner of element.shadowRoot!.querySelectorAll('.ask *')) {
        const rect = inner.getBoundingClientRect();
        if (!rect.width) continue;
        expect(rect.left, inner.outerHTML).to.be.at.least(left - 1);
        expect(rect.right, inner.outerHTML).to.be.at.most(right + 1);
        expect(rect.bottom, inner.outerHTML).to.be.at.most(bottom + 1);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      document.documentElement.dir = '';
      document.documentElement.style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('has targets large enough for a thumb', async () => {
    const element = await asking();
    for (const name of ['consent-agree', 'consent-refuse'])
      expect(part(element, name)!.getBoundingClientRect().height).to.be.at.least(44);
    expect(box(element).labels![0]!.getBoundingClientRect().height).to.be.at.least(44);
    for (const name of ['consent-always', 'consent-policy'])
      expect(part(element, name)!.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('can be read in both colour schemes and in forced colours', async () => {
    for (const scheme of ['light', 'dark']) {
      const element = await asking();
      element.parentElement!.style.cssText = `color-scheme:${scheme}; color:CanvasText; background:Canvas`;
      await expect(element).to.be.accessible();
    }
    if (!/Chrome/.test(navigator.userAgent)) return;
    await executeServerCommand('media-features', [{ name: 'forced-colors', value: 'active' }]);
    const element = await asking();
    expect(getComputedStyle(part(element, 'consent-agree')!).borderTopWidth).to.equal('1px');
    expect(getComputedStyle(part(element, 'consent')!).borderTopStyle).to.equal('solid');
    await executeServerCommand('media-features', []);
  });
});
