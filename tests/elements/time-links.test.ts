import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { readTimeHash } from '../../src/elements/playing/time-hash.js';
import { watchTimeLinks } from '../../src/elements/playing/time-links.js';

/** Notes what it is asked for, as `<embed-media>` does it. */
class NotingPlayer extends HTMLElement {
  readonly asked: number[] = [];
  embed: object | null = {};
  willing = true;
  playFrom(seconds: number): boolean {
    if (this.willing) this.asked.push(seconds);
    return this.willing;
  }
}

/** A recording in which nothing is said: 8-bit PCM at 8 kHz, mono. */
function silence(seconds: number): Blob {
  const size = seconds * 8000;
  const head = new DataView(new ArrayBuffer(44));
  const letters = (at: number, text: string): void =>
    new TextEncoder().encode(text).forEach((letter, i) => head.setUint8(at + i, letter));
  for (const [at, text] of [
    [0, 'RIFF'],
    [8, 'WAVEfmt '],
    [36, 'data'],
  ] as const)
    letters(at, text);
  for (const [at, value] of [
    [4, 36 + size],
    [16, 16],
    [24, 8000],
    [28, 8000],
    [40, size],
  ] as const)
    head.setUint32(at, value, true);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    head.setUint16(at, value, true);
  return new Blob([head, new Uint8Array(size).fill(128)], { type: 'audio/wav' });
}

const address = location.href.split('#', 1)[0]!;
const link = (parent: Element, hash: string): HTMLAnchorElement => parent.querySelector(`a[href="#${hash}"]`)!;
const noted = (parent: Element, id: string): NotingPlayer => parent.querySelector(`#${id}`)!;

