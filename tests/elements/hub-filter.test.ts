import { expect, html } from '@open-wc/testing';
import type { EmbedHubElement } from '../../src/elements/embed-hub.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { part, textOf } from './helpers.js';
import { hub, options, settle, silence, status, until } from './hub-helpers.js';

const nested = html`<embed-hub>
  <h2>Talks</h2>
  <p id="intro">Since 2012.</p>
  <h3 id="films">Films</h3>
  <p id="about">About films.</p>
  <ul>
    <li><embed-media data-title="One"></embed-media> <span>A note.</span></li>
    <li><embed-media data-title="Two"></embed-media></li>
  </ul>
  <h3 id="sounds">Sounds</h3>
  <section>
    <h4 id="radio">Radio</h4>
    <div><embed-media data-title="Hour" data-kind="audio"></embed-media></div>
  </section>
  <h3 id="rest">The rest</h3>
  <p><embed-card href="https://a.example/"></embed-card></p>
  <embed-media data-title="Three"></embed-media>
</embed-hub>`;

async function filtered(template = nested): Promise<EmbedHubElement> {
  const element = await hub(template);
  await until(element, () => part(element, 'filter') !== null);
  return element;
}

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
const seen = (element: Element, selector: string): string[] =>
  [...element.querySelectorAll(selector)].filter(isSeen).map((one) => one.id || (one as HTMLElement).dataset['title']!);
const media = (element: Element, title: string): EmbedMediaElement =>
  element.querySelector<EmbedMediaElement>(`[data-title="${title}"]`)!;

