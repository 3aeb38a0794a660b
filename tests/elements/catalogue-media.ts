/** `<embed-media>` in all its states. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { Embed } from '../../src/core/embed.js';
import { configure } from '../../src/elements/config.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import type { State } from './catalogue.js';
import { still } from './catalogue-players.js';
import { button, FRAME, iframe, settled, showing, video } from './helpers.js';
import { until } from './player-media.js';

const YOUTUBE = new URL('/fixtures/youtube-player.html', location.href).href;
const PICTURE = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/%3E';

const PHOTO = new URL('/fixtures/none.png', location.href).href;

const fixed = (height: number): NonNullable<Embed['frame']> => ({ src: FRAME, allow: [], height });
const withoutFrame = (changes: Partial<Embed>): Embed => {
  const { frame: _, ...embed } = video();
  return { ...embed, ...changes };
};

/** Presses the button as a reader does. */
async function pressed(element: EmbedMediaElement): Promise<EmbedMediaElement> {
  button(element).click();
  await element.updateComplete;
  return element;
}

/** One whose player answers with an error of YouTube's. */
async function refused(code: number): Promise<EmbedMediaElement> {
  const src = `${YOUTUBE}?error=${code}`;
  const element = await showing(video({ frame: { src, allow: [], protocol: 'youtube', aspectRatio: 16 / 9 } }));
  return failing(element, () => button(element).click());
}

async function failing(element: EmbedMediaElement, act: () => void): Promise<EmbedMediaElement> {
  const failed = oneEvent(element, 'embed-failed');
  act();
  await failed;
  await element.updateComplete;
  return element;
}

