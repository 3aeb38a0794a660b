import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { Slices } from '../../src/elements/automatic/slices.js';
import { startAutomatic } from '../../src/elements/automatic/start.js';

const SWF = 'type="application/x-shockwave-flash"';
const TALK = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';
const flash = (url: string): string =>
  `<object><param name="movie" value="${url}"></param><embed src="${url}" ${SWF}></embed></object>`;
const OLD = flash('http://www.youtube.com/v/M7lc1UVf-VE&amp;start=90');
const RADIO = flash(
  'http://www.blogtalkradio.com/btrplayer.swf?file=http%3A%2F%2Fwww.blogtalkradio.com%2Fsomeshow%2Fplay_list.xml%3Fshow_id%3D17',
);
const QUOTE = `<blockquote class="twitter-tweet" data-lang="en"><p>A <em>thought</em></p>— Somebody
  <a href="https://twitter.com/somebody/status/1234567890123">March 9</a></blockquote>`;

describe('the automatic mode', () => {
  let stop: (() => void) | undefined;
  let page: HTMLElement;

  beforeEach(() => {
    page = document.createElement('main');
    document.body.append(page);
  });
  afterEach(() => {
    stop?.();
    stop = undefined;
    page.remove();
  });

  /** Flash in what is shown would make a browser ask for it: markup is put in as it is parsed, without being loaded. */
  const write = (markup: string, into: Element = page): void => {
    into.append(document.createRange().createContextualFragment(markup));
  };
  const begin = (text = '', frames = false): void => {
    stop = startAutomatic({ text, frames });
  };
  const all = (selector: string): Element[] => [...page.querySelectorAll(selector)];
  const found = (selector: string, count = 1): Promise<void> =>
    waitUntil(() => all(selector).length === count, `not ${count} of ${selector}: ${page.innerHTML}`, {
      timeout: 5000,
    });
  /** Everything before it has been looked at. */
  const settled = async (): Promise<void> => {
    const mark = document.createElement('div');
    write(flash('http://www.youtube.com/v/aaaaaaaaaaa'), mark);
    page.append(mark);
    await waitUntil(() => mark.querySelector('embed-media'), 'not settled', { timeout: 5000 });
    mark.remove();
  };

  it('brings back Flash players, and says what is gone', async () => {
    write(`<p>Before ${OLD} after</p><p>${RADIO}</p><p>${flash('http://nobody.example/game.swf')}</p>`);
    begin();
    await found('embed-media');
    await found('embed-card', 2);
    expect(all('object, embed').length).to.equal(0);
    expect(all('embed-media')[0]!.getAttribute('src')).to.equal(`${TALK}&t=90s`);
    expect(all('p')[0]!.textContent).to.match(/^Before .*1:30.* after$/);
    const [radio, game] = all('embed-card');
    expect(radio!.getAttribute('status')).to.equal('gone');
    expect(radio!.textContent).to.contain('has closed');
    expect(game!.querySelector('a')!.href).to.match(
      /^https:\/\/web\.archive\.org\/web\/2012\/http:\/\/nobody\.example/,
    );
  });

  it('plays files that only had a skin, in the browser’s own player', async () => {
    write(flash('http://blog.example/player.swf?soundFile=http%3A%2F%2Fblog.example%2Fan%20hour.mp3'));
    begin();
    await found('audio');
    const audio = page.querySelector('audio')!;
    expect([audio.controls, audio.preload, audio.src]).to.deep.equal([
      true,
      'none',
      'http://blog.example/an%20hour.mp3',
    ]);
  });

  it('finds what SWFObject was to fill, beside its script or elsewhere', async () => {
    write('<div id="one">You need Flash.</div><div id="two">You need Flash.</div>');
    const head = document.createElement('script');
    head.type = 'text/plain';
    head.text = 'swfobject.embedSWF("http://vimeo.com/moogaloop.swf?clip_id=76979871", "two", "425", "344", "8")';
    const beside = document.createElement('script');
    beside.type = 'text/plain';
    beside.text = 'swfobject.embedSWF("http://www.youtube.com/v/M7lc1UVf-VE", "one", "425", "344", "8")';
    page.firstElementChild!.after(beside);
    document.head.append(head);
    begin();
    await found('embed-media', 2);
    head.remove();
    expect(all('embed-media').map((one) => one.getAttribute('src'))).to.deep.equal([
      TALK,
      'https://vimeo.com/76979871',
    ]);
    expect(page.textContent).not.to.contain('need Flash');
    expect(all('script').length).to.equal(0);
  });

  it('keeps the words of a quoted post, as the nodes they are', async () => {
    write(QUOTE);
    const [quote, words] = [page.querySelector('blockquote'), page.querySelector('em')];
    begin();
    await found('embed-media > blockquote');
    expect(page.querySelector('blockquote')).to.equal(quote);
    expect(page.querySelector('em')).to.equal(words);
    // what the provider's script would look for
    expect(quote!.getAttributeNames()).to.deep.equal([]);
    expect(page.querySelector('embed-media')!.getAttribute('src')).to.contain('/status/1234567890123');
  });

  it('takes a link around a player that leads to the same, and leaves one that leads elsewhere', async () => {
    write(`<p><a href="${TALK}">${OLD}</a></p><p><a href="https://elsewhere.example/">${OLD}</a></p>`);
    begin();
    await found('embed-media');
    await settled();
    expect(all('p > embed-media').length).to.equal(1);
    expect(all('p > a > object').length).to.equal(1);
  });

  describe('frames', () => {
    const LIVING = '<iframe loading="lazy" src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';
    const DEAD = '<iframe loading="lazy" src="https://vine.co/v/b9KOOWX7HUx/embed/simple"></iframe>';
    const below = (markup: string): string => `<div style="margin-top: 20000px">${markup}</div>`;

    it('of services that are gone become cards, others are left', async () => {
      write(below(LIVING + DEAD));
      begin();
      await found('embed-card[status="gone"]');
      await settled();
      expect(all('iframe').length).to.equal(1);
      expect(all('embed-media').length).to.equal(0);
    });

    it('that work are taken where the author wants it', async () => {
      write(below(LIVING + DEAD));
      begin('', true);
      await found('embed-media');
      await found('embed-card');
      expect(all('iframe').length).to.equal(0);
    });
  });

  describe('addresses', () => {
    it('become players where the author wants it, and only if they stand alone', async () => {
      write(`<div class="post"><p>${TALK}</p><p>See ${TALK} for more</p><ul><li>${TALK}</li><li>${TALK} and more</li></ul>
        <p><a href="${TALK}">${TALK}</a></p><p><a href="${TALK}">My talk</a></p><p><a href="${TALK}">${TALK}</a>, again</p>
        <p>https://nobody.example/watch</p></div><p>${TALK}</p>`);
      begin('.post, .entry');
      await found('embed-media', 3);
      await settled();
      expect(all('embed-media').map((one) => one.parentElement!.localName)).to.deep.equal(['p', 'li', 'p']);
      expect(all('p > a').length).to.equal(2);
      expect(all('main > p')[0]!.textContent).to.equal(TALK);
    });

    it('on lines of their own are found one by one, and the other lines stay', async () => {
      const talks = ['aaaaaaaaaaa', 'bbbbbbbbbbb', 'ccccccccccc'].map((id) => `https://youtu.be/${id}`);
      write(
        `<div class="post">${talks[0]}\n  ${talks[1]}\nwords ${talks[1]}<br>${talks[2]}<br><b>x</b> ${talks[2]}</div>`,
      );
      begin('.post');
      await found('embed-media', 3);
      const [post] = all('.post');
      expect(all('.post > embed-media').map((one) => one.getAttribute('src')?.slice(-11))).to.deep.equal([
        'aaaaaaaaaaa',
        'bbbbbbbbbbb',
        'ccccccccccc',
      ]);
      for (const one of all('embed-media')) one.remove();
      expect(post!.textContent.replaceAll(/\s+/g, ' ').trim()).to.equal(`words ${talks[1]}x ${talks[2]}`);
    });

    it('with ampersands, shortcodes and escaped embed code are read as they are written', async () => {
      write(`<div class="post"><p>https://www.youtube.com/watch?feature=share&amp;v=M7lc1UVf-VE</p><p>[youtube M7lc1UVf-VE]</p>
        <p>&lt;iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"&gt;&lt;/iframe&gt;</p></div>`);
      begin('.post');
      await found('embed-media', 3);
      for (const one of all('embed-media')) expect(one.getAttribute('src')).to.equal(TALK);
      expect(page.textContent).not.to.match(/iframe|\[/);
    });

    it('are left where the selector is none', async () => {
      write(`<p>${TALK}</p>`);
      begin('..post');
      await settled();
      expect(all('embed-media').length).to.equal(0);
    });
  });

  it('leaves code, what is being written, what is off, and what is done', async () => {
    const left = [
      `<pre>${OLD}</pre>`,
      `<code>${TALK}</code>`,
      `<div contenteditable>${OLD}<p>${TALK}</p></div>`,
      `<div data-embed-hub="off">${OLD}<p>${TALK}</p></div>`,
      `<textarea>${OLD}</textarea>`,
      `<template>${OLD}</template>`,
      `<embed-media src="${TALK}"><a href="${TALK}">${TALK}</a></embed-media>`,
      `<p>${TALK}</p>`.replace('<p>', '<p><kbd>').replace('</p>', '</kbd></p>'),
    ];
    write(`<div class="post">${left.join('')}</div>`);
    const host = document.createElement('div');
    write(OLD, host.attachShadow({ mode: 'open' }) as unknown as Element);
    page.append(host);
    const before = page.innerHTML;
    begin('.post');
    await settled();
    expect(page.innerHTML).to.equal(before);
    expect(host.shadowRoot!.querySelector('object')).not.to.equal(null);
  });

  it('watches what comes later, however it is put together', async () => {
    begin('.post');
    await settled();
    write(`<div class="post"><p id="p"></p></div>`);
    write(OLD, page.querySelector('#p')!);
    await found('embed-media');
    page.querySelector('#p')!.replaceChildren();
    await nextFrame();
    page.querySelector('#p')!.append(TALK);
    await found('embed-media');
    const object = document.createElement('object');
    page.append(object);
    await nextFrame();
    write('<param name="movie" value="http://www.youtube.com/v/bbbbbbbbbbb">', object);
    await found('embed-media', 2);
  });

  it('does not take anything from under the reader’s focus, but does so after it', async () => {
    write(`<div id="one"><a href="http://get.adobe.com/flashplayer/">Get Flash</a></div><button>Next</button>`);
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.text = 'swfobject.embedSWF("http://www.youtube.com/v/M7lc1UVf-VE", "one", "425", "344", "8")';
    page.firstElementChild!.after(script);
    const link = page.querySelector('a')!;
    link.focus();
    begin();
    await settled();
    expect(document.activeElement).to.equal(link);
    page.querySelector('button')!.focus();
    await found('embed-media');
    expect(document.activeElement).to.equal(page.querySelector('button'));
  });

  it('does not move what the reader reads when something above it changes its height', async () => {
    write(
      `<div style="height: 300px">Top</div><p>${OLD}</p><div style="height: 3000px; padding-top: 200px"><i>Here</i></div>`,
    );
    const style = document.createElement('style');
    style.textContent = 'embed-media { display: block; height: 400px } object { display: block; height: 90px }';
    page.append(style);
    const here = page.querySelector('i')!;
    const top = (): number => here.getBoundingClientRect().top;
    scrollTo({ top: scrollY + top() - 20, behavior: 'instant' });
    await nextFrame();
    const before = top();
    begin();
    await found('embed-media');
    await waitUntil(() => scrollY > 600, 'not scrolled');
    await nextFrame();
    expect(Math.abs(top() - before)).to.be.lessThan(2);
    page.querySelector<HTMLElement>('embed-media')!.style.height = '500px';
    await nextFrame();
    await waitUntil(() => Math.abs(top() - before) < 2, 'moved');
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('is done once: by one copy, and not again', async () => {
    write(`<div class="post"><p>${TALK}</p></div>`);
    begin('.post');
    expect(startAutomatic({ text: '.post', frames: true })).to.equal(stop);
    await found('embed-media');
    const { innerHTML } = page;
    const [first] = all('embed-media');
    page.append(page.querySelector('.post')!);
    await settled();
    expect(page.innerHTML).to.equal(innerHTML);
    expect(all('embed-media')[0]).to.equal(first);
  });

  it('ends', async () => {
    begin();
    await settled();
    stop!();
    write(OLD);
    await nextFrame();
    begin();
    await found('embed-media');
    stop!();
    write(OLD);
    for (let i = 0; i < 20; i++) await nextFrame();
    expect(all('object').length).to.equal(1);
  });

  it('speaks the language of the place', async () => {
    write(`<p lang="de">${RADIO}</p><p lang="en">${RADIO}</p>`);
    begin();
    await found('embed-card', 2);
    const [german, english] = all('embed-card').map((card) => card.textContent);
    expect(english).to.contain('has closed');
    expect(german).to.contain('BlogTalkRadio');
  });

  it('works in slices, between which the page has its turn', async () => {
    const done: number[] = [];
    const slices = new Slices<number>((item) => {
      for (const end = performance.now() + 4; performance.now() < end;);
      done.push(item);
    });
    slices.add(Array.from({ length: 20 }, (_, i) => i));
    const seen = new Set<number>();
    while (done.length < 20) {
      await nextFrame();
      seen.add(done.length);
    }
    expect(seen.size).to.be.greaterThan(2);
    expect(done).to.deep.equal(Array.from({ length: 20 }, (_, i) => i));
    slices.add([20]);
    slices.clear();
    for (let i = 0; i < 20; i++) await nextFrame();
    expect(done.length).to.equal(20);
  });
});
