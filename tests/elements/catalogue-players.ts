/** `<embed-player>` in all its states, around small real media. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import type { State } from './catalogue.js';
import { control, drawn, playing, push, TONE } from './player-controls.js';
import { find, until } from './player-media.js';
import { lines, open, track, transcript } from './player-script.js';

const CLIP = '/media/clip.webm';
/** Looks at a drawing, each 20 milliseconds after the other, that show the same. */
const STILL = 15;

const CHAPTERS = track([
  { from: 0, to: 4, text: 'The harbour' },
  { from: 4, to: 12, text: 'The sea' },
]);
const SAID = track(lines(6, 2));
const SEEN = track([{ from: 0, to: 12, text: 'A white square crosses a field.' }]);

const captions = html`<track kind="captions" srclang="en" label="English" src=${SAID} />`;
const chapters = html`<track kind="chapters" srclang="en" src=${CHAPTERS} />`;
const descriptions = html`<track kind="descriptions" srclang="en" src=${SEEN} />`;

const audio = (inside: unknown = nothing, src = TONE): Promise<EmbedPlayerElement> =>
  drawn(
    html`<embed-player
      ><audio controls preload="none" src=${src}>${inside}</audio><a href=${src}>A talk</a></embed-player
    >`,
  );
const video = (inside: unknown = nothing): Promise<EmbedPlayerElement> =>
  drawn(
    html`<embed-player
      ><video controls muted preload="none" width="320" height="180" src=${CLIP}>${inside}</video>
      <h3>A film</h3></embed-player
    >`,
  );

/** Waits until nothing more is drawn: parts come when they are loaded, one after the other. */
export async function still(player: EmbedPlayerElement): Promise<EmbedPlayerElement> {
  let [before, frames] = ['', 0];
  await until(() => {
    const now = player.shadowRoot!.innerHTML;
    frames = now === before ? frames + 1 : 0;
    before = now;
    return frames >= STILL;
  }, 'all of it is drawn');
  return player;
}

/** What is pressed is drawn once its words are there. */
async function pressed(player: EmbedPlayerElement, part: string): Promise<EmbedPlayerElement> {
  await until(() => control(player, part), `there is ${part}`);
  push(player, part);
  await player.updateComplete;
  return player;
}

async function withSettings(player: EmbedPlayerElement): Promise<EmbedPlayerElement> {
  await pressed(player, 'settings-button');
  await until(() => find(player, '[part="settings"] .setting, [part="settings"] button'), 'the settings are there');
  return player;
}

async function withChapters(player: EmbedPlayerElement): Promise<EmbedPlayerElement> {
  await until(() => player.chapters.length > 0, 'its chapters are known');
  const details = await open(player, 'chapters');
  await until(() => details.querySelector('button'), 'the list is there');
  return player;
}

async function withTranscript(player: EmbedPlayerElement): Promise<EmbedPlayerElement> {
  await transcript(player);
  return player;
}

/** On, at a time at which something is said. */
async function withCaptions(): Promise<EmbedPlayerElement> {
  const player = await video(captions);
  await pressed(player, 'captions');
  const media = await playing(player);
  await until(() => /Line/.test(player.shadowRoot!.querySelector('.stage')!.textContent), 'they are drawn');
  media.pause();
  await until(() => player.state === 'paused', 'it pauses');
  return player;
}

/** It plays, and says for how long. */
async function underWay(player: EmbedPlayerElement): Promise<EmbedPlayerElement> {
  await playing(player);
  await until(() => control<HTMLInputElement>(player, 'slider')?.disabled === false, 'its slider can be used');
  return player;
}

async function paused(player: EmbedPlayerElement): Promise<EmbedPlayerElement> {
  const media = await playing(player);
  media.pause();
  await until(() => player.state === 'paused', 'it pauses');
  return player;
}

/** A stream without an end, as far as its media element says: a real one would run on while it is looked at. */
async function live(): Promise<EmbedPlayerElement> {
  const player = await video();
  const media = player.media!;
  Object.defineProperty(media, 'duration', { configurable: true, get: () => Infinity });
  media.dispatchEvent(new Event('durationchange'));
  await until(() => control(player, 'live'), 'it is said to be live');
  return player;
}

async function failed(): Promise<EmbedPlayerElement> {
  const player = await audio(nothing, '/media/no-talk.mp3');
  push(player, 'play');
  await until(() => player.state === 'failed', 'it has failed');
  await player.updateComplete;
  return player;
}

async function signed(): Promise<EmbedPlayerElement> {
  const player = await drawn(
    html`<embed-player
      ><video
        controls
        muted
        preload="none"
        width="320"
        height="180"
        src=${CLIP}
        data-signed-src="/media/clip.webm?signed"
      ></video
    ></embed-player>`,
  );
  await pressed(player, 'signs');
  await until(() => control(player, 'signs')?.getAttribute('aria-pressed') === 'true', 'it is shown');
  return player;
}

async function withHelp(): Promise<EmbedPlayerElement> {
  const player = await audio();
  player.ask('help', true);
  await until(() => find(player, 'dialog[open]'), 'the keys are listed');
  return player;
}

const inside = (dir: string, template: TemplateResult): Promise<EmbedPlayerElement> =>
  drawn(html`<div dir=${dir} lang="ar">${template}</div>`);

const made: readonly (readonly [string, () => Promise<EmbedPlayerElement>])[] = [
  ['closed, audio', () => audio()],
  ['closed, video', () => video()],
  [
    'closed, without words',
    () => drawn(html`<embed-player><audio controls preload="none" src=${TONE} title="A talk"></audio></embed-player>`),
  ],
  ['closed, of an address alone', () => drawn(html`<embed-player><a href=${TONE}>A talk</a></embed-player>`)],
  [
    'closed, in Arabic',
    () => inside('rtl', html`<embed-player><audio controls src=${TONE} title="حديث"></audio></embed-player>`),
  ],
  ['playing, audio', async () => underWay(await audio())],
  ['playing, video', async () => underWay(await video())],
  ['paused', async () => paused(await video())],
  ['settings open, audio', async () => withSettings(await audio())],
  ['settings open, video with captions', async () => withSettings(await video(captions))],
  ['chapters open', async () => withChapters(await audio(chapters))],
  ['chapters open, video', async () => withChapters(await video(chapters))],
  ['transcript open', async () => withTranscript(await audio(captions))],
  ['transcript open, video', async () => withTranscript(await video(captions))],
  ['captions on', withCaptions],
  ['description on', async () => pressed(await video(descriptions), 'description')],
  ['sign language', signed],
  ['live', live],
  ['failed', failed],
  ['help open', withHelp],
];

export const playerStates: readonly State[] = made.map(([name, make]) => ({
  name: `embed-player: ${name}`,
  // one that plays is another one at each moment
  make: () => (name.startsWith('playing') ? make() : make().then(still)),
}));
