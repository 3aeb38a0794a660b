import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { Embed } from '../../src/core/embed.js';
import type { EmbedCardElement } from '../../src/elements/embed-card.js';
import { configure } from '../../src/elements/config.js';
import '../../src/define/embed-card.js';
import { ownLink, part, textOf } from './helpers.js';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=';

const post: Embed = {
  url: 'https://www.blog.example/guest',
  kind: 'link',
  title: 'What happens',
  authors: [{ name: 'Ann Lee', url: 'https://ann.example/' }, { name: 'Bo Ek' }],
  site: { name: 'A blog' },
  published: '2012-03-09',
  description: 'Nobody broke anything, and two people mended something.',
  status: 'ok',
};

/** A card that shows `embed`, complete. */
async function showing(changes: Partial<Embed> = {}, template = html`<embed-card></embed-card>`) {
  const card = await fixture<EmbedCardElement>(template);
  card.embed = { ...post, ...changes };
  await complete(card);
  return card;
}

/** Its words are loaded when they are needed: the style sheet that comes with them tells. */
async function complete(card: EmbedCardElement): Promise<void> {
  await waitUntil(() => card.shadowRoot!.adoptedStyleSheets.length > 2);
  await card.updateComplete;
}

describe('<embed-card> with an embed', () => {
  it('shows title, authors, date, excerpt and site, and has one link', async () => {
    const card = await showing();
    expect(textOf(ownLink(card))).to.equal('What happens');
    expect(ownLink(card).href).to.equal(post.url);
    expect(textOf(part(card, 'author'))).to.equal('By Ann Lee and Bo Ek');
    expect(textOf(part(card, 'date'))).to.equal('March 9, 2012');
    expect(textOf(part(card, 'excerpt'))).to.equal(post.description);
    expect(textOf(part(card, 'publication'))).to.equal('A blog · blog.example');
    expect(card.shadowRoot!.querySelectorAll('a[href]').length).to.equal(1);
    await expect(card).to.be.accessible();
  });

  it('takes what is set before the element is defined', async () => {
    const holder = document.createElement('template');
    holder.innerHTML = '<embed-card></embed-card>';
    const early = holder.content.firstElementChild as EmbedCardElement;
    Object.assign(early, { embed: post });
    document.body.append(early);
    await early.updateComplete;
    expect(textOf(ownLink(early))).to.equal('What happens');
    early.remove();
  });

  for (const [published, shown] of [
    ['2012', '2012'],
    ['2012-03', 'March 2012'],
    ['2012-03-09T23:30:00-08:00', 'March 9, 2012'],
    ['2012-03-09T00:10:00+14:00', 'March 9, 2012'],
  ] as const) {
    it(`says no more of a date than ${published} does, and moves it to no other day`, async () => {
      const card = await showing({ published });
      const date = part(card, 'date') as HTMLTimeElement;
      expect(textOf(date)).to.equal(shown);
      expect(date.dateTime).to.equal(published);
    });
  }

  it('writes dates in the language and region around it', async () => {
    const around = await fixture(html`<div lang="en-GB"><embed-card></embed-card></div>`);
    const card = around.querySelector('embed-card')!;
    card.embed = post;
    await complete(card);
    expect(textOf(part(card, 'date'))).to.equal('9 March 2012');
  });

  it('writes no date that is none, whatever the language is called', async () => {
    const card = await showing({ published: 'yesterday' }, html`<embed-card lang="not a tag!"></embed-card>`);
    expect(part(card, 'date') === null).to.equal(true);
    expect(textOf(part(card, 'author'))).to.contain('Ann Lee');
  });

  it('tells the language of what is not its own words, and lets the text decide where it begins', async () => {
    const card = await showing({ language: 'he', title: 'שלום', description: 'מה קרה' });
    expect(ownLink(card).lang).to.equal('he');
    expect(part(card, 'excerpt')!.lang).to.equal('he');
    expect(ownLink(card).dir).to.equal('auto');
    expect(part(card, 'excerpt')!.dir).to.equal('auto');
    expect(part(card, 'author')!.lang).to.equal('en');
    await expect(card).to.be.accessible();
  });

  it('cuts a long excerpt at a word', async () => {
    const card = await showing({ description: 'word '.repeat(80) });
    const text = textOf(part(card, 'excerpt'));
    expect(text.length).to.be.within(120, 161);
    expect(text.endsWith('word…')).to.equal(true);
  });

  it('leaves the card to the author who wrote more than a link', async () => {
    const card = await showing(
      {},
      html`<embed-card
        ><a href="https://www.blog.example/guest">Mine</a>
        <p>My words</p></embed-card
      >`,
    );
    expect(part(card, 'excerpt') === null).to.equal(true);
    expect(part(card, 'credit') === null).to.equal(true);
    expect(part(card, 'link') === null).to.equal(true);
  });

  it('completes the card of an author who wrote only a link', async () => {
    const card = await showing({}, html`<embed-card><a href="https://www.blog.example/guest">Mine</a></embed-card>`);
    expect(part(card, 'link') === null).to.equal(true);
    expect(textOf(part(card, 'excerpt'))).to.equal(post.description);
    await expect(card).to.be.accessible();
  });

  it('shows what is set next, and nothing of what was', async () => {
    const card = await showing();
    card.embed = { url: 'https://other.example/', kind: 'link', status: 'ok' };
    await card.updateComplete;
    expect(textOf(part(card, 'card'))).to.equal('other.example other.example');
    card.embed = null;
    await card.updateComplete;
    expect(card.shadowRoot!.childElementCount).to.equal(0);
  });

  it('makes no link of what is no web address', async () => {
    const card = await showing({ url: 'javascript:alert(1)' });
    expect(card.shadowRoot!.querySelector('a') === null).to.equal(true);
    expect(textOf(part(card, 'body'))).to.contain('What happens');
  });

  it('says that something is gone, and links to a copy', async () => {
    const archive = { url: 'https://web.archive.org/web/2012/https://www.blog.example/guest' };
    const card = await showing({ status: 'gone', archive, thumbnail: { url: PICTURE } });
    expect(textOf(part(card, 'badge'))).to.equal('No longer available');
    expect(ownLink(card).href).to.equal(archive.url);
    expect(textOf(ownLink(card))).to.equal('Archived page');
    expect(part(card, 'image') === null).to.equal(true);
    await expect(card).to.be.accessible();
    card.embed = { ...post, status: 'gone' };
    await card.updateComplete;
    expect(card.shadowRoot!.querySelector('a') === null).to.equal(true);
    await expect(card).to.be.accessible();
  });
});

