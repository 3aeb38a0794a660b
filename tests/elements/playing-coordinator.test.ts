import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { join, joinPlayer, watch, type Part } from '../../src/elements/playing/coordinator.js';
import { closeAll, plain, READY, speaker, type Speaker } from './playing-helpers.js';
import { recording } from './recording.js';

type Coordinator = typeof import('../../src/elements/playing/coordinator.js');

const parts: Part[] = [];

/** Somebody who notes that it was stopped. */
async function soloist(
  coordinator: Pick<Coordinator, 'join'> = { join },
  element?: Element,
): Promise<Part & { stops: number }> {
  const host = element ?? (await fixture<HTMLElement>(html`<div></div>`));
  const part = coordinator.join({ element: host, stop: () => one.stops++ });
  const one = { ...part, stops: 0 };
  parts.push(part);
  return one;
}

async function player(speaking?: Speaker): Promise<Speaker & { part: Part; stops: () => number }> {
  const one = speaking ?? (await speaker());
  await one.say(READY);
  let stops = 0;
  const part = joinPlayer(one.player, one.iframe, () => stops++);
  parts.push(part);
  return { ...one, part, stops: () => stops };
}

describe('one plays at a time', () => {
  afterEach(() => {
    for (const part of parts.splice(0)) part.leave();
    closeAll();
  });

  it('a frame that plays pauses the one that played', async () => {
    const [first, second] = [await player(), await player()];
    await first.say({ paused: false });
    await second.say({ paused: false });
    expect(await first.heard()).to.deep.equal([['pause']]);
    expect(await second.heard()).to.deep.equal([]);
    await first.say({ paused: true });
    await first.say({ paused: false });
    expect(await second.heard()).to.deep.equal([['pause']]);
    expect(first.stops() + second.stops()).to.equal(0);
  });

  it('one that rests already is told nothing', async () => {
    const [first, second] = [await player(), await player()];
    await second.say({ paused: false });
    expect(await first.heard()).to.deep.equal([]);
  });

  it('one that cannot be paused is stopped', async () => {
    const first = await player(await speaker(plain(['pause'])));
    const second = await player();
    await first.say({ paused: false });
    await second.say({ paused: false });
    expect(first.stops()).to.equal(1);
  });

  it('one whose player nobody can speak to is stopped', async () => {
    const [first, second] = [await soloist(), await player()];
    first.start();
    await second.say({ paused: false });
    expect(first.stops).to.equal(1);
  });

  it('what the reader opened last plays, whoever begins first', async () => {
    const slow = await speaker();
    parts.push(joinPlayer(slow.player, slow.iframe, () => undefined));
    const [second] = [await player()];
    second.part.start();
    await slow.say(READY);
    expect(await slow.heard()).to.deep.equal([['pause']]);
  });

  it('somebody who left is told nothing, and tells nothing', async () => {
    const [first, second] = [await soloist(), await soloist()];
    first.leave();
    second.start();
    expect(first.stops).to.equal(0);
    first.start();
    expect(second.stops).to.equal(0);
    const gone = await player();
    gone.part.leave();
    await gone.say({ paused: false });
    expect(second.stops).to.equal(0);
  });

  it('an element may stay out of it, by itself or with all around it', async () => {
    const calm = await fixture<HTMLElement>(html`<div data-embed-hub-solo="off"><p></p></div>`);
    const inside = document.createElement('div');
    calm.firstElementChild!.attachShadow({ mode: 'open' }).append(inside);
    const [one, quiet] = [await soloist(), await soloist({ join }, inside)];
    one.start();
    expect(quiet.stops).to.equal(0);
    quiet.start();
    expect(one.stops).to.equal(0);
    inside.dataset['embedHubSolo'] = 'on';
    quiet.start();
    expect(one.stops).to.equal(1);
  });

  describe('with native players', () => {
    async function native(template: unknown): Promise<HTMLMediaElement> {
      const box = await fixture<HTMLElement>(html`<div>${template}</div>`);
      const media = box.querySelector<HTMLMediaElement>('audio, video')!;
      media.src = recording();
      media.loop = true;
      return media;
    }

    it('one that plays stops the frames', async () => {
      const frame = await soloist();
      const audio = await native(html`<audio controls></audio>`);
      await audio.play();
      expect(frame.stops).to.equal(1);
    });

    it('a frame that plays pauses it', async () => {
      const frame = await soloist();
      const audio = await native(html`<audio controls></audio>`);
      await audio.play();
      const paused = oneEvent(audio, 'pause');
      frame.start();
      await paused;
    });

    it('one that plays pauses another', async () => {
      await soloist();
      const [first, second] = [await native(html`<audio controls></audio>`), await native(html`<audio></audio>`)];
      await first.play();
      const paused = oneEvent(first, 'pause');
      await second.play();
      await paused;
      expect(second.paused).to.equal(false);
    });

    it('decoration is left alone, until it gets its sound', async () => {
      const frame = await soloist();
      const video = await native(html`<video muted></video>`);
      video.muted = true;
      await video.play();
      frame.start();
      expect([frame.stops, video.paused]).to.deep.equal([0, false]);
      const changed = oneEvent(video, 'volumechange');
      video.muted = false;
      await changed;
      expect(frame.stops).to.equal(1);
    });

    it('one that stays out of it is left alone', async () => {
      const frame = await soloist();
      const audio = await native(html`<audio controls data-embed-hub-solo="off"></audio>`);
      await audio.play();
      frame.start();
      expect([frame.stops, audio.paused]).to.deep.equal([0, false]);
    });

    it('one in a shadow root takes part where that root is named', async () => {
      const frame = await soloist();
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const root = host.attachShadow({ mode: 'open' });
      const audio = await native(html`<audio controls></audio>`);
      root.append(audio);
      await audio.play();
      expect(frame.stops).to.equal(0);
      audio.pause();
      const end = watch(root);
      await audio.play();
      expect(frame.stops).to.equal(1);
      const paused = oneEvent(audio, 'pause');
      frame.start();
      await paused;
      end();
      await audio.play();
      expect(frame.stops).to.equal(1);
    });
  });

  // last: a copy stays in the page
  describe('with another copy of the library', () => {
    it('both stop for each other', async () => {
      const again = '/src/elements/playing/coordinator.ts?again';
      const copy = (await import(again)) as Coordinator;
      expect(copy.join).not.to.equal(join);
      const [mine, theirs] = [await soloist(), await soloist(copy)];
      mine.start();
      expect([mine.stops, theirs.stops]).to.deep.equal([0, 1]);
      theirs.start();
      expect([mine.stops, theirs.stops]).to.deep.equal([1, 1]);
    });

    it('a copy that shares other things is not in the way', () => {
      const shared = (globalThis as Record<symbol, unknown>)[Symbol.for('embed-hub')];
      expect(shared).to.have.property('version', 1);
      expect(shared).to.have.property('solo').that.is.instanceOf(EventTarget);
    });
  });
});
