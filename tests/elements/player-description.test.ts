import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { lengthOf } from '../../src/elements/player/description-voice.js';
import { violations } from './axe.js';
import { useOwnStorage } from './consent-storage.js';
import { find, plays, until } from './player-media.js';
import { CLIP, control, drawn, nameOf, push, status, type } from './player-controls.js';
import { track, type Said } from './player-script.js';

const storage = useOwnStorage();

// an engine plays only so many at once, whether they are in the page or not
afterEach(() => {
  for (const media of document.querySelectorAll('video')) {
    media.pause();
    media.removeAttribute('data-described-src');
    media.replaceChildren();
    media.removeAttribute('src');
    media.load();
  }
});

/** A browser's voice that says nothing, and ends when it is told to. */
class VoiceQueue extends EventTarget {
  readonly said: SpeechSynthesisUtterance[] = [];
  canceled = 0;

  getVoices(): SpeechSynthesisVoice[] {
    return [];
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push(utterance);
  }
  cancel(): void {
    this.canceled++;
  }
  /** What is said now was said. */
  end(): void {
    this.said.at(-1)!.dispatchEvent(new Event('end'));
  }
}

/** As browsers have it; one of ours, as not every engine of the tests speaks. */
class Utterance extends EventTarget {
  lang = '';
  rate = 1;
  voice = null;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

const DESCRIPTIONS: readonly Said[] = [
  { from: 0.4, to: 1.2, text: 'A white square crosses a field.' },
  { from: 2, to: 3, text: 'It is gone.' },
];

async function film(cues = DESCRIPTIONS): Promise<EmbedPlayerElement> {
  const player = await drawn(
    html`<embed-player
      ><video controls muted src=${CLIP}><track kind="descriptions" srclang="en" src=${track(cues)} /></video
    ></embed-player>`,
  );
  await until(() => control(player, 'description'), 'there is a button for descriptions');
  return player;
}

const pressed = (player: EmbedPlayerElement): string | null | undefined =>
  control(player, 'description')?.getAttribute('aria-pressed');
const spoken = (player: EmbedPlayerElement): string => find(player, '[aria-live="polite"]')?.textContent.trim() ?? '';

describe('player: description', function () {
  this.timeout(30_000);
  let queue: VoiceQueue;

  beforeEach(() => {
    storage.clear();
    queue = new VoiceQueue();
    Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: queue });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { configurable: true, value: Utterance });
  });

  it('is spoken by the browser’s voice, in its language, as the film goes on', async () => {
    const player = await film();
    expect([nameOf(control(player, 'description')), pressed(player)]).to.deep.equal(['Audio description', 'false']);
    push(player, 'description');
    await until(() => pressed(player) === 'true', 'it is on');
    push(player, 'play');
    await until(() => queue.said.length === 1, 'the first is said');
    const [first] = queue.said;
    expect([first!.text, first!.lang, first!.rate]).to.deep.equal([DESCRIPTIONS[0]!.text, 'en', 1]);
    queue.end();
    await until(() => queue.said.length === 2, 'the second is said');
    expect(queue.said[1]!.text).to.equal('It is gone.');
    expect(player.media!.paused).to.equal(false);
  });

  it('lets the film wait where there is no room, and go on', async () => {
    const player = await film();
    push(player, 'description');
    push(player, 'play');
    const media = player.media!;
    await until(() => queue.said.length === 1, 'the first is said');
    await until(() => media.paused, 'the film waits');
    expect(media.currentTime).to.be.within(1, 2);
    queue.end();
    await until(() => !media.paused, 'the film goes on');
    await until(() => queue.said.length === 2, 'the second is said');
  });

  it('says one after the other where two meet', async () => {
    const player = await film([
      { from: 0.3, to: 1, text: 'One.' },
      { from: 1, to: 2, text: 'Two.' },
    ]);
    push(player, 'description');
    push(player, 'play');
    await until(() => player.media!.paused && queue.said.length === 1, 'the film waits for the first');
    queue.end();
    await until(() => queue.said.length === 2, 'the second');
    queue.end();
    await until(() => !player.media!.paused, 'the film goes on');
    expect(queue.said.map(({ text }) => text)).to.deep.equal(['One.', 'Two.']);
  });

  it('is silent while the reader pauses, after a jump, and when it is switched off', async () => {
    const player = await film();
    push(player, 'description');
    push(player, 'play');
    await until(() => queue.said.length === 1, 'the first is said');
    player.pause();
    await until(() => queue.canceled > 0, 'it is broken off');
    const before = queue.canceled;
    await player.play();
    await until(() => queue.said.length === 2, 'it is said again');
    player.seek(6);
    await until(() => queue.canceled > before, 'it is broken off');
    await until(() => player.media!.currentTime >= 6, 'it is there');
    push(player, 'description');
    player.seek(0);
    await plays(player, 1);
    expect(queue.said).to.have.length(2);
  });

  it('is put into a live region for the screen reader, if the reader wants that', async () => {
    storage.setItem('embed-hub:description', '{"on":true,"by":"screen-reader","rate":3}');
    const player = await film();
    await until(() => pressed(player) === 'true', 'it is on, as before');
    await until(() => find(player, '[aria-live="polite"]'), 'the region is there before anything is in it');
    expect(spoken(player)).to.equal('');
    push(player, 'play');
    await until(() => spoken(player) === DESCRIPTIONS[0]!.text, 'the first is there');
    await until(() => spoken(player) === DESCRIPTIONS[1]!.text, 'the second is there');
    expect(queue.said).to.deep.equal([]);
  });

  it('goes to the screen reader where the browser’s voice fails, and where there is none', async () => {
    const player = await film();
    push(player, 'description');
    push(player, 'play');
    await until(() => queue.said.length === 1, 'the first is said');
    queue.said[0]!.dispatchEvent(new Event('error'));
    await until(() => spoken(player) === DESCRIPTIONS[0]!.text, 'it is shown');
    player.pause();
    Reflect.deleteProperty(globalThis, 'SpeechSynthesisUtterance');
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { configurable: true, value: undefined });
    player.seek(2.2);
    await player.play();
    await until(() => spoken(player) === DESCRIPTIONS[1]!.text, 'the second is shown');
  });

  it('is chosen in the settings: who speaks, and how fast', async () => {
    const player = await film();
    player.ask('settings', true);
    const selects = (): HTMLSelectElement[] => [
      ...player.shadowRoot!.querySelectorAll<HTMLSelectElement>('select[data-choice^="description"]'),
    ];
    await until(() => selects().length === 2, 'two choices');
    const [by, rate] = selects();
    expect([...by!.options].map(({ text }) => text)).to.deep.equal(['The browser’s voice', 'My screen reader']);
    rate!.value = '2';
    rate!.dispatchEvent(new Event('change'));
    push(player, 'description');
    push(player, 'play');
    await until(() => queue.said.length === 1, 'the first is said');
    expect(queue.said[0]!.rate).to.equal(2);
    expect(await violations(player)).to.deep.equal([]);
  });

  it('has a key, which says its state', async () => {
    const player = await film();
    type(control(player, 'play')!, 'd');
    await until(() => status(player) === 'Audio description on', 'it is said');
    type(control(player, 'play')!, 'd');
    await until(() => status(player) === 'Audio description off', 'it is said');
  });

  it('takes about as long as speech does', () => {
    expect(lengthOf('A white square crosses a field.', 1)).to.be.within(1.5, 4);
    expect(lengthOf('白い四角が野原を横切る。', 1)).to.be.within(1.5, 4);
    expect(lengthOf('A white square crosses a field.', 2)).to.equal(lengthOf('A white square crosses a field.', 1) / 2);
  });
});

