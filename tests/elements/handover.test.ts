/** Files and streams of `<embed-media>` in our own player, with real media, and the frame where they cannot be played. */
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Embed } from '../../src/core/embed.js';
import { configure } from '../../src/elements/config.js';
import { consent } from '../../src/elements/consent/store.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { useOwnStorage } from './consent-storage.js';
import { button, iframe, part, settled, showing, textOf, video } from './helpers.js';
import { asked, find, press, removePlayers, until } from './player-media.js';

const TOLD = 'loadedmetadata play playing waiting pause seeking seeked timeupdate ratechange volumechange ended'.split(
  ' ',
);

const file = (src: string, changes: Partial<Embed> = {}): Embed => {
  const { frame: _, ...embed } = video();
  return { ...embed, media: { sources: [{ src }] }, ...changes };
};
/** What a resolver knows of a Brightcove video: its frame, and what is behind it. */
const both = (...sources: string[]): Embed =>
  video({ provider: { id: 'brightcove', name: 'Brightcove' }, media: { sources: sources.map((src) => ({ src })) } });

const own = (element: EmbedMediaElement): EmbedPlayerElement | null =>
  element.shadowRoot!.querySelector('embed-player');
const media = (element: EmbedMediaElement): HTMLMediaElement => element.player as HTMLMediaElement;

/** Our player, with its controls. */
async function drawn(element: EmbedMediaElement): Promise<EmbedPlayerElement> {
  await until(() => own(element) && find(own(element)!, 'button.play'), 'our player is drawn');
  return own(element)!;
}

async function plays(element: EmbedMediaElement): Promise<void> {
  await until(() => element.player && !element.player.paused && element.player.currentTime > 0.3, 'it plays');
}

function listen(element: EmbedMediaElement): string[] {
  const heard: string[] = [];
  for (const type of TOLD) element.addEventListener(type, () => heard.push(type));
  return heard;
}

