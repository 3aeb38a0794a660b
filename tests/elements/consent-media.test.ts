import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { consent } from '../../src/elements/consent/store.js';
import { configure } from '../../src/elements/config.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { useOwnStorage } from './consent-storage.js';
import { button, FRAME, iframe, part, textOf, video } from './helpers.js';

/** Elements that show a video of one provider. */
async function showing(template: TemplateResult): Promise<EmbedMediaElement[]> {
  const parent = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const elements = [...parent.querySelectorAll('embed-media')];
  for (const element of elements) {
    const resolved = oneEvent(element, 'embed-resolved');
    element.embed = video();
    await resolved;
    await element.updateComplete;
  }
  return elements;
}

const ask = async (): Promise<EmbedMediaElement> =>
  (await showing(html`<embed-media consent="ask"></embed-media>`))[0]!;

/** Presses the facade's button as a reader does, and waits for what is drawn. */
async function press(element: EmbedMediaElement): Promise<void> {
  button(element).focus();
  await sendKeys({ press: 'Enter' });
  await element.updateComplete;
}

/** The same where a player that has just been opened may hold the keyboard. */
async function tap(element: EmbedMediaElement): Promise<void> {
  button(element).click();
  await element.updateComplete;
}

const click = async (element: EmbedMediaElement, name: string): Promise<void> => {
  part(element, name)!.click();
  await element.updateComplete;
};

