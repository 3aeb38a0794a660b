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
  this.timeout(90_000);
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
