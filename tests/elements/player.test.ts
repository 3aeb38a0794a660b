import { expect, html, oneEvent } from '@open-wc/testing';
import type { Embed } from '../../src/core/embed.js';
import { configure } from '../../src/elements/config.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { FramePlayer } from '../../src/elements/playing/frame-player.js';
import { button, iframe, part, showing, textOf, video } from './helpers.js';
import { until } from './hub-helpers.js';

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

const PLAYER = new URL('/fixtures/youtube-player.html', location.href).href;

/** A video whose player can be spoken to. @param query of its address */
const speaking = (query = '', changes: Partial<Embed> = {}): Embed =>
  video({
    frame: {
      src: `${PLAYER}?${query}`,
      allow: ['autoplay'],
      aspectRatio: 16 / 9,
      autoplay: 'autoplay=1',
      protocol: 'youtube',
    },
    ...changes,
  });

const status = (element: Element): string => textOf(element.shadowRoot!.querySelector('[role="status"]'));

async function playing(embed = speaking()): Promise<EmbedMediaElement> {
  const element = await showing(embed);
  const plays = oneEvent(element, 'playing');
  button(element).click();
  await plays;
  await element.updateComplete;
  return element;
}

const pressInside = (element: Element, press: string): void =>
  iframe(element)!.contentWindow!.postMessage({ press }, location.origin);

describe('<embed-media>: a player that can be spoken to', () => {
  it('has an address that makes it speak, and no more', async () => {
    const element = await playing(speaking('rel=0'));
    const { searchParams } = new URL(iframe(element)!.src);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      rel: '0',
      enablejsapi: '1',
      origin: location.origin,
      autoplay: '1',
    });
  });

  it('is heard: its events come from the element, in order, and do not bubble', async () => {
    const element = await showing(speaking());
    const told: string[] = [];
    for (const type of ['loadedmetadata', 'play', 'playing', 'pause', 'ended']) {
      element.addEventListener(type, () => told.push(type));
      element.parentElement!.addEventListener(type, () => told.push(`${type} bubbled`));
    }
    expect(element.player === null).to.equal(true);
    const plays = oneEvent(element, 'playing');
    button(element).click();
    await plays;
    const player = element.player as FramePlayer;
    expect(player).to.be.instanceOf(FramePlayer);
    expect([player.paused, player.duration]).to.deep.equal([false, 100]);
    const ended = oneEvent(element, 'ended');
    pressInside(element, 'end');
    await ended;
    expect(told).to.deep.equal(['loadedmetadata', 'play', 'playing', 'pause', 'ended']);
  });

  it('plays from a place: opened there, and moved there while it is open', async () => {
    const element = await showing(speaking());
    const moved = oneEvent(element, 'playing');
    expect(element.playFrom(42)).to.equal(true);
    await moved;
    expect(element.shadowRoot!.activeElement === iframe(element)).to.equal(true);
    const player = element.player!;
    if (player.currentTime !== 42) await oneEvent(element, 'seeked');
    expect(player.currentTime).to.equal(42);
    const seeked = oneEvent(element, 'seeked');
    expect(element.playFrom(7)).to.equal(true);
    await seeked;
    expect(player.currentTime).to.equal(7);
  });

  it('opens a frame that cannot be moved anew, at the place', async () => {
    const element = document.createElement('embed-media');
    element.src = 'https://www.ted.com/talks/somebody_a_small_idea';
    const resolved = oneEvent(element, 'embed-resolved');
    document.body.append(element);
    await resolved;
    expect(element.playFrom(30), 'TED knows no start: it opens from the beginning').to.equal(true);
    element.deactivate();
    element.remove();
  });

  for (const [error, reason] of [
    [100, 'was removed'],
    [101, 'does not allow'],
    [150, 'does not allow'],
    [153, 'does not allow'],
  ] as const) {
    it(`says why it does not play: error ${error}`, async () => {
      const element = await showing(speaking(`error=${error}`));
      const failed = oneEvent(element, 'embed-failed');
      button(element).click();
      const { code } = (await failed) as unknown as { code: string };
      await element.updateComplete;
      expect(code).to.equal(error === 100 ? 'not-found' : 'embedding-disabled');
      expect(element.state).to.equal('failed');
      expect(status(element)).to.match(error === 100 ? /removed|no longer/ : /allow|only/, reason);
      const way = part(element, 'elsewhere') as HTMLAnchorElement;
      expect([way.href, textOf(way)]).to.deep.equal(['https://video.example/42', 'Open on Example Video']);
      await expect(element).to.be.accessible();
    });
  }

  it('pauses when another plays, and the other when it does', async () => {
    const [one, two] = [await playing(), await showing(speaking())];
    const paused = oneEvent(one, 'pause');
    const plays = oneEvent(two, 'playing');
    button(two).click();
    await Promise.all([paused, plays]);
    expect([one.player!.paused, two.player!.paused]).to.deep.equal([true, false]);
    expect(one.state, 'it can be paused: its frame stays').to.equal('active');
    const again = oneEvent(two, 'pause');
    pressInside(one, 'playVideo');
    await again;
  });

  it('gives way to another where it cannot be paused: its frame goes', async () => {
    const silent = await showing(video());
    button(silent).click();
    expect(iframe(silent) === null).to.equal(false);
    await playing();
    await silent.updateComplete;
    expect([silent.state, iframe(silent)]).to.deep.equal(['idle', null]);
  });

  it('tells that it paused when it is closed', async () => {
    const element = await playing();
    const paused = oneEvent(element, 'pause');
    element.deactivate();
    await paused;
    expect(element.player === null).to.equal(true);
  });
});