describe('<embed-media>: consent', () => {
  useOwnStorage();
  const tidy = (): void => {
    consent.revokeAll();
    configure({ consent: 'click' });
  };
  beforeEach(tidy);
  after(tidy);

  it('asks in the place of its button, and takes the focus there', async () => {
    const element = await ask();
    await press(element);
    expect(element.state).to.equal('asking');
    expect(iframe(element) === null).to.equal(true);
    expect(part(element, 'button') === null).to.equal(true);
    expect(textOf(part(element, 'consent-question'))).to.equal('Load this from Example Video?');
    expect(textOf(part(element, 'consent-explanation'))).to.contain(`contact ${location.hostname}.`);
    expect(element.shadowRoot!.activeElement === part(element, 'consent-always')).to.equal(true);
    expect(getComputedStyle(part(element, 'consent')!).display).to.equal('grid');
    await expect(element).to.be.accessible();
  });

  it('grows its box with the question where that is narrow', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const frame of [
      video().frame!,
      { src: FRAME, allow: [], height: 40 },
      { src: FRAME, allow: [], aspectRatio: 9 / 16 },
    ]) {
      const element = await ask();
      const resolved = oneEvent(element, 'embed-resolved');
      element.embed = video({ frame });
      await resolved;
      await element.updateComplete;
      await press(element);
      const box = part(element, 'frame')!.getBoundingClientRect();
      for (const name of ['consent-question', 'consent-refuse', 'consent']) {
        const { top, bottom, left, right } = part(element, name)!.getBoundingClientRect();
        expect(top, name).to.be.at.least(box.top - 1);
        expect(bottom, name).to.be.at.most(box.bottom + 1);
        expect(left, name).to.be.at.least(box.left - 1);
        expect(right, name).to.be.at.most(box.right + 1);
      }
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('keeps the size of its box where there is room', async () => {
    for (const kind of ['video', 'playlist'] as const) {
      const element = await ask();
      const resolved = oneEvent(element, 'embed-resolved');
      element.embed = video({ kind });
      await resolved;
      await element.updateComplete;
      const size = (): number[] => {
        const { width, height } = part(element, 'frame')!.getBoundingClientRect();
        return [Math.round(width), Math.round(height)];
      };
      const before = size();
      await press(element);
      expect(size()).to.deep.equal(before);
    }
  });

  it('asks in a box of its own beside a post', async () => {
    const element = await ask();
    const resolved = oneEvent(element, 'embed-resolved');
    element.embed = video({ kind: 'post', frame: { src: FRAME, allow: [], height: 300 } });
    await resolved;
    await element.updateComplete;
    await press(element);
    const box = part(element, 'frame')!.getBoundingClientRect();
    const { bottom, right } = part(element, 'consent')!.getBoundingClientRect();
    expect(bottom).to.be.at.most(box.bottom + 1);
    expect(right).to.be.at.most(box.right + 1);
    expect(box.width).to.be.greaterThan(300);
    expect(parseFloat(getComputedStyle(part(element, 'frame')!).borderRadius)).to.be.lessThan(30);
  });

  it('loads once when the reader says so, with the focus in the player, and asks again for the next', async () => {
    const [element, next] = await showing(
      html`<embed-media consent="ask"></embed-media><embed-media consent="ask"></embed-media>`,
    );
    await press(element!);
    part(element!, 'consent-agree')!.click();
    expect(iframe(element!) === null, 'within the press').to.equal(false);
    expect(element!.shadowRoot!.activeElement === iframe(element!)).to.equal(true);
    expect(consent.list()).to.deep.equal([]);
    await tap(next!);
    expect(next!.state).to.equal('asking');
  });

  it('asks no more where the box was ticked, and loads nothing by itself', async () => {
    const [element, next] = await showing(
      html`<embed-media consent="ask"></embed-media><embed-media consent="ask"></embed-media>`,
    );
    await press(element!);
    part(element!, 'consent-always')!.click();
    part(element!, 'consent-agree')!.click();
    expect(iframe(element!) === null).to.equal(false);
    expect(consent.list()[0]).to.include({ provider: 'example', name: 'Example Video', remembered: true });
    expect(next!.state).to.equal('idle');
    await tap(next!);
    expect(iframe(next!) === null).to.equal(false);
  });

  for (const [how, leave] of [
    ['"not now"', (element: EmbedMediaElement) => click(element, 'consent-refuse')],
    ['Esc', () => sendKeys({ press: 'Escape' })],
  ] as const) {
    it(`goes back to its button on ${how}`, async () => {
      const element = await ask();
      await press(element);
      await leave(element);
      await element.updateComplete;
      expect(element.state).to.equal('idle');
      expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);
      expect(consent.list()).to.deep.equal([]);
    });
  }

  it('closes what is open when the reader takes it back, and asks again', async () => {
    const element = await ask();
    await press(element);
    await click(element, 'consent-agree');
    consent.revoke('somebody-else');
    expect(iframe(element) === null).to.equal(false);
    consent.revoke('example');
    await element.updateComplete;
    expect(iframe(element) === null).to.equal(true);
    await tap(element);
    expect(element.state).to.equal('asking');
  });

  it('opens at once for a provider that a consent manager allowed', async () => {
    consent.allow('example');
    const element = await ask();
    await press(element);
    expect(iframe(element) === null).to.equal(false);
  });

  it('does as the page says, unless the element or what it stands in says otherwise', async () => {
    configure({ consent: 'ask' });
    const [page, own, group] = await showing(
      html`<embed-media></embed-media><embed-media consent="click"></embed-media>
        <section consent="click"><embed-media></embed-media></section>`,
    );
    await press(page!);
    expect(page!.state).to.equal('asking');
    for (const element of [own!, group!]) {
      await tap(element);
      expect(iframe(element) === null).to.equal(false);
    }
  });

  it('lets a listener say no after the reader said yes', async () => {
    const element = await ask();
    element.addEventListener('embed-activate', (event) => event.preventDefault());
    await press(element);
    await click(element, 'consent-agree');
    expect(iframe(element) === null).to.equal(true);
  });

  it('asks a script too, without taking the focus', async () => {
    const element = await ask();
    const outside = document.createElement('button');
    element.after(outside);
    outside.focus();
    expect(element.activate()).to.equal(false);
    await element.updateComplete;
    expect(element.state).to.equal('asking');
    expect(document.activeElement === outside).to.equal(true);
  });

  it('loads by itself where the site has the agreement: no autoplay, no focus', async () => {
    const parent = await fixture<HTMLElement>(html`<div><embed-media consent="granted"></embed-media></div>`);
    const element = parent.querySelector('embed-media')!;
    const before = document.activeElement;
    element.embed = video();
    await new Promise<void>((resolve) => {
      const look = (): void => (iframe(element) ? resolve() : void requestAnimationFrame(look));
      look();
    });
    expect(iframe(element)!.src).not.to.contain('autoplay');
    expect(document.activeElement === before).to.equal(true);
  });

  it('stays a facade where the site has the agreement, as long as it is far away', async () => {
    const parent = await fixture<HTMLElement>(
      html`<div>
        <div style="height: 20000px"></div>
        <embed-media consent="granted"></embed-media>
      </div>`,
    );
    const element = parent.querySelector('embed-media')!;
    const resolved = oneEvent(element, 'embed-resolved');
    element.embed = video();
    await resolved;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(iframe(element) === null).to.equal(true);
    expect(element.state).to.equal('idle');
    expect(document.querySelector('link[rel="preconnect"], link[rel="dns-prefetch"]') === null).to.equal(true);
  });
});
