// A show has new episodes: its feed is asked for once a day, and what the lock has stays where nobody answers.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Fetch } from '../../src/resolver/index.js';
import { createSiteBuilder, type BuiltPage, type SiteBuilder } from '../../src/site/index.js';
import { testClock } from '../resolver/network-world.js';
import { countingResolver, memoryLock } from './site-world.js';

const FEED = 'https://show.example/feed.xml';
const DAY = 86_400_000;
const SOURCE = `<embed-podcast src="${FEED}"></embed-podcast>`;
const rss = (...titles: string[]): string =>
  `<rss><channel><title>Bread</title>${titles.map((title, i) => `<item><title>${title}</title><guid>${i}</guid><enclosure url="https://cdn.example/${i}.mp3" type="audio/mpeg"/></item>`).join('')}</channel></rss>`;

describe('a feed in the lock', () => {
  let clock = testClock();
  let lock = memoryLock();
  let asked = 0;
  let answer: string | undefined;
  beforeEach(() => {
    [clock, lock, asked, answer] = [testClock(Date.parse('2024-03-01T08:00:00Z')), memoryLock(), 0, rss('First')];
  });
  const fetch: Fetch = async () => {
    asked += 1;
    if (answer === undefined) throw new TypeError('down');
    return new Response(answer, { headers: { 'content-type': 'application/rss+xml' } });
  };
  const builder = (more: { offline?: boolean } = {}): SiteBuilder =>
    createSiteBuilder({ resolver: countingResolver(), lock, fetch, clock, ...more });
  const build = (more?: { offline?: boolean }): Promise<BuiltPage> => builder(more).page(SOURCE);

  it('is not asked for again on the same day', async () => {
    const first = await build();
    const written = JSON.stringify([...lock.entries]);
    clock.pass(DAY / 2);
    const second = await build();
    assert.deepEqual([asked, second.html, second.embeds[0]?.origin], [1, first.html, 'lock']);
    assert.equal(JSON.stringify([...lock.entries]), written);
  });

  it('is asked for again on the next one, once', async () => {
    await build();
    clock.pass(DAY);
    answer = rss('First', 'Second');
    const again = builder();
    assert.match((await again.page(SOURCE + SOURCE)).html, /Second/);
    await again.page(SOURCE);
    assert.deepEqual([asked, again.asked], [2, 1]);
    assert.match(JSON.stringify([...lock.entries]), /"askedOn":"2024-03-02"/);
  });

  it('is the old one while the server is down, which is told', async () => {
    const { html } = await build();
    clock.pass(DAY);
    answer = undefined;
    const again = builder();
    const page = await again.page(SOURCE);
    assert.deepEqual([page.html, page.embeds[0]?.error?.code, again.failed], [html, 'network', 1]);
    assert.match(JSON.stringify([...lock.entries]), /"askedOn":"2024-03-01"/);
  });

  it('is the old one offline, and where nobody can wait', async () => {
    const { html } = await build();
    clock.pass(30 * DAY);
    const again = builder({ offline: true });
    const page = await again.page(SOURCE);
    assert.deepEqual([page.html, page.embeds[0]?.origin, again.missing, asked], [html, 'lock', 0, 1]);
    assert.match(again.pageNow(SOURCE).html, /First/);
  });

  it('of an older version, without a day, is asked for', async () => {
    await build();
    for (const [key, entry] of lock.entries) {
      const { askedOn: _day, ...rest } = entry as typeof entry & { askedOn?: string };
      lock.set(key, rest);
    }
    await build();
    assert.equal(asked, 2);
  });

  it('that is not there is counted as missing offline, and nobody failed', async () => {
    const none = builder({ offline: true });
    const page = await none.page(SOURCE + SOURCE);
    assert.deepEqual(
      [none.missing, none.failed, none.asked, page.embeds.map(({ origin }) => origin)],
      [1, 0, 0, ['missing', 'missing']],
    );
  });
});