describe('<embed-hub>: by kind', () => {
  it('offers the kinds there are, and how many of each', async () => {
    const element = await filtered();
    expect(options(element).map(({ text }) => text)).to.deep.equal(['All 5', '3 videos', '1 recording', '1 page']);
    expect(textOf(part(element, 'filter')!.querySelector('legend'))).to.equal('Show');
    expect(status(element)).to.equal('');
    for (const option of element.shadowRoot!.querySelectorAll('label'))
      expect(option.getBoundingClientRect().height).to.be.at.least(24);
    await expect(element).to.be.accessible();
  });

  it('offers nothing for one kind, for kinds nobody knows yet, and where the author says no', async () => {
    const one = await hub(
      html`<embed-hub sequence
        ><embed-media data-title="One"></embed-media><embed-media data-title="Two"></embed-media
      ></embed-hub>`,
    );
    await until(one, () => part(one, 'bar') !== null);
    expect(part(one, 'filter') === null).to.equal(true);
    const off = await filtered();
    off.filter = 'off';
    await off.updateComplete;
    expect(part(off, 'filter') === null).to.equal(true);
  });

  it('hides the others with their list items, and headings with nothing left below', async () => {
    const element = await filtered();
    const before = element.innerHTML;
    await options(element)[2]!.choose();
    expect(seen(element, 'embed-media')).to.deep.equal(['Hour']);
    expect(seen(element, 'h2, h3, h4, p')).to.deep.equal(['', 'intro', 'sounds', 'radio'].map((id) => id || undefined));
    expect(
      element.querySelectorAll('li:not([hidden])').length + element.querySelectorAll('ul:not([hidden])').length,
    ).to.be.at.most(2);
    expect(isSeen(element.querySelector('span')!)).to.equal(false);
    expect(status(element)).to.equal('1 of 5 shown');
    await options(element)[1]!.choose();
    expect(seen(element, 'embed-media')).to.deep.equal(['One', 'Two', 'Three']);
    expect(seen(element, 'h3, h4')).to.deep.equal(['films', 'rest']);
    expect(isSeen(element.querySelector('embed-card')!)).to.equal(false);
    expect(status(element)).to.equal('3 of 5 shown');
    await expect(element).to.be.accessible();
    await options(element)[0]!.choose();
    expect(seen(element, 'embed-media').length).to.equal(4);
    expect(element.innerHTML).to.equal(before);
    expect(status(element)).to.equal('5 of 5 shown');
  });

  it('is chosen with the arrow keys, and keeps the focus', async () => {
    const element = await filtered();
    const [first, second] = element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    first!.focus();
    second!.click();
    await element.updateComplete;
    expect(second!.checked).to.equal(true);
    expect(first!.checked).to.equal(false);
    expect(element.shadowRoot!.activeElement !== null).to.equal(true);
  });

  it('leaves hidden what the author hid', async () => {
    const element = await filtered();
    media(element, 'One').hidden = true;
    await options(element)[2]!.choose();
    await options(element)[0]!.choose();
    expect(media(element, 'One').hidden).to.equal(true);
    expect(media(element, 'One').parentElement!.hidden).to.equal(false);
  });

  it('keeps what plays in sight until it stops', async () => {
    const element = await filtered(
      html`<embed-hub>
        <audio controls aria-label="A"></audio><embed-media data-title="One"></embed-media>
      </embed-hub>`,
    );
    const audio = element.querySelector('audio')!;
    audio.src = silence(30);
    await audio.play();
    await options(element)[1]!.choose();
    expect(isSeen(audio)).to.equal(true);
    expect(status(element)).to.equal('2 of 2 shown');
    audio.pause();
    await until(element, () => !isSeen(audio));
    await options(element)[0]!.choose();
    expect(isSeen(audio)).to.equal(true);
  });

  it('keeps an open player that nobody can speak to, until it is closed', async () => {
    const element = await filtered();
    const one = media(element, 'One');
    await settle(one, { frame: { src: '/fixtures/player.html', allow: [] } });
    one.activate();
    await options(element)[2]!.choose();
    expect(seen(element, 'embed-media')).to.deep.equal(['One', 'Hour']);
    part(one, 'close')!.click();
    await until(element, () => !isSeen(one));
  });

  it('counts what is added and taken away, and hides what does not belong', async () => {
    const element = await filtered();
    await options(element)[2]!.choose();
    const added = document.createElement('embed-card');
    added.setAttribute('href', 'https://b.example/');
    element.append(added);
    await until(element, () => options(element)[3]?.text === '2 pages');
    expect(isSeen(added)).to.equal(false);
    element.parentElement!.append(added);
    await until(element, () => !added.hidden);
    media(element, 'Hour').remove();
    await until(element, () => options(element).length === 3);
    expect(seen(element, 'embed-media').length).to.equal(3);
  });

  it('gives everything back when it is removed, and knows what a clone brings along', async () => {
    const element = await filtered();
    const parent = element.parentElement!;
    await options(element)[2]!.choose();
    const copy = element.cloneNode(true) as EmbedHubElement;
    expect(copy.querySelectorAll('[hidden]').length).to.be.greaterThan(0);
    parent.append(copy);
    await copy.updateComplete;
    expect(copy.querySelectorAll('[hidden]').length).to.equal(0);
    element.remove();
    await element.updateComplete;
    expect(element.querySelectorAll('[hidden], [data-embed-filtered]').length).to.equal(0);
    parent.append(element);
    await until(element, () => options(element).length > 0);
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('input')!.checked).to.equal(true);
  });

  it('stays as it is when it is moved', async () => {
    const element = await filtered();
    await options(element)[2]!.choose();
    const elsewhere = document.createElement('div');
    element.parentElement!.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    await Promise.resolve();
    expect(seen(element, 'embed-media')).to.deep.equal(['Hour']);
  });

  it('leaves a hub inside to itself', async () => {
    const element = await filtered(
      html`<embed-hub>
        <embed-media data-title="One"></embed-media>
        <embed-media data-title="Hour" data-kind="audio"></embed-media>
        <section>
          <embed-hub label="Inner"><embed-media data-title="Inner"></embed-media></embed-hub>
        </section>
      </embed-hub>`,
    );
    expect(options(element)[0]!.text).to.equal('All 2');
    await options(element)[2]!.choose();
    expect(seen(element, 'embed-media')).to.deep.equal(['Hour', 'Inner']);
  });
});
