import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCheck, type CheckOptions } from '../../src/audit/check.js';
import type { Entry } from '../../src/audit/report.js';
import { EmbedError } from '../../src/core/error.js';
import type { Embed } from '../../src/core/embed.js';
import type { Resolver } from '../../src/resolver/index.js';
import { BLIP, entriesOf, FRAME, runAll, folder } from './world.js';

const PEERTUBE = '<iframe src="https://tube.example/videos/embed/01234567-89ab-4cde-8f01-23456789abcd"></iframe>';

/** A resolver that notes what it is asked. */
function resolver(answer: (url: string) => Partial<Embed> | Promise<Partial<Embed>>): Resolver & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async resolve(url) {
      asked.push(url);
      return { url, kind: 'video', status: 'ok', ...(await answer(url)) };
    },
  };
}
const failing = (code: ConstructorParameters<typeof EmbedError>[0]) =>
  resolver((url) => {
    throw new EmbedError(code, url);
  });
const check = (markup: string, given: Resolver, more: Partial<CheckOptions> = {}): Promise<Entry[]> =>
  createCheck({ resolver: given, ...more })(entriesOf(markup));

describe('the link check', () => {
  it('asks about what may still be there, each address once', async () => {
    const asked = resolver(() => ({}));
    const entries = await check(
      `${FRAME}<p>x</p>${FRAME}${BLIP}<iframe src="https://widgets.example/x"></iframe><img src="http://pics.example/a.png"><applet code="a"></applet>`,
      asked,
    );
    assert.deepEqual(asked.asked, ['https://www.youtube.com/watch?v=M7lc1UVf-VE', 'https://widgets.example/x']);
    assert.deepEqual(
      entries.map(({ check: found }) => found?.ok),
      [true, true, undefined, true, undefined, undefined],
    );
  });
  it('finds what was taken down: dead, and no player is put there', async () => {
    const [entry] = await check(FRAME, failing('not-found'));
    assert.deepEqual(
      [entry?.status, entry?.dead, entry?.outcome, entry?.check?.code],
      ['gone', true, 'by-hand', 'not-found'],
    );
    assert.deepEqual([entry?.after, entry?.fix], [undefined, undefined]);
  });
  it('tells other failures, and draws no conclusion from them', async () => {
    const [entry] = await check(FRAME, failing('timeout'));
    assert.deepEqual(
      [entry?.status, entry?.dead, entry?.check?.ok, entry?.check?.code],
      ['ok', false, false, 'timeout'],
    );
    const [blocked] = await check(FRAME, failing('embedding-disabled'));
    assert.deepEqual([blocked?.status, blocked?.dead, blocked?.check?.ok], ['blocked', false, false]);
    const [kept] = await check(
      FRAME,
      resolver(() => ({ status: 'private' })),
    );
    assert.deepEqual([kept?.status, kept?.check?.ok], ['private', false]);
  });
  it('finds that what a tag of ours shows was taken down', async () => {
    const [entry] = await check('<embed-media src="https://vimeo.com/76979871"></embed-media>', failing('not-found'));
    assert.deepEqual([entry?.status, entry?.dead, entry?.outcome], ['gone', true, 'done']);
  });
  it('confirms what only looked like a player, which is then safe to change', async () => {
    assert.deepEqual(entriesOf(PEERTUBE)[0]?.fix?.safe, false);
    const [entry] = await check(
      PEERTUBE,
      resolver(() => ({ status: 'ok' })),
    );
    assert.deepEqual([entry?.status, entry?.fix], ['ok', { safe: true }]);
    const [unsure] = await check(
      PEERTUBE,
      resolver(() => ({ status: 'unknown' })),
    );
    assert.equal(unsure?.fix?.safe, false);
  });
  it('has sixteen questions open at most, of all pages together', async () => {
    let [open, most] = [0, 0];
    const waiting: (() => void)[] = [];
    const slow = resolver(async () => {
      most = Math.max(most, ++open);
      // when the last is asked that may be, all are answered
      await new Promise<void>((go) => {
        waiting.push(go);
        if (waiting.length === 16 || slow.asked.length === 40) waiting.splice(0).forEach((f) => f());
      });
      open--;
      return {};
    });
    const ask = createCheck({ resolver: slow });
    const pages = Array.from({ length: 40 }, (_, i) =>
      entriesOf(`<iframe src="https://widgets.example/${i}"></iframe>`),
    );
    const found = await Promise.all(pages.map((entries) => ask(entries)));
    assert.ok(found.every(([entry]) => entry?.check?.ok));
    assert.equal(most, 16);
  });
  it('has an answer for what it did not get to when it is stopped', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    const broken: Resolver = { resolve: () => Promise.reject(new Error('enough')) };
    const [entry] = await check(FRAME, broken, { signal: stopped });
    assert.equal(entry?.check?.message, 'Stopped before it was checked.');
    await assert.rejects(check(FRAME, broken));
  });
  it('keeps --fix from writing what it found gone', async () => {
    const site = await folder({ 'a.html': `${FRAME}<iframe src="https://player.vimeo.com/video/76979871"></iframe>` });
    const gone = resolver((url) => {
      if (url.includes('vimeo')) throw new EmbedError('not-found', url);
      return {};
    });
    const { results } = await runAll([site.path], { fix: true, check: createCheck({ resolver: gone }) });
    assert.deepEqual(
      results[0]?.changes[0]?.edits.map(({ from, to }) => [from, to]),
      [[0, FRAME.length]],
    );
    await site.remove();
  });
});
