/** Events come in the order the HTML standard gives (section 4.8.11), whatever the order in which a player reports. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Report } from '../../src/core/playback.js';
import { MediaState } from '../../src/elements/playing/media-state.js';

/** A state that was given some reports, one a second from 0 on; the events of the last. */
function after(...reports: Report[]): { state: MediaState; events: string[]; now: number } {
  const state = new MediaState();
  let events: string[] = [];
  let now = 0;
  for (const report of reports) {
    now += 1000;
    events = state.apply(report, now);
  }
  return { state, events, now };
}

const READY: Report = { ready: true, paused: true, currentTime: 0, duration: 60 };
const PLAYS: Report = { paused: false };

describe('MediaState', () => {
  it('begins as a media element without data does', () => {
    const { state } = after();
    assert.deepEqual(
      [state.paused, state.ended, state.seeking, state.currentTime, state.volume, state.muted, state.rate],
      [true, false, false, 0, 1, false, 1],
    );
    assert.ok(Number.isNaN(state.duration));
  });

  it('is ready once, and then has metadata', () => {
    assert.deepEqual(after(READY).events, ['ready', 'durationchange', 'loadedmetadata']);
    assert.deepEqual(after(READY, READY).events, []);
  });

  it('tells another duration without new metadata', () => {
    const { state, events } = after(READY, { duration: 61 });
    assert.deepEqual(events, ['durationchange']);
    assert.equal(state.duration, 61);
  });

  it('takes a duration without an end, and none of nothing', () => {
    assert.equal(after(READY, { duration: Infinity }).state.duration, Infinity);
    assert.ok(Number.isNaN(after({ ready: true, duration: 0 }).state.duration));
  });

  it('plays: play, then playing', () => {
    const { state, events } = after(READY, PLAYS);
    assert.deepEqual(events, ['play', 'playing']);
    assert.equal(state.paused, false);
  });

  it('plays where there is nothing to play yet: play, waiting, and playing when there is', () => {
    assert.deepEqual(after(READY, { paused: false, waiting: true }).events, ['play', 'waiting']);
    assert.deepEqual(after(READY, { paused: false, waiting: true }, { waiting: false }).events, ['playing']);
  });

  it('waits in the middle', () => {
    assert.deepEqual(after(READY, PLAYS, { waiting: true }).events, ['waiting']);
    assert.deepEqual(after(READY, PLAYS, { waiting: true }, { waiting: true }).events, []);
    assert.deepEqual(after(READY, PLAYS, { waiting: true }, { paused: false, waiting: false }).events, ['playing']);
  });

  it('does not wait while it is paused', () => {
    assert.deepEqual(after(READY, { waiting: true }).events, []);
  });

  it('pauses: timeupdate, pause', () => {
    assert.deepEqual(after(READY, PLAYS, { paused: true, currentTime: 1.2 }).events, ['timeupdate', 'pause']);
  });

  it('ends: timeupdate, pause, ended, though nobody said pause', () => {
    const { state, events } = after(READY, PLAYS, { ended: true, currentTime: 1.2 });
    assert.deepEqual(events, ['timeupdate', 'pause', 'ended']);
    assert.deepEqual([state.paused, state.ended], [true, true]);
  });

  it('ends once where pause and the end are two reports', () => {
    assert.deepEqual(after(READY, PLAYS, { paused: true }).events, ['pause']);
    assert.deepEqual(after(READY, PLAYS, { paused: true }, { ended: true }).events, ['ended']);
    assert.deepEqual(after(READY, PLAYS, { ended: true }, { ended: true, paused: true }).events, []);
  });

  it('is not ended any more when it plays again', () => {
    const { state, events } = after(READY, PLAYS, { ended: true, currentTime: 1 }, { paused: false, currentTime: 0 });
    assert.deepEqual(events, ['timeupdate', 'play', 'playing']);
    assert.equal(state.ended, false);
  });

  it('tells the time four times a second at most', () => {
    const { state, now } = after(READY, PLAYS);
    let count = 0;
    for (let step = 1; step <= 100; step++) {
      count += state.apply({ currentTime: step / 20 }, now + step * 50).length;
    }
    assert.ok(count >= 18 && count <= 21, `${count} in five seconds`);
  });

  it('tells each of the times of a player that reports four a second, early or late', () => {
    const { state, now } = after(READY, PLAYS);
    let count = 0;
    for (let step = 1; step <= 20; step++) {
      const jitter = step % 2 ? -20 : 20;
      count += state.apply({ currentTime: step / 4 }, now + step * 250 + jitter).length;
    }
    assert.equal(count, 20);
  });

  it('tells the time only while it changes', () => {
    const { state, now } = after(READY, PLAYS, { currentTime: 1 });
    assert.deepEqual(state.apply({ currentTime: 1 }, now + 5000), []);
  });

  it('seeks: seeking at once; timeupdate and seeked when the player is there', () => {
    const { state, now } = after(READY, PLAYS);
    assert.deepEqual(state.seek(40), ['seeking']);
    assert.equal(state.seeking, true);
    assert.equal(state.currentTime, 0, 'what was asked for is not yet true');
    assert.deepEqual(state.apply({ currentTime: 1 }, now + 300), [], 'on its way when it was asked');
    assert.deepEqual(state.apply({ currentTime: 40.1 }, now + 600), ['timeupdate', 'seeked']);
    assert.deepEqual([state.seeking, state.currentTime], [false, 40.1]);
  });

  it('seeks beyond the end: the end is near enough', () => {
    const { state, now } = after(READY);
    state.seek(1000);
    assert.deepEqual(state.apply({ currentTime: 59.5 }, now), ['timeupdate', 'seeked']);
  });

  it('gives up a position that is not reached', () => {
    const { state } = after(READY);
    state.seek(40);
    assert.deepEqual(state.settle(), ['timeupdate', 'seeked']);
    assert.deepEqual(state.settle(), []);
  });

  it('notices when somebody moves the position inside the player', () => {
    assert.deepEqual(after(READY, PLAYS, { currentTime: 30 }).events, ['seeking', 'timeupdate', 'seeked']);
    assert.deepEqual(
      after(READY, { currentTime: 30 }).events,
      ['seeking', 'timeupdate', 'seeked'],
      'while it is paused',
    );
    assert.deepEqual(after(READY, PLAYS, { currentTime: 30 }, { currentTime: 5 }).events, [
      'seeking',
      'timeupdate',
      'seeked',
    ]);
  });

  it('does not take for a seek: where it begins, playing on, playing on faster, a stall', () => {
    assert.deepEqual(after({ ready: true, currentTime: 90, duration: 120 }).events, [
      'ready',
      'durationchange',
      'loadedmetadata',
      'timeupdate',
    ]);
    const { state, now } = after(READY, PLAYS, { rate: 2 });
    assert.deepEqual(state.apply({ currentTime: 19 }, now + 10_000), ['timeupdate']);
    assert.deepEqual(state.apply({ currentTime: 19.5 }, now + 30_000), ['timeupdate']);
  });

  it('finishes a seek before it ends', () => {
    const { state } = after(READY, PLAYS);
    state.seek(59);
    assert.deepEqual(state.apply({ ended: true }, 9000), ['pause', 'timeupdate', 'seeked', 'ended']);
  });

  it('tells volume and silence in one event, within bounds', () => {
    const { state, events } = after(READY, { volume: 2, muted: true });
    assert.deepEqual(events, ['volumechange']);
    assert.deepEqual([state.volume, state.muted], [1, true]);
    assert.deepEqual(after(READY, { volume: 0.5 }, { volume: 0.5 }).events, []);
  });

  it('tells another rate, which is never nothing', () => {
    assert.deepEqual(after(READY, { rate: 1.5 }).events, ['ratechange']);
    assert.deepEqual(after(READY, { rate: 0 }).events, []);
  });

  it('believes heights from 50 to 10,000 px', () => {
    for (const [height, told] of [
      [49, []],
      [50, ['resize']],
      [10_000, ['resize']],
      [10_001, []],
    ] as const) {
      assert.deepEqual(after({ height }).events, told, String(height));
    }
    assert.deepEqual(after({ height: 300 }, { height: 300 }).events, []);
  });

  it('tells an error once', () => {
    const { state, events } = after(READY, { error: 'not-found' });
    assert.deepEqual(events, ['error']);
    assert.equal(state.error, 'not-found');
    assert.deepEqual(after({ error: 'not-found' }, { error: 'not-found' }).events, []);
  });

  it('forgets everything but the height when its page goes', () => {
    const { state } = after(READY, PLAYS, { currentTime: 1, height: 300, volume: 0.5 });
    assert.deepEqual(state.reset(), ['pause', 'emptied']);
    assert.deepEqual(
      [state.ready, state.paused, state.currentTime, state.volume, state.height],
      [false, true, 0, 1, 300],
    );
    assert.deepEqual(state.apply(READY, 9000), ['ready', 'durationchange', 'loadedmetadata']);
  });

  it('keeps these rules whatever is reported', () => {
    const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
    const report = fc.record<Report>({
      ready: some(fc.constant(true)),
      paused: some(fc.boolean()),
      ended: some(fc.boolean()),
      waiting: some(fc.boolean()),
      currentTime: some(fc.oneof(fc.double(), fc.nat(100))),
      duration: some(fc.oneof(fc.double(), fc.nat(100))),
      volume: some(fc.double()),
      rate: some(fc.double()),
      height: some(fc.double()),
    });
    const step = fc.oneof(report, fc.constantFrom('seek', 'settle', 'reset'));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const state = new MediaState();
        let [paused, ended, seeking, now] = [true, false, false, 0];
        for (const one of steps) {
          now += 100;
          const events =
            one === 'seek'
              ? state.seek(5)
              : one === 'settle'
                ? state.settle()
                : one === 'reset'
                  ? state.reset()
                  : state.apply(one, now);
          for (const type of events) {
            if (type === 'play') assert.ok(paused && !(paused = false));
            if (type === 'pause') assert.ok(!paused && (paused = true));
            if (type === 'playing' || type === 'waiting') assert.equal(paused, false);
            if (type === 'ended') assert.ok(paused && !seeking);
            if (type === 'seeking') seeking = true;
            if (type === 'seeked') assert.ok(seeking && !(seeking = false));
            if (type === 'emptied') seeking = false;
          }
          ended = state.ended;
          assert.equal(state.paused, paused);
          assert.equal(state.seeking, seeking);
          assert.ok(!ended || paused, 'what has ended is paused');
          assert.ok(state.currentTime >= 0 && state.currentTime < Infinity);
          assert.ok(!(state.duration <= 0) && state.volume >= 0 && state.volume <= 1 && state.rate > 0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
