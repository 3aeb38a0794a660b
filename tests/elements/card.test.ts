import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { EmbedCardElement } from '../../src/elements/embed-card.js';
import '../../src/define/embed-card.js';
import { ownLink, part, textOf } from './helpers.js';

const full = html`<embed-card>
  <a href="https://www.blog.example/guest">What happens</a>
  <p>The excerpt the author chose.</p>
  <cite><a href="https://author.example/">Somebody</a></cite>
  <time datetime="2012-03-01">1 March 2012</time>
</embed-card>`;

/** Counts what is followed, without leaving the page. */
function followed(card: Element): string[] {
  const hrefs: string[] = [];
  card.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link) return;
    hrefs.push(link.href);
    event.preventDefault();
  });
  return hrefs;
}

describe('<embed-card>', () => {
  it('shows the author’s words and the name of the site, and fetches nothing', async () => {
    performance.clearResourceTimings();
    const card = await fixture<EmbedCardElement>(full);
    for (const child of card.children) expect(child.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(textOf(part(card, 'publication'))).to.equal('blog.example');
    expect(part(card, 'link') === null).to.equal(true);
    expect(part(card, 'badge') === null).to.equal(true);
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(hosts.filter((host) => host !== location.host)).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('follows the first link for a press anywhere on it', async () => {
    const card = await fixture<EmbedCardElement>(full);
    const hrefs = followed(card);
    card.querySelector('p')!.click();
    part(card, 'card')!.click();
    expect(hrefs).to.deep.equal(['https://www.blog.example/guest', 'https://www.blog.example/guest']);
  });

  it('leaves its links to themselves', async () => {
    const card = await fixture<EmbedCardElement>(full);
    const hrefs = followed(card);
    card.querySelector<HTMLElement>('cite a')!.click();
    card.querySelector('a')!.click();
    expect(hrefs).to.deep.equal(['https://author.example/', 'https://www.blog.example/guest']);
  });

  it('leaves text that is being selected, other buttons, and presses with a modifier', async () => {
    const card = await fixture<EmbedCardElement>(full);
    const hrefs = followed(card);
    const text = card.querySelector('p')!;
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
      text.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
    }
    getSelection()!.selectAllChildren(text);
    text.click();
    getSelection()!.removeAllRanges();
    expect(hrefs).to.deep.equal([]);
  });

  it('is one stop of the mouse: text stays selectable', async () => {
    const card = await fixture<EmbedCardElement>(full);
    const hrefs = followed(card);
    const { left, top, height, width } = card.querySelector('p')!.getBoundingClientRect();
    const y = Math.round(top + height / 2);
    await sendMouse({ type: 'move', position: [Math.round(left + 2), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + Math.min(width, 140)), y] });
    await sendMouse({ type: 'up' });
    expect(getSelection()!.toString().length).to.be.greaterThan(0);
    expect(hrefs).to.deep.equal([]);
    getSelection()!.removeAllRanges();
  });

  it('has a short form', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card href="https://blog.example/guest-post/"></embed-card>`,
    );
    expect(ownLink(card).href).to.equal('https://blog.example/guest-post/');
    expect(textOf(part(card, 'link'))).to.equal('blog.example/guest-post');
    const hrefs = followed(card);
    part(card, 'publication')!.click();
    expect(hrefs).to.deep.equal(['https://blog.example/guest-post/']);
    await expect(card).to.be.accessible();
  });

  it('makes no link of what is no web address', async () => {
    const card = await fixture<EmbedCardElement>(html`<embed-card href="javascript:alert(1)"></embed-card>`);
    expect(card.shadowRoot!.querySelector('a') === null).to.equal(true);
    expect(textOf(card.shadowRoot)).to.contain('javascript:alert(1)');
  });

  it('says quietly that something is gone, and only then', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card href="http://www.blogtalkradio.com/gov20" status="gone"
        ><b>gov20 on BlogTalkRadio</b> <span>BlogTalkRadio closed.</span>
        <a href="https://web.archive.org/web/2012/http://www.blogtalkradio.com/gov20">Archived page</a></embed-card
      >`,
    );
    if (!textOf(part(card, 'badge')))
      await new Promise((resolve) =>
        new MutationObserver(resolve).observe(card.shadowRoot!, {
          childList: true,
          subtree: true,
          characterData: true,
        }),
      );
    expect(textOf(part(card, 'badge'))).to.equal('No longer available');
    expect(textOf(part(card, 'publication'))).to.equal('blogtalkradio.com');
    const hrefs = followed(card);
    card.querySelector('span')!.click();
    expect(hrefs).to.deep.equal([]);
    await expect(card).to.be.accessible();
    card.status = null;
    await card.updateComplete;
    expect(part(card, 'badge') === null).to.equal(true);
  });

  it('hides a picture that does not load', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card><img alt="" /><a href="https://blog.example/guest">What happens</a></embed-card>`,
    );
    const picture = card.querySelector('img')!;
    const failed = oneEvent(picture, 'error');
    picture.src = 'data:image/png;base64,broken';
    await failed;
    expect(picture.hidden).to.equal(true);
    const loaded = oneEvent(picture, 'load');
    picture.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=';
    await loaded;
    expect(picture.hidden).to.equal(false);
    expect(picture.assignedSlot!.name).to.equal('image');
  });

  it('sets a title on a line of its own, who and when below it, then the words', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card
        ><a href="https://blog.example/guest">What happens</a> <cite>Somebody</cite>
        <time datetime="2012-03-09">2012-03-09</time> <span>The excerpt.</span></embed-card
      >`,
    );
    const [title, who, when, words] = [...card.children].map((child) => child.getBoundingClientRect());
    expect(who!.top).to.be.at.least(title!.bottom - 2);
    expect(when!.left).to.be.greaterThan(who!.right);
    expect(words!.top).to.be.at.least(when!.bottom - 2);
    const before = (selector: string): string => getComputedStyle(card.querySelector(selector)!, '::before').content;
    expect(before('time')).to.contain('·');
    card.querySelector('cite')!.remove();
    await card.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(before('time')).not.to.contain('·');
  });

  it('sets a gone card as title, sentence and links', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card href="http://www.blogtalkradio.com/gov20" status="gone"
        ><b>gov20 on BlogTalkRadio</b> <span>BlogTalkRadio has closed.</span>
        <a href="https://a.example/1">Archived page</a> <a href="https://a.example/2">Search the archive</a></embed-card
      >`,
    );
    const [name, why, page, search] = [...card.children].map((child) => child.getBoundingClientRect());
    expect(why!.top).to.be.at.least(name!.bottom - 2);
    expect(page!.top).to.be.at.least(why!.bottom - 2);
    expect(search!.left).to.be.greaterThan(page!.right + 8);
    expect(getComputedStyle(card.querySelector('a')!).fontWeight).to.equal('400');
  });

  it('does not follow a link that leads to no page', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card
        ><a>What happens</a>
        <p>The excerpt.</p></embed-card
      >`,
    );
    const hrefs = followed(card);
    card.querySelector('a')!.setAttribute('href', 'javascript:void 0');
    card.querySelector('p')!.click();
    expect(hrefs).to.deep.equal([]);
  });

  it('follows what the author changes', async () => {
    const card = await fixture<EmbedCardElement>(full);
    const changed = new Promise((resolve) =>
      new MutationObserver(resolve).observe(card.shadowRoot!, { characterData: true, subtree: true }),
    );
    card.querySelector('a')!.href = 'https://other.example/';
    await changed;
    expect(textOf(part(card, 'publication'))).to.equal('other.example');
  });
});
