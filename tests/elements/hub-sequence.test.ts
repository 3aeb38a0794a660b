import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { EmbedHubElement } from '../../src/elements/embed-hub.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { iframe, part, textOf } from './helpers.js';
import {
  HeldTimers,
  hasToggle,
  hub,
  isPressed,
  settle,
  silence,
  speaking,
  status,
  toggle,
  until,
} from './hub-helpers.js';

const three = html`<embed-media data-title="First"></embed-media>
  <p>Words between.</p>
  <embed-media data-title="Second"></embed-media>
  <embed-media data-title="Third"></embed-media>`;

async function playing(template: TemplateResult): Promise<[EmbedHubElement, EmbedMediaElement[]]> {
  const element = await hub(template);
  await until(element, () => hasToggle(element));
  return [element, [...element.querySelectorAll('embed-media')]];
}

const open = (media: readonly EmbedMediaElement[]): number[] =>
  media.flatMap((one, index) => (iframe(one) ? [index] : []));

describe('<embed-hub>: one after the other', () => {
  let clock: HeldTimers;
  beforeEach(() => (clock = new HeldTimers(5000)));
  afterEach(() => clock.restore());

  it('has a toggle that says what it is, and asks nobody before it is pressed', async () => {
    const [element, media] = await playing(html`<embed-hub sequence="offer">${three}</embed-hub>`);
    expect(textOf(toggle(element))).to.equal('Play all');
    expect(isPressed(element)).to.equal(false);
    expect(open(media)).to.deep.equal([]);
    expect(status(element)).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('has none without the attribute, or with less than two to play', async () => {
    for (const template of [
      html`<embed-hub label="A">${three}</embed-hub>`,
      html`<embed-hub sequence
        ><embed-media data-title="Only"></embed-media><embed-card href="https://a.example/"></embed-card
      ></embed-hub>`,
    ]) {
      const element = await hub(template);
      element.querySelector('embed-media')!.activate();
      await element.updateComplete;
      expect(hasToggle(element)).to.equal(false);
    }
  });

  it('plays the first, and after a pause the next, with the focus where the reader left it', async () => {
    const [element, media] = await playing(html`<embed-hub sequence="offer">${three}</embed-hub>`);
    toggle(element).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(isPressed(element)).to.equal(true);
    expect(open(media)).to.deep.equal([0]);
    const say = await speaking(media[0]!);
    await say('play');
    await say('ended');
    await element.updateComplete;
    expect(status(element)).to.equal('Up next in 5 seconds: Second');
    expect(textOf(part(element, 'coming')!.querySelector('p'))).to.equal('Up next in 5 seconds: Second');
    expect(open(media)).to.deep.equal([0]);
    await expect(element).to.be.accessible();
    clock.run();
    await element.updateComplete;
    expect(open(media)).to.deep.equal([0, 1]);
    expect(part(element, 'coming') === null).to.equal(true);
    expect(status(element)).to.equal('');
    expect(element.shadowRoot!.activeElement === toggle(element)).to.equal(true);
  });

  it('ends with the last one, and says so', async () => {
    const [element, media] = await playing(html`<embed-hub sequence="offer">${three}</embed-hub>`);
    media[2]!.activate();
    await (
      await speaking(media[2]!)
    )('play');
    toggle(element).click();
    await element.updateComplete;
    expect(open(media)).to.deep.equal([2]);
    await (
      await speaking(media[2]!)
    )('ended');
    await element.updateComplete;
    expect(clock.count).to.equal(0);
    expect(status(element)).to.equal('That was the last one.');
    expect(isPressed(element)).to.equal(false);
  });

  it('goes on by itself only after the reader has played something, where the author wants it', async () => {
    const [element, media] = await playing(html`<embed-hub sequence>${three}</embed-hub>`);
    expect(open(media)).to.deep.equal([]);
    media[1]!.activate();
    const say = await speaking(media[1]!);
    await say('play');
    await element.updateComplete;
    expect(isPressed(element)).to.equal(true);
    await say('ended');
    await element.updateComplete;
    expect(status(element)).to.equal('Up next in 5 seconds: Third');
  });

  it('does not go on where only the button begins it', async () => {
    const [element, media] = await playing(html`<embed-hub sequence="offer">${three}</embed-hub>`);
    media[0]!.activate();
    const say = await speaking(media[0]!);
    await say('play');
    await say('ended');
    await element.updateComplete;
    expect(clock.count).to.equal(0);
    expect(isPressed(element)).to.equal(false);
  });

  it('is cancelled by its button, whose focus goes to the toggle, and by Escape', async () => {
    const [element, media] = await playing(html`<embed-hub sequence>${three}</embed-hub>`);
    for (const way of ['button', 'key']) {
      media[0]!.activate();
      const say = await speaking(media[0]!);
      await say('play');
      await say('ended');
      await element.updateComplete;
      if (way === 'button') part(element, 'cancel')!.focus();
      else toggle(element).focus();
      await sendKeys({ press: way === 'button' ? 'Enter' : 'Escape' });
      await element.updateComplete;
      expect(clock.count, way).to.equal(0);
      expect(part(element, 'coming') === null, way).to.equal(true);
      expect(isPressed(element), way).to.equal(false);
      expect(status(element), way).to.equal('');
      expect(element.shadowRoot!.activeElement === toggle(element), way).to.equal(true);
      media[0]!.deactivate();
    }
    expect(open(media)).to.deep.equal([]);
  });

  it('begins at once when the reader does not want to wait, and leaves out what the reader does not want', async () => {
    const [element, media] = await playing(html`<embed-hub sequence>${three}</embed-hub>`);
    media[0]!.activate();
    const say = await speaking(media[0]!);
    await say('play');
    await say('ended');
    await element.updateComplete;
    part(element, 'play-now')!.click();
    await element.updateComplete;
    expect(clock.count).to.equal(0);
    expect(open(media)).to.include(1);
    part(element, 'next')!.click();
    await element.updateComplete;
    expect(open(media)).to.include(2);
    part(element, 'next')!.click();
    await element.updateComplete;
    expect(status(element)).to.equal('That was the last one.');
  });

  it('is held while the reader pauses, goes on with the same, and ends with another', async () => {
    const [element, media] = await playing(html`<embed-hub sequence="offer">${three}</embed-hub>`);
    toggle(element).click();
    const say = await speaking(media[0]!);
    await say('timeupdate', { seconds: 3, duration: 60 });
    await say('play');
    await say('pause');
    await element.updateComplete;
    expect(isPressed(element)).to.equal(false);
    await say('play');
    await element.updateComplete;
    expect(isPressed(element)).to.equal(true);
    media[2]!.activate();
    await (
      await speaking(media[2]!)
    )('play');
    await element.updateComplete;
    expect(isPressed(element)).to.equal(false);
    await say('play');
    await element.updateComplete;
    expect(isPressed(element)).to.equal(false);
  });

  it('is no pause when a player pauses at its end', async () => {
    const [element, media] = await playing(html`<embed-hub sequence>${three}</embed-hub>`);
    media[0]!.activate();
    const say = await speaking(media[0]!);
    await say('timeupdate', { seconds: 59.6, duration: 60 });
    await say('play');
    await say('pause');
    await say('ended');
    await element.updateComplete;
    expect(clock.count).to.equal(1);
  });

  it('ends when the toggle is pressed again, in silence', async () => {
    const [element, media] = await playing(html`<embed-hub sequence="offer">${three}</embed-hub>`);
    toggle(element).click();
    const say = await speaking(media[0]!);
    await say('timeupdate', { seconds: 3, duration: 60 });
    await say('play');
    const page = iframe(media[0]!)!.contentWindow as unknown as { heard: { data: string }[] };
    toggle(element).click();
    await say('timeupdate', { seconds: 4, duration: 60 });
    expect(page.heard.some(({ data }) => data.includes('"pause"') && !data.includes('addEventListener'))).to.equal(
      true,
    );
    await element.updateComplete;
    expect(isPressed(element)).to.equal(false);
  });

  it('goes past what is gone or fails, and what the filter hides', async () => {
    const [element, media] = await playing(html`<embed-hub sequence>${three}</embed-hub>`);
    await settle(media[1]!, { status: 'gone', frame: undefined as never });
    await element.updateComplete;
    media[0]!.activate();
    const say = await speaking(media[0]!);
    await say('play');
    await say('ended');
    await element.updateComplete;
    expect(status(element)).to.equal('Up next in 5 seconds: Third');
    media[2]!.hidden = true;
    part(element, 'cancel')!.click();
    await say('play');
    await say('ended');
    await element.updateComplete;
    expect(status(element)).to.equal('That was the last one.');
  });

  it('goes on where the one whose turn it is does not load', async () => {
    const [element, media] = await playing(html`<embed-hub sequence="offer">${three}</embed-hub>`);
    toggle(element).click();
    const failed = oneEvent(media[0]!, 'embed-failed');
    iframe(media[0]!)!.dispatchEvent(new Event('error'));
    await failed;
    await element.updateComplete;
    expect(status(element)).to.equal('Up next in 5 seconds: Second');
  });

  it('ends when its player is closed or taken away, and chooses anew when the next one is', async () => {
    const [element, media] = await playing(html`<embed-hub sequence>${three}</embed-hub>`);
    media[0]!.activate();
    const say = await speaking(media[0]!);
    await say('play');
    await element.updateComplete;
    part(media[0]!, 'close')!.click();
    await element.updateComplete;
    expect(isPressed(element)).to.equal(false);
    media[0]!.activate();
    await (
      await speaking(media[0]!)
    )('play');
    await (
      await speaking(media[0]!)
    )('ended');
    await element.updateComplete;
    media[1]!.remove();
    await until(element, () => status(element).endsWith('Third'));
    expect(clock.count).to.equal(1);
    media[0]!.remove();
    await until(element, () => part(element, 'coming') === null);
    expect(clock.count).to.equal(0);
  });

  it('waits for nobody when it is removed', async () => {
    const [element, media] = await playing(html`<embed-hub sequence>${three}</embed-hub>`);
    media[0]!.activate();
    const say = await speaking(media[0]!);
    await say('play');
    await say('ended');
    expect(clock.count).to.equal(1);
    element.remove();
    await element.updateComplete;
    expect(clock.count).to.equal(0);
  });

  it('does not begin while something else on the page plays', async () => {
    const [element, media] = await playing(html`<embed-hub sequence>${three}</embed-hub><audio controls></audio>`);
    media[0]!.activate();
    const say = await speaking(media[0]!);
    await say('play');
    await say('ended');
    expect(clock.count).to.equal(1);
    const audio = element.parentElement!.querySelector('audio')!;
    audio.src = silence(1);
    await audio.play();
    expect(clock.count).to.equal(0);
    audio.pause();
    await element.updateComplete;
    expect(isPressed(element)).to.equal(false);
  });

  it('waits where a provider may not be contacted yet, and says so', async () => {
    const [element, media] = await playing(
      html`<embed-hub sequence="offer">
        <embed-media data-title="First" consent="ask"></embed-media>${three}</embed-hub
      >`,
    );
    toggle(element).click();
    await until(element, () => status(element) !== '');
    expect(status(element)).to.equal('First waits for your permission.');
    expect(textOf(part(element, 'coming'))).to.contain('First waits for your permission.');
    expect(media[0]!.state).to.equal('asking');
    expect(clock.count).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('leaves the items of a hub inside to that hub', async () => {
    const [element, media] = await playing(
      html`<embed-hub sequence>
        ${three}<embed-hub label="Inner"><embed-media data-title="Inner"></embed-media></embed-hub
      ></embed-hub>`,
    );
    media[2]!.activate();
    const say = await speaking(media[2]!);
    await say('play');
    await say('ended');
    await element.updateComplete;
    expect(status(element)).to.equal('That was the last one.');
  });
});

describe('<embed-hub>: the page’s own players, one after the other', () => {
  const two = html`<ul>
    <li><audio controls aria-label="Short"></audio></li>
    <li><audio controls title="Long"></audio></li>
  </ul>`;

  async function recordings(template: TemplateResult): Promise<[EmbedHubElement, HTMLAudioElement, HTMLAudioElement]> {
    const [element] = await playing(template);
    const [short, long] = element.querySelectorAll('audio');
    short!.src = silence(0.2);
    long!.src = silence(30);
    return [element, short!, long!];
  }

  it('really plays the second when the first has ended', async () => {
    const clock = new HeldTimers(3000);
    const [element, short, long] = await recordings(html`<embed-hub sequence countdown="3">${two}</embed-hub>`);
    const ended = oneEvent(short, 'ended');
    await short.play();
    await ended;
    await element.updateComplete;
    expect(status(element)).to.equal('Up next in 3 seconds: Long');
    const started = oneEvent(long, 'playing');
    clock.run();
    clock.restore();
    await started;
    expect(long.paused).to.equal(false);
    expect(short.paused).to.equal(true);
    const paused = oneEvent(long, 'pause');
    long.pause();
    await paused;
    await element.updateComplete;
    expect(isPressed(element)).to.equal(false);
  });

  it('needs no pause where the author wants none, and says what comes', async () => {
    const [element, short, long] = await recordings(html`<embed-hub sequence countdown="0">${two}</embed-hub>`);
    const started = oneEvent(long, 'playing');
    await short.play();
    await started;
    await until(element, () => status(element) !== '');
    expect(status(element)).to.equal('Up next: Long');
    expect(part(element, 'coming') === null).to.equal(true);
    long.pause();
  });

  it('tells the reader to press where the browser wants it', async () => {
    const [element, short] = await recordings(html`<embed-hub sequence="offer">${two}</embed-hub>`);
    short.play = async () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    toggle(element).click();
    await until(element, () => status(element) !== '');
    expect(status(element)).to.equal('To go on, press play: Short');
    delete (short as Partial<HTMLAudioElement>).play;
    await short.play();
    await until(element, () => status(element) === '');
    expect(isPressed(element)).to.equal(true);
    short.pause();
  });

  it('goes past a recording that is none', async () => {
    const clock = new HeldTimers(5000);
    const [element, short, long] = await recordings(html`<embed-hub sequence="offer">${two}</embed-hub>`);
    short.src = 'data:audio/wav;base64,AAAA';
    toggle(element).click();
    await until(element, () => status(element) !== '');
    clock.restore();
    expect(status(element)).to.equal('Up next in 5 seconds: Long');
    part(element, 'cancel')!.click();
    expect(long.paused).to.equal(true);
  });
});