describe('links to a time', () => {
  let stop: () => void;
  const played: HTMLMediaElement[] = [];
  const { play } = HTMLMediaElement.prototype;

  before(() => {
    customElements.define('embed-media', NotingPlayer);
    HTMLMediaElement.prototype.play = function () {
      played.push(this);
      return Promise.resolve();
    };
  });
  after(() => {
    HTMLMediaElement.prototype.play = play;
  });
  beforeEach(() => {
    played.length = 0;
    stop = watchTimeLinks();
  });
  afterEach(() => {
    stop();
    history.replaceState(null, '', address);
  });

  const post = (): Promise<HTMLElement> =>
    fixture(html`
      <main>
        <article id="first">
          <embed-media id="one" src="https://video.example/1" tabindex="-1"></embed-media>
          <audio id="two" controls preload="none"></audio>
          <p><a href="#t=1m30s">inside</a></p>
        </article>
        <article id="second">
          <div id="talk"><embed-media id="three" tabindex="-1"></embed-media></div>
        </article>
        <article id="third">
          <p><a href="#t=7">after</a> <a href="#two:t=1:02:03">named</a></p>
        </article>
        <p>
          <a href="#talk:t=90s"><b id="deep">around</b></a> <a href="#nobody:t=1">nobody</a> <a href="#t=soon">soon</a>
          <a href="#two:t=5,8">a part</a> <a href="#t=90" id="t=90">itself</a>
        </p>
      </main>
    `);

  it('reads every way to write a time', () => {
    const times = ['t=90', 't=90s', 't=1m30s', 't=1:30', 't=npt:90', 't=90,80', 't=90&track=2', 'a:t=90', 'x:t=1:t=90'];
    for (const hash of times) expect(readTimeHash(`#${hash}`)?.start, hash).to.equal(90);
    expect(readTimeHash('#t=1h2m3s')).to.include({ start: 3723, id: '' });
    expect(readTimeHash('#t=1:02:03')).to.include({ start: 3723, id: '' });
    expect(readTimeHash('#t=10,20')).to.include({ start: 10, end: 20 });
    expect(readTimeHash('#t=,20')).to.include({ start: 0, end: 20 });
    expect(readTimeHash('#t=0')).to.include({ start: 0, end: undefined });
    expect(readTimeHash('#m%C3%BCnchen:t=10%2C20')).to.include({ id: 'münchen', start: 10, end: 20 });
    for (const hash of ['', '#', '#t=', '#t=soon', '#t=,', '#at=9', '#time=9', '#t', '#start=9', '#%:t=x'])
      expect(readTimeHash(hash), hash).to.equal(undefined);
  });

  it('start the player of the article they stand in, and give it the focus', async () => {
    const page = await post();
    link(page, 't=1m30s').click();
    expect(noted(page, 'one').asked).to.deep.equal([90]);
    expect(document.activeElement).to.equal(noted(page, 'one'));
    expect(played).to.deep.equal([]);
  });

  it('give the focus to what plays, not to the button that is about to go', async () => {
    const page = await post();
    const player = noted(page, 'one');
    const [button, iframe] = [document.createElement('button'), document.createElement('iframe')];
    player.attachShadow({ mode: 'open' }).append(button, iframe);
    link(page, 't=1m30s').click();
    expect(document.activeElement).to.equal(player);
    expect(player.shadowRoot!.activeElement).to.equal(iframe);
    iframe.remove();
    link(page, 't=7').focus();
    link(page, 't=1m30s').click();
    expect(player.shadowRoot!.activeElement).to.equal(button);
  });

  it('bring the player into view', async () => {
    const page = await post();
    const player = noted(page, 'one');
    player.style.cssText = 'display: block; height: 50px; margin-bottom: 5000px';
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    expect(player.getBoundingClientRect().bottom).to.be.lessThan(0);
    link(page, 't=1m30s').click();
    await waitUntil(() => player.getBoundingClientRect().top >= 0, 'not in view', { timeout: 5000 });
  });

  it('start the one of the nearest article before them, where theirs has none', async () => {
    const page = await post();
    link(page, 't=7').click();
    expect(noted(page, 'three').asked).to.deep.equal([7]);
    expect(noted(page, 'one').asked).to.deep.equal([]);
  });

  it('start the first of the page where no article holds or precedes them', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <a href="#t=3">a</a> <video muted autoplay loop></video>
        <article><embed-media id="one"></embed-media></article>
      </div>`,
    );
    link(page, 't=3').click();
    expect(noted(page, 'one').asked).to.deep.equal([3]);
  });

  it('start the one that is named, or the first in what is named', async () => {
    const page = await post();
    link(page, 'two:t=1:02:03').click();
    expect(played).to.deep.equal([page.querySelector('#two')]);
    page.querySelector<HTMLElement>('#deep')!.click();
    expect(noted(page, 'three').asked).to.deep.equal([90]);
    link(page, 'nobody:t=1').click();
    link(page, 't=soon').click();
    expect([noted(page, 'one').asked, noted(page, 'three').asked, played.length]).to.deep.equal([[], [90], 1]);
  });

  it('change the address like any link, with an entry in the history, and act once', async () => {
    const page = await post();
    const { length } = history;
    let changes = 0;
    window.addEventListener('hashchange', () => changes++);
    link(page, 't=1m30s').click();
    await waitUntil(() => location.hash === '#t=1m30s' && changes > 0, 'no change');
    await nextFrame();
    // Chromium and Firefox keep fifty, WebKit a hundred
    const isFull = length === 50 || length === 100;
    expect(history.length).to.be.oneOf(isFull ? [length, length + 1] : [length + 1]);
    const after = history.length;
    expect(noted(page, 'one').asked).to.deep.equal([90]);
    link(page, 't=1m30s').click();
    expect(noted(page, 'one').asked).to.deep.equal([90, 90]);
    expect(history.length).to.equal(after);
  });

  it('leave the press to others who want it', async () => {
    const page = await post();
    const target = link(page, 't=1m30s');
    const press = (init: MouseEventInit): boolean =>
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
    // nothing is opened: what the browser would do with it is taken away after everybody else
    const keep = (event: Event): void => event.preventDefault();
    window.addEventListener('click', keep);
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])
      press(init);
    target.target = '_blank';
    press({});
    target.target = '';
    target.addEventListener('click', keep, { once: true });
    press({});
    expect(noted(page, 'one').asked).to.deep.equal([]);
    press({});
    expect(noted(page, 'one').asked).to.deep.equal([90]);
    window.removeEventListener('click', keep);
  });

  it('mean an element that has that very name', async () => {
    const page = await post();
    link(page, 't=90').click();
    await waitUntil(() => location.hash === '#t=90', 'no change');
    await nextFrame();
    expect(noted(page, 'one').asked).to.deep.equal([]);
  });

  it('are heard from within a shadow root', async () => {
    const page = await post();
    const host = document.createElement('div');
    const inner = document.createElement('a');
    inner.href = '#t=4';
    host.attachShadow({ mode: 'open' }).append(inner);
    page.querySelector('#third')!.append(host);
    inner.click();
    expect(noted(page, 'three').asked).to.deep.equal([4]);
  });

  it('wait for a player that does not know its address yet', async () => {
    const page = await post();
    const player = noted(page, 'one');
    player.willing = false;
    player.embed = null;
    link(page, 't=1m30s').click();
    player.willing = true;
    player.embed = {};
    player.dispatchEvent(new Event('embed-resolved'));
    player.dispatchEvent(new Event('embed-resolved'));
    expect(player.asked).to.deep.equal([90]);
  });

  it('stop at the end they name, once, unless the reader goes elsewhere', async () => {
    const page = await post();
    const audio = page.querySelector('audio')!;
    let at = 0;
    let pauses = 0;
    Object.defineProperty(audio, 'currentTime', { get: () => at, set: (value: number) => (at = value) });
    audio.pause = () => {
      pauses++;
    };
    const tell = (type: string, time?: number): void => {
      at = time ?? at;
      audio.dispatchEvent(new Event(type));
    };
    link(page, 'two:t=5,8').click();
    expect(at).to.equal(5);
    tell('seeking');
    tell('timeupdate', 7.9);
    expect(pauses).to.equal(0);
    tell('timeupdate', 8.1);
    tell('timeupdate', 9);
    expect(pauses).to.equal(1);
    link(page, 'two:t=5,8').click();
    tell('seeking');
    tell('seeking', 30);
    tell('timeupdate', 31);
    expect(pauses).to.equal(1);
  });

  describe('in the address of the page', () => {
    it('are shown, and start nothing and take no focus', async () => {
      stop();
      const page = await post();
      history.replaceState(null, '', '#t=1m30s');
      stop = watchTimeLinks();
      expect(noted(page, 'one').asked).to.deep.equal([]);
      expect(noted(page, 'one').getAttribute('src')).to.equal('https://video.example/1#t=90');
      expect(document.activeElement).to.equal(document.body);
    });

    it('let a native player wait at that time', async () => {
      stop();
      const page = await post();
      const audio = page.querySelector('audio')!;
      audio.src = URL.createObjectURL(silence(30));
      history.replaceState(null, '', '#two:t=9');
      stop = watchTimeLinks();
      history.replaceState(null, '', '#two:t=20');
      stop();
      stop = watchTimeLinks();
      expect(played).to.deep.equal([]);
      // as the browser does when the reader presses
      const seeked = oneEvent(audio, 'seeked');
      audio.preload = 'auto';
      audio.load();
      await seeked;
      expect(audio.currentTime).to.equal(20);
      URL.revokeObjectURL(audio.src);
    });

    it('replace the start that an address has', async () => {
      stop();
      const page = await fixture<HTMLElement>(
        html`<div>
          <embed-media id="one"><a href="https://video.example/w?start=4&v=1&t=2m">Talk</a></embed-media>
        </div>`,
      );
      history.replaceState(null, '', '#t=5');
      stop = watchTimeLinks();
      expect(noted(page, 'one').getAttribute('src')).to.equal('https://video.example/w?v=1#t=5');
    });

    it('move what is open when they change, and start nothing by going back', async () => {
      const page = await post();
      const playing = Object.assign(new EventTarget(), { currentTime: 0, paused: false, pause: () => undefined });
      Object.assign(noted(page, 'one'), { player: playing });
      Object.defineProperty(navigator, 'userActivation', { value: { isActive: false }, configurable: true });
      const changed = oneEvent(window, 'hashchange');
      location.hash = '#t=33';
      await changed;
      await waitUntil(() => playing.currentTime === 33);
      expect(noted(page, 'one').asked).to.deep.equal([]);
      Reflect.deleteProperty(navigator, 'userActivation');
    });

    it('start it where a script sets them for a press', async () => {
      const page = await post();
      Object.defineProperty(navigator, 'userActivation', { value: { isActive: true }, configurable: true });
      const changed = oneEvent(window, 'hashchange');
      location.hash = '#t=33';
      await changed;
      await nextFrame();
      expect(noted(page, 'one').asked).to.deep.equal([33]);
      Reflect.deleteProperty(navigator, 'userActivation');
    });
  });

  it('are heard once by all copies, until the last has ended', async () => {
    const other = watchTimeLinks();
    const page = await post();
    link(page, 't=1m30s').click();
    expect(noted(page, 'one').asked).to.deep.equal([90]);
    other();
    other();
    link(page, 't=1m30s').click();
    expect(noted(page, 'one').asked).to.deep.equal([90, 90]);
    stop();
    link(page, 't=1m30s').click();
    await nextFrame();
    expect(noted(page, 'one').asked).to.deep.equal([90, 90]);
  });
});