/** Runs `act` where there is no network. */
async function offline(act: () => Promise<EmbedMediaElement>): Promise<EmbedMediaElement> {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  try {
    return await act();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

async function asking(embed: Embed, content: unknown = ''): Promise<EmbedMediaElement> {
  const element = await fixture<EmbedMediaElement>(html`<embed-media consent="ask">${content}</embed-media>`);
  const resolved = oneEvent(element, 'embed-resolved');
  element.embed = embed;
  await resolved;
  await element.updateComplete;
  return pressed(element);
}

async function timedOut(): Promise<EmbedMediaElement> {
  const element = await showing(video());
  configure({ timeout: 0 });
  return failing(element, () => button(element).click());
}

/** One whose file is in our own player. */
async function handedOver(given: Promise<EmbedMediaElement>): Promise<EmbedMediaElement> {
  const element = await given;
  const find = (): EmbedPlayerElement | null => element.shadowRoot!.querySelector('embed-player');
  await until(() => find()?.shadowRoot?.querySelector('[part="bar"]'), 'our player is drawn');
  element.player?.pause();
  await still(find()!);
  return element;
}

/** One that has a frame, and whose file is known. */
async function inOurPlayer(): Promise<EmbedMediaElement> {
  const element = await showing(video({ media: { sources: [{ src: '/media/clip.webm' }] } }), link);
  return handedOver(pressed(element));
}

const link = html`<a href="https://video.example/42">My talk</a>`;
const words = html`${link} <cite>Somebody</cite> <time datetime="2012-03-09">9 March 2012</time>
  <p>What it is about.</p>`;
const quote = html`<blockquote>
  <p>Four hundred lines, and two of them wrong.</p>
  — Somebody <a href="https://post.example/42">9 March 2012</a>
</blockquote>`;
const people = [{ name: 'Ann Lee', url: 'https://ann.example/' }, { name: 'Bo Ek' }];
const gone = (reason: NonNullable<Embed['gone']>['reason'], changes: Partial<Embed> = {}): Embed =>
  withoutFrame({ status: 'gone', gone: { reason, since: '2025-01' }, ...changes });
const archive = {
  url: 'https://web.archive.org/web/2012/https://video.example/42',
  mediaUrl: 'https://web.archive.org/web/2012/https://video.example/42.mp4',
};

const made: readonly (readonly [string, () => Promise<EmbedMediaElement>])[] = [
  ['idle, video', () => showing(video())],
  ['idle, audio of a fixed height', () => showing(video({ kind: 'audio', frame: fixed(166) }))],
  ['idle, playlist', () => showing(video({ kind: 'playlist' }))],
  ['idle, live', () => showing(video({ kind: 'live' }))],
  ['idle, photo', () => showing(video({ kind: 'photo' }))],
  ['idle, slides', () => showing(video({ kind: 'slides' }))],
  ['idle, post', () => showing(video({ kind: 'post', frame: fixed(600) }))],
  ['idle, link', () => showing(video({ kind: 'link' }))],
  ['idle, portrait', () => showing(video({ frame: { src: FRAME, allow: [], aspectRatio: 9 / 16 } }))],
  ['idle, with a start', () => showing(video({ start: 90 }), link)],
  ['idle, with the author’s own words', () => showing(video(), words)],
  ['idle, with people', () => showing(video({ authors: people }))],
  ['idle, quoted', () => showing(video({ kind: 'post', frame: fixed(600) }), quote)],
  ['idle, without a title', () => showing({ ...video(), title: '' }, 'Words without a link')],
  ['idle, with the author’s picture', () => showing(video(), html`<img alt="" src=${PICTURE} />${link}`)],
  ['idle, with a picture of its own', () => showing(video({ thumbnail: { url: '/fixtures/none.png' } }))],
  [
    'idle, short form',
    () => settled(html`<embed-media src="https://www.youtube.com/watch?v=M7lc1UVf-VE"></embed-media>`),
  ],
  ['asking', () => asking(video())],
  ['asking, portrait', () => asking(video({ frame: { src: FRAME, allow: [], aspectRatio: 9 / 16 } }))],
  ['asking, post', () => asking(video({ kind: 'post', frame: fixed(600) }), quote)],
  [
    'asking, with a privacy policy',
    () => asking(video({ provider: { id: 'youtube', name: 'YouTube' } }), 'Words without a link'),
  ],
  ['activating', async () => pressed(await showing(video()))],
  [
    'active',
    async () => {
      const element = await pressed(await showing(video(), link));
      await oneEvent(iframe(element)!, 'load');
      await element.updateComplete;
      return element;
    },
  ],
  ['failed, removed', () => refused(100)],
  ['failed, embedding disabled', () => refused(150)],
  ['failed, no answer', timedOut],
  [
    'failed, not reached',
    async () => {
      const element = await pressed(await showing(video({ start: 90 })));
      return failing(element, () => iframe(element)!.dispatchEvent(new Event('error')));
    },
  ],
  [
    'failed, post',
    async () => {
      const element = await pressed(await showing(video({ kind: 'post', frame: fixed(600) }), quote));
      return failing(element, () => iframe(element)!.dispatchEvent(new Event('error')));
    },
  ],
  ['offline', () => offline(async () => pressed(await showing(video())))],
  ['gone, closed', () => showing(gone('service-closed', { archive }))],
  ['gone, retired', () => showing(gone('player-retired'))],
  ['gone, not identified', () => showing(gone('not-identified'))],
  ['gone, without a reason', () => showing(withoutFrame({ status: 'gone' }))],
  ['gone, with the author’s words', () => showing(gone('service-closed', { archive }), words)],
  [
    'gone, as a build wrote it',
    () => showing(gone('service-closed', { archive }), html`<b>A film</b> <a href=${archive.url}>Archived page</a>`),
  ],
  ['unknown', () => settled(html`<embed-media src="https://nobody.example/42"></embed-media>`)],
  [
    'unknown, with the author’s link',
    () => settled(html`<embed-media><a href="https://nobody.example/42">A page</a></embed-media>`),
  ],
  ['private', () => showing(withoutFrame({ status: 'private' }))],
  ['blocked', () => showing(withoutFrame({ status: 'blocked' }))],
  [
    'file, video',
    () =>
      handedOver(
        showing(withoutFrame({ media: { sources: [{ src: '/fixtures/none.mp4', type: 'video/mp4' }] } }), link),
      ),
  ],
  [
    'file, audio',
    () => handedOver(showing(withoutFrame({ kind: 'audio', media: { sources: [{ src: '/fixtures/none.mp3' }] } }))),
  ],
  ['active, in our own player', inOurPlayer],
  [
    'native photo',
    () => showing(withoutFrame({ kind: 'photo', description: 'A hill.', media: { sources: [{ src: PHOTO }] } })),
  ],
];

export const mediaStates: readonly State[] = made.map(([name, make]) => ({ name: `embed-media: ${name}`, make }));
