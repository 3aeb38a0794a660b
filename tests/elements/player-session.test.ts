import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Chapter } from '../../src/core/transcript.js';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { useOwnStorage } from './consent-storage.js';
import { audio, drawn, playing, status, TALK } from './player-controls.js';
import { until } from './player-media.js';
import { elsewhere } from './player-script.js';

const storage = useOwnStorage();
const session = navigator.mediaSession;
const CHAPTERS: readonly Chapter[] = [
  { start: 0, title: 'Wheels' },
  { start: 30, title: 'Roads' },
  { start: 60, title: 'Ends' },
];

describe('player: the system’s own controls', function () {
  this.timeout(90_000);
  /** What the system would call. */
  const handlers = new Map<string, MediaSessionActionHandler>();

  beforeEach(() => {
    storage.clear();
    handlers.clear();
    session.setActionHandler = (action, handler) => {
      if (handler) handlers.set(action, handler);
      else handlers.delete(action);
    };
  });
  afterEach(() => Reflect.deleteProperty(session, 'setActionHandler'));

  const press = (action: MediaSessionAction): void => handlers.get(action)!({ action });
  const isAt = (media: HTMLMediaElement, from: number): Promise<void> =>
    until(() => !media.seeking && media.currentTime >= from && media.currentTime < from + 3, `it is at ${from}`);

  async function claimed(player: EmbedPlayerElement): Promise<HTMLMediaElement> {
    const media = await playing(player);
    await until(() => handlers.has('pause'), 'its keys are there');
    return media;
  }

  it('say what plays, with its picture, and go through its chapters', async () => {
    const player = await drawn(html`<embed-player artist="Ann"><audio src=${TALK}></audio></embed-player>`);
    const thumbnail = { url: new URL('/media/none.png', location.href).href };
    player.embed = {
      url: TALK,
      kind: 'audio',
      title: 'A talk',
      status: 'ok',
      thumbnail,
      media: { sources: [], chapters: [...CHAPTERS] },
    };
    await until(() => player.chapters.length === 3, 'chapters');
    const media = await claimed(player);
    const { title, artist, artwork } = session.metadata!;
    expect([title, artist, artwork[0]?.src]).to.deep.equal(['A talk', 'Ann', thumbnail.url]);
    press('nexttrack');
    await isAt(media, 30);
    await until(() => status(player) === 'Roads', 'its title is said');
    press('nexttrack');
    await isAt(media, 60);
    press('previoustrack');
    await isAt(media, 30);
    player.seek(36);
    await isAt(media, 36);
    press('previoustrack');
    await isAt(media, 30);
    expect(media.paused).to.equal(false);
  });

  it('have no keys for chapters where there are none', async () => {
    await claimed(await audio(TALK));
    expect([handlers.has('nexttrack'), handlers.has('previoustrack'), handlers.has('seekforward')]).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('go through chapters that came only once it played', async () => {
    const player = await drawn(
      html`<embed-player
        ><audio src=${TALK}></audio>
        <a rel="chapters" href=${elsewhere('/fixtures/talk-chapters.vtt')}>Chapters</a>
      </embed-player>`,
    );
    const media = await claimed(player);
    await until(() => player.chapters.length, 'chapters');
    press('nexttrack');
    await isAt(media, player.chapters[1]!.start);
  });
});