describe('player: described version', function () {
  // WebKitGTK's pipeline stalls now and then where two films are opened within a second on a busy machine
  this.retries(2);
  this.timeout(30_000);
  beforeEach(() => storage.clear());
  const described = new URL('/media/clip.webm?described', location.href).href;

  const film = (address = described): Promise<EmbedPlayerElement> =>
    drawn(html`<embed-player><video controls muted src=${CLIP} data-described-src=${address}></video></embed-player>`);

  it('takes the place of the other at the same time, and gives it back', async () => {
    const player = await film();
    await until(() => control(player, 'description'), 'a button');
    push(player, 'play');
    await plays(player, 0.2);
    const media = player.media!;
    player.seek(5);
    await until(() => media.currentTime >= 5 && !media.seeking, 'it is there');
    player.setRate(1.5);
    push(player, 'description');
    await until(() => media.currentSrc === described && media.currentTime >= 5, 'the described one goes on');
    expect([media.paused, media.playbackRate]).to.deep.equal([false, 1.5]);
    expect(pressed(player)).to.equal('true');
    push(player, 'description');
    await until(() => media.currentSrc.endsWith(CLIP) && media.currentTime >= 5, 'the other goes on');
    expect(media.getAttribute('src')).to.equal(CLIP);
    expect(media.paused).to.equal(false);
  });

  it('stays paused where it was, and is there from the start for who chose it before', async () => {
    const player = await film();
    await until(() => control(player, 'description'), 'a button');
    push(player, 'play');
    await plays(player, 0.2);
    player.pause();
    player.seek(7);
    await until(() => !player.media!.seeking, 'it is there');
    push(player, 'description');
    await until(() => player.media!.currentSrc === described && player.media!.currentTime === 7, 'at the same time');
    expect(player.media!.paused).to.equal(true);
    const next = await film();
    await until(() => next.media!.src === described, 'the described one');
    expect(next.media!.readyState).to.equal(0);
    next.remove();
    const media = next.querySelector('video')!;
    await until(() => media.getAttribute('src') === CLIP, 'what the author wrote is given back');
  });

  it('that cannot be played gives way to the other, which is told', async () => {
    const player = await film(new URL('/media/none.webm', location.href).href);
    await until(() => control(player, 'description'), 'a button');
    push(player, 'play');
    await plays(player, 0.2);
    push(player, 'description');
    await until(() => status(player) === 'That version could not be loaded.', 'it is told');
    expect(pressed(player)).to.equal('false');
    await plays(player, 0.1);
  });
});