/** The reader's own press on the facade. */
async function open(element: EmbedMediaElement): Promise<void> {
  const target = button(element);
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

describe('<embed-media>: a file', function () {
  this.timeout(60_000);
  // Firefox without a sound device stands at 0 now and then when the first thing it plays has no picture
  this.retries(1);
  afterEach(removePlayers);

  it('is in our own player, which asks for nothing', async () => {
    const before = asked().length;
    const element = await settled(
      html`<embed-media src="/media/clip.mp4"><a href="/media/clip.mp4">A film</a></embed-media>`,
    );
    const player = await drawn(element);
    expect(media(element) === player.media).to.equal(true);
    expect([media(element).controls, media(element).localName]).to.deep.equal([false, 'video']);
    expect(find(player, '[part="base"]')!.getAttribute('aria-label')).to.match(/A film/);
    expect(element.state).to.equal('idle');
    expect(asked().slice(before)).to.not.include('/media/clip.mp4');
  });

  for (const name of ['clip.mp4', 'tone.mp3']) {
    it(`${name}: speaks as a media element, and tells what that reports`, async () => {
      const element = await settled(html`<embed-media src=${`/media/${name}`}></embed-media>`);
      const player = await drawn(element);
      const heard = listen(element);
      await press(player, 'button.play');
      await plays(element);
      expect(heard.slice(0, 2)).to.include('play');
      expect(heard).to.include.members(['loadedmetadata', 'playing']);
      expect(media(element).duration).to.be.within(11.8, 12.2);
      media(element).playbackRate = 2;
      await until(() => heard.includes('ratechange'), 'the rate is told');
      expect(element.playFrom(8)).to.equal(true);
      await until(() => !media(element).seeking && media(element).currentTime > 8.1, 'it plays from there');
      media(element).pause();
      await until(() => heard.at(-1) === 'pause', 'the pause is told');
      expect(element.player!.paused).to.equal(true);
    });
  }

  it('tells each event once', async () => {
    const element = await settled(html`<embed-media src="/media/clip.mp4"></embed-media>`);
    await drawn(element);
    const heard = listen(element);
    media(element).dispatchEvent(new Event('seeking'));
    expect(heard).to.deep.equal(['seeking']);
  });

  it('starts where its embed says, unless one goes elsewhere', async () => {
    const element = await showing(file('/media/clip.mp4', { start: 6 }));
    const player = await drawn(element);
    await press(player, 'button.play');
    await until(() => media(element).currentTime > 6.2 && !media(element).paused, 'it plays from its start');
    const other = await showing(file('/media/clip.mp4', { start: 6 }));
    await drawn(other);
    other.playFrom(2);
    await until(() => media(other).currentTime > 2.2 && !media(other).paused, 'it plays from the place asked for');
    expect(media(other).currentTime).to.be.below(5);
  });

  it('is an HLS stream as well', async () => {
    const element = await settled(html`<embed-media src="/media/hls/fmp4/index.m3u8"></embed-media>`);
    const player = await drawn(element);
    const heard = listen(element);
    await press(player, 'button.play');
    await plays(element);
    expect(heard).to.include.members(['play', 'playing']);
    expect(media(element).duration).to.be.within(11.5, 12.5);
  });

  it('is paused when another begins, and pauses others', async () => {
    const page = await fixture<HTMLElement>(html`<div><audio src="/media/tone.m4a" preload="none"></audio></div>`);
    const audio = page.querySelector('audio')!;
    const element = await settled(html`<embed-media src="/media/clip.mp4"></embed-media>`);
    const player = await drawn(element);
    await press(player, 'button.play');
    await plays(element);
    await audio.play();
    await until(() => media(element).paused, 'it is silent');
    await press(player, 'button.play');
    await until(() => audio.paused, 'the other is silent');
    await plays(element);
  });

  it('has one media session, with its title and people', async () => {
    const element = await showing(file('/media/clip.mp4', { authors: [{ name: 'Ann Lee' }] }));
    const player = await drawn(element);
    await press(player, 'button.play');
    await plays(element);
    await until(() => navigator.mediaSession.metadata, 'the session is claimed');
    const { title, artist } = navigator.mediaSession.metadata!;
    expect([title.replaceAll(/[\u2066-\u2069]/g, ''), artist]).to.deep.equal(['A film - Example Video', 'Ann Lee']);
    element.remove();
    await until(() => !navigator.mediaSession.metadata, 'it is given back');
  });

  it('is silent once it has left, and tells that it paused', async () => {
    const element = await settled(html`<embed-media src="/media/clip.mp4"></embed-media>`);
    const player = await drawn(element);
    await press(player, 'button.play');
    await plays(element);
    const before = media(element);
    const paused = oneEvent(element, 'pause');
    element.remove();
    await paused;
    expect(before.paused).to.equal(true);
  });

  it('has the chapters, the transcript and the captions that are known, and those of its author first', async () => {
    const embed = file('/media/clip.mp4', {
      language: 'en',
      media: {
        sources: [{ src: '/media/clip.mp4' }],
        chapters: [
          { start: 0, title: 'Begin' },
          { start: 6, title: 'Middle' },
        ],
        transcripts: [
          { url: '/media/hls/subtitles/en/0.vtt', type: 'text/vtt', captions: true },
          { url: 'https://captions.example/de.vtt', type: 'text/vtt', language: 'de' },
        ],
      },
    });
    const element = await showing(embed, html`A film <a rel="transcript" href="/fixtures/talk.srt">Its words</a>`);
    const player = await drawn(element);
    await until(() => find(player, '[part="chapters"]') && find(player, '[part="transcript"]'), 'its parts are there');
    await until(() => find(player, '[part~="captions"]'), 'there are captions');
    expect(player.embed!.media!.transcripts!.map(({ url }) => new URL(url, location.href).pathname)[0]).to.equal(
      '/fixtures/talk.srt',
    );
    const tracks = (): string[] => [...media(element).querySelectorAll('track')].map(({ srclang }) => srclang);
    expect(tracks(), 'nobody else is asked before it is played').to.deep.equal(['en']);
    await press(player, 'button.play');
    await until(() => tracks().length === 2, 'then they are');
    expect(tracks()).to.deep.equal(['en', 'de']);
  });

  it('has the picture of its author, or one of the site', async () => {
    const picture = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/%3E';
    const posters = async (embed: Embed, content: unknown = ''): Promise<string> => {
      const element = await showing(embed, content);
      await drawn(element);
      return (media(element) as HTMLVideoElement).getAttribute('poster') ?? '';
    };
    const thumbnail = { url: '/fixtures/none.png' };
    expect(await posters(file('/media/clip.mp4'), html`<img alt="" src=${picture} />`)).to.equal(picture);
    expect(await posters(file('/media/clip.mp4', { thumbnail }))).to.match(/none\.png$/);
    expect(await posters(file('/media/clip.mp4', { thumbnail: { url: 'https://pictures.example/1.png' } }))).to.equal(
      '',
    );
  });
});

describe('<embed-media>: a frame whose files are known', function () {
  this.timeout(60_000);
  this.retries(1);
  useOwnStorage();
  afterEach(() => {
    removePlayers();
    consent.revokeAll();
    configure({ timeout: 15 });
  });

  for (const src of ['/media/hls/fmp4/index.m3u8', '/media/clip.mp4']) {
    it(`${src}: plays within the press, in our own player`, async () => {
      const element = await showing(both(src));
      expect(own(element)).to.equal(null);
      expect(textOf(part(element, 'note')), 'who is asked').to.include(location.hostname);
      const heard = listen(element);
      await open(element);
      expect([iframe(element), element.player === null]).to.deep.equal([null, false]);
      const player = await drawn(element);
      await plays(element);
      expect(element.state).to.equal('active');
      expect(heard).to.include.members(['play', 'playing']);
      await until(() => player.shadowRoot!.activeElement?.matches('.play'), 'the focus is on its button');
    });
  }

  it('closes as a frame does: silent, told, the focus back on the button', async () => {
    const element = await showing(both('/media/clip.mp4'));
    await open(element);
    await drawn(element);
    await plays(element);
    const before = media(element);
    const heard = listen(element);
    part(element, 'close')!.focus();
    part(element, 'close')!.click();
    await element.updateComplete;
    await nextFrame();
    expect([element.state, element.player, before.paused, own(element)]).to.deep.equal(['idle', null, true, null]);
    expect(heard).to.include('pause');
    expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);
  });

  it('plays from a place', async () => {
    const element = await showing(both('/media/clip.mp4'));
    expect(element.playFrom(5)).to.equal(true);
    await drawn(element);
    await until(() => element.player && element.player.currentTime > 5.2, 'it plays from there');
    element.playFrom(9);
    await until(() => element.player && element.player.currentTime > 9.1, 'and from another');
  });

  for (const src of ['/media/ended/index.m3u8', '/media/ended.mp4']) {
    it(`${src}: the frame takes its place where the files have ended`, async () => {
      const element = await showing(both(src));
      const failed: Event[] = [];
      element.addEventListener('embed-failed', (event) => failed.push(event));
      await open(element);
      await until(() => iframe(element), 'the frame is there');
      const frame = iframe(element)!;
      expect(own(element)).to.equal(null);
      await until(() => element.state === 'active', 'it is there');
      expect(new URL(frame.src).pathname).to.equal('/fixtures/player.html');
      expect(failed).to.deep.equal([]);
      expect(element.shadowRoot!.querySelector('.own')).to.equal(null);
      expect(element.shadowRoot!.activeElement === frame, 'the focus goes along').to.equal(true);
      element.deactivate();
      await element.updateComplete;
      expect([iframe(element), element.state]).to.deep.equal([null, 'idle']);
    });
  }

  it('asks the reader first where the page does', async () => {
    const element = await fixture<EmbedMediaElement>(html`<embed-media consent="ask"></embed-media>`);
    const resolved = oneEvent(element, 'embed-resolved');
    element.embed = both('/media/clip.mp4');
    await resolved;
    await element.updateComplete;
    const before = asked().length;
    await open(element);
    await element.updateComplete;
    expect([element.state, own(element)]).to.deep.equal(['asking', null]);
    expect(asked().slice(before)).to.not.include('/media/clip.mp4');
    part(element, 'consent-agree')!.click();
    await drawn(element);
    await until(() => element.state === 'active', 'it is open');
    part(element, 'close')!.click();
    await element.updateComplete;
    expect(element.state).to.equal('idle');
  });

  it('closes where the reader takes the answer back', async () => {
    const element = await showing(both('/media/clip.mp4'));
    consent.allow('brightcove');
    element.activate();
    await drawn(element);
    // those who hear of it are loaded beside
    await until(() => {
      consent.allow('brightcove');
      consent.revoke('brightcove');
      return element.state === 'idle';
    }, 'it is closed');
    expect(own(element)).to.equal(null);
  });

  it('is what the site’s resolver tells of a Brightcove video, which is asked although the author named it', async () => {
    const reply = {
      version: '1.0',
      type: 'video',
      title: 'Another title',
      media: {
        sources: [{ src: new URL('/media/hls/ts/index.m3u8', location.href).href, type: 'application/x-mpegURL' }],
        duration: 12,
        transcripts: [{ url: '/media/hls/subtitles/en/0.vtt', type: 'text/vtt', captions: true, language: 'en' }],
      },
    };
    const network = window.fetch;
    const questions: string[] = [];
    window.fetch = (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (!address.includes('/resolver')) return network(input, init);
      questions.push(new URL(address).searchParams.get('url') ?? '');
      return Promise.resolve(Response.json(reply));
    };
    configure({ resolver: '/resolver' });
    try {
      const url = 'https://players.brightcove.net/710858724001/default_default/index.html?videoId=1345912830001';
      const element = await settled(html`<embed-media src=${url}><a href=${url}>My own title</a></embed-media>`);
      expect(questions).to.deep.equal([url]);
      expect(element.embed!.media!.duration).to.equal(12);
      expect(element.embed!.media!.transcripts![0]!.captions).to.equal(true);
      await open(element);
      const player = await drawn(element);
      await plays(element);
      expect(iframe(element)).to.equal(null);
      expect(find(player, '[part="base"]')!.getAttribute('aria-label')).to.match(/My own title/);
    } finally {
      window.fetch = network;
      configure({ resolver: '' });
    }
  });
});