describe('<embed-media>: with the agreement of the reader', () => {
  afterEach(() => configure({ consent: 'click' }));

  it('loads near the window, plays nothing and leaves the focus', async () => {
    configure({ consent: 'granted' });
    const element = await showing(speaking());
    if (element.state !== 'active') {
      await new Promise<void>((resolve) => {
        const look = (): void => (iframe(element) ? resolve() : void requestAnimationFrame(look));
        look();
      });
    }
    expect(new URL(iframe(element)!.src).searchParams.has('autoplay')).to.equal(false);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('waits far from the window', async () => {
    configure({ consent: 'granted' });
    const element = await showing(speaking());
    element.style.marginTop = '9000px';
    const far = document.createElement('div');
    far.style.height = '9000px';
    const late = document.createElement('embed-media');
    late.embed = speaking();
    const resolved = oneEvent(late, 'embed-resolved');
    document.body.append(far, late);
    await resolved;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(iframe(late) === null).to.equal(true);
    far.remove();
    const loads = new Promise<void>((resolve) => {
      const look = (): void => (iframe(late) ? resolve() : void requestAnimationFrame(look));
      look();
    });
    late.scrollIntoView();
    await loads;
    late.remove();
  });
});

describe('<embed-media>: without a network', () => {
  const set = (online: boolean): void => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  };
  afterEach(() => delete (navigator as { onLine?: boolean }).onLine);

  it('says so, makes no frame, and has its button back when there is one', async () => {
    const element = await showing(video(), html`<a href="https://video.example/42">My talk</a>`);
    set(false);
    button(element).focus();
    button(element).click();
    await element.updateComplete;
    expect([element.state, iframe(element)]).to.deep.equal(['offline', null]);
    expect(element.matches(':state(offline)')).to.equal(true);
    expect(status(element)).to.match(/offline/);
    expect(element.shadowRoot!.activeElement === part(element, 'retry')).to.equal(true);
    await expect(element).to.be.accessible();
    set(true);
    window.dispatchEvent(new Event('online'));
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);
  });

  it('calls a player that breaks off meanwhile offline too', async () => {
    const element = await showing(video());
    button(element).click();
    set(false);
    iframe(element)!.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(element.state).to.equal('offline');
  });
});