describe('player: sign language', function () {
  this.timeout(30_000);
  beforeEach(() => storage.clear());

  const film = (address = '/media/clip.webm?signed'): Promise<EmbedPlayerElement> =>
    drawn(html`<embed-player><video controls muted src=${CLIP} data-signed-src=${address}></video></embed-player>`);
  const signs = (player: EmbedPlayerElement): HTMLVideoElement | null => find(player, '.signs video');
  const button = (player: EmbedPlayerElement, name: string): HTMLButtonElement =>
    [...player.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')].find(
      ({ textContent }) => textContent.trim() === name,
    )!;

  it('is a second picture, in step', async () => {
    const player = await film();
    await until(() => control(player, 'signs'), 'a button');
    expect(signs(player)).to.equal(null);
    push(player, 'signs');
    push(player, 'play');
    await plays(player, 0.3);
    const media = player.media!;
    const picture = signs(player)!;
    expect([picture.muted || picture.volume === 0, picture.src.endsWith('?signed'), nameOf(picture)]).to.deep.equal([
      true,
      true,
      'Sign language',
    ]);
    const drift = (): number => Math.abs(picture.currentTime - media.currentTime);
    await until(() => !picture.paused && drift() < 0.3, 'it is in step');
    player.seek(6);
    await until(() => media.currentTime > 6.5 && drift() < 0.3, 'it is in step after a jump');
    player.pause();
    await until(() => picture.paused && drift() < 0.1, 'it stops with the other');
  });

  it('is moved and resized with buttons', async () => {
    const player = await film();
    await until(() => control(player, 'signs'), 'a button');
    push(player, 'signs');
    push(player, 'play');
    await plays(player, 0.2);
    player.pause();
    const place = (): DOMRect => signs(player)!.getBoundingClientRect();
    await until(() => place().height > 0, 'it is seen');
    const before = place();
    button(player, 'Larger').click();
    await player.updateComplete;
    expect(place().width).to.be.above(before.width * 1.2);
    const stage = find(player, '.stage')!.getBoundingClientRect();
    expect(place().top).to.be.within(stage.top, stage.top + stage.height / 4);
    button(player, 'Move to the next corner').click();
    await player.updateComplete;
    expect(place().bottom).to.be.within(stage.bottom - stage.height / 4, stage.bottom);
    expect(await violations(player)).to.deep.equal([]);
    push(player, 'signs');
    await player.updateComplete;
    expect(signs(player)).to.equal(null);
  });

  it('that cannot be played goes away, which is told', async () => {
    const player = await film('/media/none.webm');
    await until(() => control(player, 'signs'), 'a button');
    push(player, 'signs');
    await until(() => status(player) === 'That version could not be loaded.', 'it is told');
    expect(control(player, 'signs')!.getAttribute('aria-pressed')).to.equal('false');
  });
});