describe('<embed-card>: pictures', () => {
  afterEach(() => configure({ posters: 'own' }));

  it('shows one of the site’s own', async () => {
    for (const url of [PICTURE, new URL('/demo/icon.svg', location.href).href]) {
      const card = await showing({ thumbnail: { url, alt: 'A pen', width: 40, height: 30 } });
      const picture = part(card, 'image') as HTMLImageElement;
      expect(picture.src).to.equal(url);
      expect(picture.alt).to.equal('A pen');
    }
  });

  it('asks no other site for one, but where the page or the card allows it', async () => {
    const thumbnail = { url: 'https://pictures.invalid/x.png' };
    const icon = 'https://pictures.invalid/icon.png';
    const card = await showing({ thumbnail, site: { name: 'A blog', icon } });
    expect(card.shadowRoot!.querySelector('img') === null).to.equal(true);
    const allowed = await showing({ thumbnail: { url: PICTURE } }, html`<embed-card posters="provider"></embed-card>`);
    expect(part(allowed, 'image') === null).to.equal(false);
    configure({ posters: 'provider' });
    const everywhere = await fixture<EmbedCardElement>(html`<embed-card hidden></embed-card>`);
    everywhere.embed = { ...post, thumbnail };
    await complete(everywhere);
    expect((part(everywhere, 'image') as HTMLImageElement).src).to.equal(thumbnail.url);
    const refused = await showing({ thumbnail }, html`<embed-card posters="own"></embed-card>`);
    expect(part(refused, 'image') === null).to.equal(true);
  });

  it('never takes an address that is none of a picture', async () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'blob:null/x']) {
      const card = await showing({ thumbnail: { url } }, html`<embed-card posters="provider"></embed-card>`);
      expect(part(card, 'image') === null, url).to.equal(true);
    }
  });

  it('leaves no hole where one does not load', async () => {
    const whole = await showing();
    const card = await showing({ thumbnail: { url: 'data:image/png;base64,broken', width: 640, height: 400 } });
    card.scrollIntoView();
    await waitUntil(() => part(card, 'image') === null);
    expect(part(card, 'card')!.offsetHeight).to.be.closeTo(part(whole, 'card')!.offsetHeight, 1);
    const left = (host: Element): number => part(host, 'body')!.getBoundingClientRect().left;
    expect(left(card)).to.be.closeTo(left(whole), 1);
  });

  it('sets a picture of several sources as it sets one', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card
        ><picture
          ><source srcset=${PICTURE} />
          <img src=${PICTURE} alt="" width="1200" height="800" /></picture
        ><a href="https://blog.example/">What happens</a></embed-card
      >`,
    );
    const inner = card.querySelector('img')!;
    expect(inner.getBoundingClientRect().width).to.be.within(40, 250);
    const box = part(card, 'card')!.getBoundingClientRect();
    expect(inner.getBoundingClientRect().left - box.left).to.be.below(30);
    const failed = oneEvent(inner, 'error');
    card.querySelector('source')!.remove();
    inner.src = 'data:image/png;base64,broken';
    await failed;
    await card.updateComplete;
    expect(part(card, 'body')!.getBoundingClientRect().left - box.left).to.be.below(30);
  });
});

describe('<embed-card>: relation', () => {
  for (const [relation, said] of [
    ['guest', 'Guest post on A blog'],
    ['syndicated', 'Also published on A blog'],
    ['repost', 'Reposted on A blog'],
    ['mention', 'Mentioned on A blog'],
    ['reply', 'Reply on A blog'],
    ['bookmark', 'Bookmarked on A blog'],
    ['like', 'Liked on A blog'],
    ['repost-of', 'Originally published on A blog'],
    ['in-reply-to', 'In reply to a post on A blog'],
  ] as const) {
    it(`says ${relation} in words`, async () => {
      const card = await showing({}, html`<embed-card relation=${relation}></embed-card>`);
      expect(textOf(part(card, 'publication'))).to.equal(`${said} · blog.example`);
      await expect(card).to.be.accessible();
    });
  }

  it('says it of the author’s own markup, with the name of the host', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card relation="guest"><a href="https://www.blog.example/x">Mine</a></embed-card>`,
    );
    expect(textOf(part(card, 'publication'))).to.equal('blog.example');
    await complete(card);
    expect(textOf(part(card, 'publication'))).to.equal('Guest post on blog.example');
  });

  it('says it with the name that the author gives the site, which is not said twice', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card relation="guest"
        ><a href="https://www.blog.example/x">Mine</a> <cite class="p-publication">Shore Letters</cite></embed-card
      >`,
    );
    await complete(card);
    expect(textOf(part(card, 'publication'))).to.equal('Guest post on Shore Letters · blog.example');
    card.relation = null;
    await card.updateComplete;
    expect(textOf(part(card, 'publication'))).to.equal('blog.example');
  });

  it('says it once', async () => {
    const card = await fixture<EmbedCardElement>(
      html`<embed-card relation="guest"
        ><a href="https://www.blog.example/x">Mine</a>
        <span class="embed-relation">Guest post on A blog</span></embed-card
      >`,
    );
    await complete(card);
    expect(textOf(part(card, 'publication'))).not.to.contain('Guest post');
  });

  it('says nothing of a word it does not know', async () => {
    for (const relation of ['constructor', 'friend', '']) {
      const card = await showing({}, html`<embed-card relation=${relation}></embed-card>`);
      expect(textOf(part(card, 'publication'))).to.equal('A blog · blog.example');
    }
  });
});

describe('<embed-card>: variants', () => {
  const long = {
    title: 'Donaudampfschifffahrtsgesellschaft'.repeat(2),
    thumbnail: { url: PICTURE, width: 8, height: 5 },
  };

  for (const variant of ['', 'compact', 'wide', 'quote']) {
    for (const size of ['100%', '200%']) {
      it(`fits in 320 px with text of ${size}: ${variant || 'default'}`, async () => {
        await setViewport({ width: 320, height: 640 });
        const card = await showing(long, html`<embed-card variant=${variant} relation="guest"></embed-card>`);
        card.parentElement!.style.fontSize = size;
        const right = card.getBoundingClientRect().right;
        for (const inner of card.shadowRoot!.querySelectorAll('.card, .body, a, p, img, .row, bdi'))
          expect(inner.getBoundingClientRect().right, inner.className).to.be.at.most(right + 0.5);
        expect(card.scrollWidth).to.be.at.most(card.clientWidth);
        await expect(card).to.be.accessible();
        await setViewport({ width: 800, height: 600 });
      });
    }
  }

  it('shows a small picture in compact cards, a large one in wide ones, and in others what fits', async () => {
    const width = async (variant: string, space: number): Promise<number> => {
      const card = await showing(long, html`<embed-card variant=${variant}></embed-card>`);
      card.parentElement!.style.width = `${space}px`;
      return part(card, 'image')!.getBoundingClientRect().width;
    };
    expect(await width('compact', 700)).to.be.below(70);
    expect(await width('wide', 700)).to.be.above(250);
    expect(await width('wide', 360)).to.be.above(280);
    expect(await width('', 700)).to.be.within(120, 200);
    expect(await width('', 320)).to.be.below(90);
  });

  it('sets a quotation above its source, which is read first', async () => {
    const card = await showing({}, html`<embed-card variant="quote"></embed-card>`);
    const [title, excerpt] = [ownLink(card), part(card, 'excerpt')!];
    expect(excerpt.getBoundingClientRect().bottom).to.be.at.most(title.getBoundingClientRect().top + 2);
    expect(title.compareDocumentPosition(excerpt)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await expect(card).to.be.accessible();
  });

  it('keeps its width where its place asks for one', async () => {
    const row = await fixture(
      html`<div style="display:flex"><embed-card href="https://blog.example/"></embed-card></div>`,
    );
    expect(row.firstElementChild!.getBoundingClientRect().width).to.be.above(200);
  });
});

describe('<embed-card>: the press', () => {
  /** What is followed, without leaving the page. */
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

  it('follows the one link', async () => {
    const card = await showing();
    const hrefs = followed(card);
    part(card, 'excerpt')!.click();
    part(card, 'date')!.click();
    expect(hrefs).to.deep.equal([post.url, post.url]);
  });

  it('does not follow while its text is being selected', async () => {
    const card = await showing();
    const hrefs = followed(card);
    const { left, top, height } = part(card, 'excerpt')!.getBoundingClientRect();
    const y = Math.round(top + Math.min(height, 20) / 2);
    await sendMouse({ type: 'move', position: [Math.round(left + 2), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + 120), y] });
    await sendMouse({ type: 'up' });
    await aTimeout(0);
    expect(hrefs).to.deep.equal([]);
    getSelection()!.removeAllRanges();
  });

  it('does not follow the middle button', async () => {
    // WebKitGTK's driver lets go of another button than it pressed, which makes a click of the first
    if (!/Chrome|Firefox/.test(navigator.userAgent)) return;
    const card = await showing();
    const hrefs = followed(card);
    const { left, top } = part(card, 'excerpt')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 5), Math.round(top + 5)], button: 'middle' });
    expect(hrefs).to.deep.equal([]);
  });

  it('does not follow what is gone', async () => {
    const card = await showing({ status: 'gone', archive: { url: 'https://web.archive.org/web/2012/x' } });
    const hrefs = followed(card);
    part(card, 'excerpt')!.click();
    expect(hrefs).to.deep.equal([]);
  });
});

describe('<embed-card> without anything', () => {
  it('draws nothing, and something as soon as there is something', async () => {
    const card = await fixture<EmbedCardElement>(html`<embed-card relation="guest"> </embed-card>`);
    await complete(card);
    expect(card.shadowRoot!.childElementCount).to.equal(0);
    expect(card.getBoundingClientRect().height).to.equal(0);
    const link = document.createElement('a');
    link.href = 'https://blog.example/';
    link.textContent = 'What happens';
    card.append(link);
    await waitUntil(() => part(card, 'card'));
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
  });
});
