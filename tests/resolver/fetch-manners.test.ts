import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fetch, FetchResponse } from '../../src/resolver/fetch/fetch.js';
import { createPauses, pauseAsked } from '../../src/resolver/fetch/pauses.js';
import { redirectTarget } from '../../src/resolver/fetch/redirect.js';
import { createRetrieve, type Errand, type Reply, type Retrieve } from '../../src/resolver/fetch/retrieve.js';
import { createTurns } from '../../src/resolver/fetch/turns.js';
import { settled, testClock, type TestClock } from './network-world.js';

const never = new AbortController().signal;
const page = (text = 'A page', headers: Record<string, string> = {}): FetchResponse =>
  new Response(text, { headers: { 'content-type': 'text/html', ...headers } });
const busy = (retryAfter?: string, status = 429): FetchResponse =>
  new Response('', { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} });

interface Office {
  retrieve: Retrieve;
  clock: TestClock;
  asked: string[];
  errand(more?: Partial<Errand>): Errand;
}
function office(answers: (url: string, turn: number) => FetchResponse | Promise<FetchResponse>): Office {
  const clock = testClock();
  const asked: string[] = [];
  const fetch: Fetch = async (url) => answers(url, asked.push(url));
  return {
    retrieve: createRetrieve({ fetch, clock, hops: 5, perHost: 2 }),
    clock,
    asked,
    errand: (more) => ({ asked: 'page', maxBytes: 100, budget: { left: 10_000 }, signal: never, ...more }),
  };
}