describe('<embed-media>: files and pictures', () => {
  it('shows a file in a player of ours, which asks for nothing before it is pressed', async () => {
    for (const [file, name] of [
      ['talk.mp3', 'audio'],
      ['talk.webm', 'video'],
    ] as const) {
      const element = document.createElement('embed-media');
      element.src = `https://files.example/${file}#t=30`;
      const resolved = oneEvent(element, 'embed-resolved');
      document.body.append(element);
      await resolved;
      await element.updateComplete;
      const player = part(element, 'player') as HTMLMediaElement;
      const ours = element.shadowRoot!.querySelector('embed-player')!;
      await until(ours, () => part(ours, 'bar') !== null);
      expect([player.localName, player.controls, player.preload, player.paused]).to.deep.equal([
        name,
        false,
        'none',
        true,
      ]);
      expect(ours.media === player).to.equal(true);
      expect(player.src).to.equal(element.src);
      expect(player.readyState).to.equal(HTMLMediaElement.HAVE_NOTHING);
      // WebKitGTK says that it loads while it waits for leave to: it asks nobody
      if (!isWebKit) expect(player.networkState).to.not.equal(HTMLMediaElement.NETWORK_LOADING);
      expect(player.getAttribute('aria-label')).to.not.equal('');
      expect(element.player === player).to.equal(true);
      await expect(element).to.be.accessible({ ignoredRules: ['video-caption', 'audio-caption'] });
      element.remove();
    }
  });

  it('shows a picture of the page’s own origin, and a stranger’s only where the page allows it', async () => {
    const own = await showing(video({ thumbnail: { url: `${location.origin}/fixtures/none.png` } }));
    expect(part(own, 'picture')?.getAttribute('alt')).to.equal('');
    const strange = { thumbnail: { url: 'https://pictures.example/1.jpg' } };
    expect(part(await showing(video(strange)), 'picture') === null).to.equal(true);
    configure({ posters: 'provider' });
    const image = part(await showing(video(strange)), 'picture') as HTMLImageElement;
    configure({ posters: 'own' });
    expect([image.src, image.loading, image.referrerPolicy]).to.deep.equal([
      'https://pictures.example/1.jpg',
      'lazy',
      'no-referrer',
    ]);
  });

  it('shows a picture that is what the address leads to, a stranger’s only where the page allows it', async () => {
    const show = async (src: string): Promise<HTMLElement | null> => {
      const element = document.createElement('embed-media');
      element.src = src;
      const resolved = oneEvent(element, 'embed-resolved');
      document.body.append(element);
      await resolved;
      await element.updateComplete;
      const photo = part(element, 'photo');
      expect(textOf(part(element, 'link'))).to.equal('a pen.png');
      element.remove();
      return photo;
    };
    expect((await show('/fixtures/a%20pen.png'))?.getAttribute('alt')).to.equal('');
    expect((await show('https://pictures.example/a%20pen.png')) === null).to.equal(true);
    configure({ posters: 'provider' });
    expect((await show('https://pictures.example/a%20pen.png')) === null).to.equal(false);
    configure({ posters: 'own' });
  });

  it('falls back to the drawn poster where a picture does not load or stands for none', async () => {
    const element = await showing(video({ thumbnail: { url: `${location.origin}/fixtures/none.png` } }));
    part(element, 'picture')!.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(part(element, 'picture') === null).to.equal(true);
  });
});

describe('<embed-media>: the site’s own resolver', () => {
  const asked: string[] = [];
  const { fetch } = window;
  const answer = (reply: unknown, ok = 200): void => {
    window.fetch = (request) => {
      asked.push(request instanceof Request ? request.url : String(request));
      return Promise.resolve(Response.json(reply, { status: ok }));
    };
  };
  beforeEach(() => {
    asked.length = 0;
    configure({ resolver: '/oembed' });
  });
  afterEach(() => {
    window.fetch = fetch;
    configure({ resolver: '' });
  });

  async function resolved(src: string, content = ''): Promise<EmbedMediaElement> {
    const element = document.createElement('embed-media');
    element.src = src;
    element.textContent = content;
    const done = Promise.race([oneEvent(element, 'embed-resolved'), oneEvent(element, 'embed-failed')]);
    document.body.append(element);
    await done;
    element.remove();
    return element;
  }

  it('tells title, author and picture of what the address does not name', async () => {
    answer({
      type: 'video',
      title: 'A talk',
      author_name: 'Ann',
      thumbnail_url: `${location.origin}/p.jpg`,
      html: '<script>',
    });
    const { embed } = await resolved('https://youtu.be/abcdefghijk');
    expect(asked).to.deep.equal([`${location.origin}/oembed?url=https%3A%2F%2Fyoutu.be%2Fabcdefghijk`]);
    expect([embed!.title, embed!.authors, embed!.kind]).to.deep.equal(['A talk', [{ name: 'Ann' }], 'video']);
    expect(embed!.frame!.src).to.contain('youtube-nocookie.com');
  });

  it('is not asked for what the author has said', async () => {
    answer({ title: 'Something else' });
    await resolved('https://youtu.be/abcdefghijk', 'My talk');
    expect(asked).to.deep.equal([]);
  });

  it('frames what nobody else knows, in a sandbox, and runs nothing else of the reply', async () => {
    const frame =
      '<iframe src="https://videos.example/e/1?a=1&amp;b=2" width="400" height="300" onload="x()"></iframe>';
    answer({ type: 'video', title: 'A clip', provider_name: 'Clips', html: frame });
    const { embed } = await resolved('https://videos.example/1');
    expect([embed!.kind, embed!.provider, embed!.frame!.src, embed!.frame!.aspectRatio]).to.deep.equal([
      'video',
      { name: 'Clips' },
      'https://videos.example/e/1?a=1&b=2',
      4 / 3,
    ]);
    expect(embed!.frame!.sandbox).to.contain('allow-scripts').and.not.contain('allow-same-origin');
    answer({ type: 'rich', title: 'x', html: '<iframe src="javascript:alert(1)"></iframe>' });
    expect((await resolved('https://videos.example/2')).embed!.frame).to.equal(undefined);
  });

  it('leaves the link where it does not answer', async () => {
    answer({ error: 'no' }, 404);
    const element = await resolved('https://videos.example/1');
    expect([element.embed, element.state]).to.deep.equal([null, 'unknown']);
  });
});