describe('manners', () => {
  it('waits as long as it is asked to, once, where the budget allows it', async () => {
    const { retrieve, clock, asked, errand } = office((_, turn) => (turn === 1 ? busy('3') : page()));
    const budget = { left: 10_000 };
    const reply = retrieve('https://a.example/', errand({ budget }));
    await settled();
    clock.pass(2999);
    await settled();
    assert.equal(asked.length, 1);
    clock.pass(1);
    assert.equal(new TextDecoder().decode(((await reply) as Reply).body), 'A page');
    assert.deepEqual([asked.length, budget.left, clock.pending], [2, 7000, 0]);
  });
  it('gives up where it is asked to wait for longer, and leaves the whole host alone until then', async () => {
    const { retrieve, clock, asked, errand } = office((_, turn) => (turn === 1 ? busy('120') : page()));
    await assert.rejects(retrieve('https://a.example/1', errand()), {
      code: 'rate-limited',
      url: 'https://a.example/1',
    });
    clock.pass(119_999);
    await assert.rejects(retrieve('https://a.example/2', errand()), { code: 'rate-limited' });
    assert.deepEqual(asked, ['https://a.example/1']);
    await retrieve('https://b.example/', errand());
    clock.pass(1);
    await retrieve('https://a.example/2', errand());
    assert.deepEqual(asked.slice(1), ['https://b.example/', 'https://a.example/2']);
  });
  it('does not wait twice', async () => {
    const { retrieve, clock, asked, errand } = office(() => busy('1'));
    const failing = assert.rejects(retrieve('https://a.example/', errand()), { code: 'rate-limited' });
    await settled();
    clock.pass(1000);
    await failing;
    assert.equal(asked.length, 2);
  });
  it('stops waiting when its caller leaves', async () => {
    const { retrieve, clock, errand } = office(() => busy('5'));
    const stop = new AbortController();
    const waiting = retrieve('https://a.example/', errand({ signal: stop.signal }));
    await settled();
    stop.abort(new Error('enough'));
    await assert.rejects(waiting, /enough/);
    assert.equal(clock.pending, 0);
  });
  it('reads Retry-After in both its forms, and believes nobody for ever', () => {
    const now = Date.UTC(2026, 0, 1);
    assert.equal(pauseAsked(429, '120', now), 120_000);
    assert.equal(pauseAsked(503, ' 5 ', now), 5000);
    assert.equal(pauseAsked(429, new Date(now + 90_000).toUTCString(), now), 90_000);
    assert.equal(pauseAsked(429, new Date(now - 90_000).toUTCString(), now), 0);
    for (const odd of [null, '', 'soon', '1e9x']) assert.equal(pauseAsked(429, odd, now), 60_000);
    assert.equal(pauseAsked(429, '999999999', now), 3_600_000);
    for (const status of [200, 403, 500, 503]) assert.equal(pauseAsked(status, null, now), undefined);
    assert.equal(pauseAsked(500, '5', now), undefined);
  });
  it('forgets hosts whose time has come', () => {
    const clock = testClock();
    const pauses = createPauses(clock);
    for (let i = 0; i < 3000; i += 1) {
      pauses.set(`${i}.example`, 1000);
      clock.pass(1);
    }
    assert.deepEqual([pauses.holds('0.example'), pauses.holds('2990.example')], [false, true]);
  });
  it('asks a host for two things at a time and no more; others do not wait for it', async () => {
    const gates = new Map<string, (reply: FetchResponse) => void>();
    const { retrieve, clock, asked, errand } = office((url) => new Promise((answer) => gates.set(url, answer)));
    const budgets = [1, 2, 3].map(() => ({ left: 10_000 }));
    const replies = budgets.map((budget, i) => retrieve(`https://a.example/${i + 1}`, errand({ budget })));
    const other = retrieve('https://b.example/', errand());
    await settled();
    assert.deepEqual(asked, ['https://a.example/1', 'https://a.example/2', 'https://b.example/']);
    clock.pass(4000);
    gates.get('https://a.example/2')!(page());
    await replies[1];
    await settled();
    assert.equal(asked[3], 'https://a.example/3');
    for (const answer of gates.values()) answer(page());
    await Promise.all([...replies, other]);
    // waiting for a turn is not counted
    assert.deepEqual(
      budgets.map(({ left }) => left),
      [6000, 6000, 10_000],
    );
  });
  it('who leaves the queue takes nobody’s turn', async () => {
    const turns = createTurns(1);
    const stop = new AbortController();
    const first = await turns.take('a', never);
    const second = turns.take('a', stop.signal);
    const third = turns.take('a', never);
    stop.abort(new Error('left'));
    await assert.rejects(second, /left/);
    first();
    first();
    const fourth = turns.take('a', never);
    const give = await third;
    let entered = false;
    void fourth.then(() => (entered = true));
    await settled();
    assert.equal(entered, false);
    give();
    (await fourth)();
    await assert.rejects(turns.take('a', stop.signal), /left/);
  });
  it('reads only what can be read', async () => {
    const types: Record<string, string> = {
      'text/html; charset=utf-8': 'A page',
      'application/xhtml+xml': 'A page',
      'application/json': 'A page',
      'application/json+oembed': 'A page',
      'application/rss+xml': 'A page',
      'text/javascript': 'A page',
      'audio/mpeg': '',
      'image/png': '',
      'application/vnd.apple.mpegurl': '',
    };
    for (const [type, body] of Object.entries(types)) {
      const { retrieve, errand } = office(() => page('A page', { 'content-type': type }));
      const reply = (await retrieve('https://a.example/', errand())) as Reply;
      assert.deepEqual([new TextDecoder().decode(reply.body), reply.contentType], [body, type]);
    }
    for (const type of ['application/pdf', 'application/zip', 'application/octet-stream', 'font/woff2']) {
      const { retrieve, errand } = office(() => page('%PDF', { 'content-type': type }));
      await assert.rejects(retrieve('https://a.example/', errand()), { code: 'bad-response' }, type);
    }
  });
  it('lets a browser follow what it does not tell', async () => {
    const inits: string[] = [];
    const fetch: Fetch = async (url, { redirect }) => {
      inits.push(redirect);
      const hidden = { status: 0, type: 'opaqueredirect', url, headers: new Headers(), body: null };
      return redirect === 'manual' ? hidden : Object.defineProperty(page(), 'url', { value: 'https://b.example/' });
    };
    const retrieve = createRetrieve({ fetch, clock: testClock(), hops: 5, perHost: 2 });
    const reply = await retrieve('https://a.example/', {
      asked: 'page',
      maxBytes: 100,
      budget: { left: 100 },
      signal: never,
    });
    assert.deepEqual([inits, 'url' in reply && reply.url], [['manual', 'follow'], 'https://b.example/']);
  });
  it('stops where the rest is known, and goes nowhere it may not', async () => {
    const { retrieve, asked, errand } = office((url) => Response.redirect(`${url}x`));
    const stopAt = (url: string): boolean => url.endsWith('xx');
    assert.deepEqual(await retrieve('https://a.example/', errand({ stopAt })), { stopped: 'https://a.example/xx' });
    assert.equal(asked.length, 2);
    const mayAsk = (url: string): boolean => !url.endsWith('x');
    await assert.rejects(retrieve('https://a.example/', errand({ mayAsk })), { code: 'unsafe-url' });
    assert.equal(asked.length, 3);
  });
  it('reads where redirects lead, in UTF-8 too', () => {
    const to = (location: string | null): string => redirectTarget(location, 'https://a.example/b/c?d').href;
    assert.equal(to('/x'), 'https://a.example/x');
    assert.equal(to('//b.example/x'), 'https://b.example/x');
    assert.equal(to('?e'), 'https://a.example/b/c?e');
    assert.equal(to('/caf\u00c3\u00a9'), 'https://a.example/caf%C3%A9');
    assert.equal(to('/caf\u00e9'), 'https://a.example/caf%C3%A9');
    for (const nowhere of [null, '', '  ', 'http://[']) assert.throws(() => to(nowhere), { code: 'bad-response' });
  });
});
