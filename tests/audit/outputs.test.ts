import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { htmlReport } from '../../src/audit/outputs/html.js';
import { jsonReport } from '../../src/audit/outputs/json.js';
import { textReport } from '../../src/audit/outputs/text.js';
import { dateWords, pageWords } from '../../src/audit/outputs/words.js';
import type { Page } from '../../src/audit/report.js';
import { createTally, type Summary } from '../../src/audit/tally.js';
import { tokenize } from '../../src/core/markup/tokens.js';
import { BLIP, FRAME, look } from './world.js';

const PAGE = `${FRAME}\n${BLIP}\n<iframe src="https://widgets.example/x"></iframe>\n{{< youtube M7lc1UVf-VE >}}`;

function summaryOf(...pages: Page[]): Summary {
  const tally = createTally();
  for (const page of pages) tally.add(page);
  return tally.summary();
}

describe('what it all comes to', () => {
  it('is counted', () => {
    const page = look(PAGE);
    const summary = summaryOf(page, { ...page, path: 'b.html' }, look('<p>nothing</p>'));
    assert.deepEqual(
      [summary.pages, summary.pagesWithEmbeds, summary.embeds, summary.dead, summary.fixable],
      [3, 2, 8, 2, 2],
    );
    assert.deepEqual(summary.outcomes, { done: 0, plays: 4, file: 0, card: 2, link: 0, 'by-hand': 2 });
    assert.deepEqual(summary.providers, { youtube: 4, blip: 2, unknown: 2 });
    assert.deepEqual(summary.gone, [{ provider: 'blip', name: 'Blip', since: '2015-08-20', count: 2 }]);
    assert.deepEqual(
      summary.duplicates.map(({ id, count }) => [id, count]),
      [
        ['M7lc1UVf-VE', 4],
        ['AbCdEf1234', 2],
        [null, 2],
      ],
    );
    assert.deepEqual(summary.duplicates[0]?.places.slice(0, 2), ['page.html:1:1', 'page.html:4:1']);
    assert.deepEqual(summary.contacts, [
      { host: 'widgets.example', today: 2, after: 2 },
      { host: 'youtube.com', today: 2, after: 0 },
    ]);
  });
  it('names ten places of something at most', () => {
    assert.equal(summaryOf(look(Array(30).fill(FRAME).join('\n'))).duplicates[0]?.places.length, 10);
  });
});

describe('the report in text', () => {
  it('groups by page, with a line for each embed', () => {
    const lines = textReport(false).page(look(PAGE)).split('\n');
    assert.equal(lines[0], 'page.html');
    assert.match(
      lines[1] ?? '',
      /^ {2}1:1 {2}iframe {8}YouTube video M7lc1UVf-VE {2}\s*alive {2}\s+player, asked for when pressed$/,
    );
    assert.match(
      lines[2] ?? '',
      /^ {2}2:1 {2}flash-embed {3}Blip video AbCdEf1234 .+dead since August 2015 {2}card with an archived copy$/,
    );
    assert.match(lines[3] ?? '', /^\s+https:\/\/web\.archive\.org\//);
    assert.match(lines.join('\n'), /not changed by --fix: a template/);
    assert.match(
      lines.join('\n'),
      /asks 2 other hosts before consent, no longer asked once fixed: youtube\.com; still asked afterwards: widgets\.example/,
    );
    assert.equal(textReport(false).page(look('<p>')), '');
  });
  it('has colours only for those who see them', () => {
    const summary = summaryOf(look(PAGE));
    const [plain, coloured] = [textReport(false), textReport(true)];
    assert.doesNotMatch(plain.page(look(PAGE)) + plain.summary(summary), /\p{Cc}\[/u);
    assert.match(coloured.page(look(PAGE)), /\p{Cc}\[31m/u);
    assert.match(plain.summary(summary), /4 embeds on 1 page of 1\n {2}1 is dead; --fix can do something for 1\n/);
    assert.match(plain.summary(summaryOf(look(FRAME))), /none is dead\n/);
  });
  it('lets no page move the cursor', () => {
    const page = look('<iframe src="https://widgets.example/\u001b[2J\u202e"></iframe>', {
      path: 'a\u001b]0;x\u0007.html',
      post: { id: '1', title: 'A\u001b[31mB\n' },
    });
    const summary = summaryOf(page, page);
    const text = textReport(false).page(page) + textReport(false).summary(summary);
    assert.doesNotMatch(text, /[^\P{Cc}\n]|\u202e/u);
  });
  it('writes months as words', () => {
    assert.deepEqual(['2015-08-20', '2024-11', '2014'].map(dateWords), ['August 2015', 'November 2024', '2014']);
    assert.equal(
      pageWords({ ...look(''), path: 'x.xml', post: { id: '3', title: 'T', status: 'draft' } }),
      'x.xml #3 “T” (draft)',
    );
  });
});

describe('the report in JSON', () => {
  it('is one document, of no pages too', () => {
    const json = jsonReport();
    const page = look(PAGE);
    const document = JSON.parse(json.page(page) + json.page(page) + json.end(summaryOf(page, page))) as {
      version: number;
      pages: Page[];
      summary: Summary;
    };
    assert.deepEqual([document.version, document.pages.length, document.summary.embeds], [1, 2, 8]);
    assert.deepEqual(document.pages[0], JSON.parse(JSON.stringify(page)));
    assert.deepEqual(JSON.parse(jsonReport().end(summaryOf())), {
      version: 1,
      pages: [],
      summary: JSON.parse(JSON.stringify(summaryOf())) as unknown,
    });
  });
  it('has the fields that are promised', () => {
    assert.deepEqual(Object.keys(look(BLIP).entries[0] ?? {}).sort(), [
      'after',
      'archive',
      'before',
      'canonicalUrl',
      'column',
      'dead',
      'fix',
      'form',
      'gone',
      'id',
      'kind',
      'line',
      'outcome',
      'provider',
      'providerName',
      'range',
      'says',
      'status',
      'url',
    ]);
  });
});

describe('the report in HTML', () => {
  const documentOf = (...pages: Page[]): string => {
    const report = htmlReport();
    for (const page of pages) report.add(page);
    return report.document(summaryOf(...pages));
  };
  const EVIL = look(
    `<iframe src="https://widgets.example/x" title='"><script>alert(1)</script>'></iframe><object data="javascript:alert(1)"></object>[audio mp3="https://blog.example/a.mp3"]`,
    {
      path: '<script>alert(2)</script>.html',
      post: { id: '1', title: '<img src=x onerror=alert(3)>', url: 'javascript:alert(4)' },
    },
  );
  it('holds nothing that runs, loads or asks', () => {
    const tokens = tokenize(documentOf(look(PAGE), EVIL));
    const names = new Set(tokens.flatMap((token) => (token.type === 'open' ? token.name : [])));
    for (const name of ['script', 'iframe', 'object', 'embed', 'img', 'audio', 'video', 'form', 'link', 'base'])
      assert.equal(names.has(name), false, name);
    for (const token of tokens) {
      if (token.type !== 'open') continue;
      for (const [name, value] of token.attributes) {
        assert.doesNotMatch(name, /^on|^style$|^src/);
        if (name === 'href') assert.match(value, /^https?:/);
      }
    }
  });
  it('allows its own style alone', () => {
    const text = documentOf(look(PAGE));
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(text.includes(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;`));
  });
  it('shows what was there as text, and what a reader gets as links', () => {
    const text = documentOf(look(PAGE));
    assert.ok(text.includes('&lt;iframe src=&quot;https://www.youtube.com/embed/M7lc1UVf-VE&quot;&gt;'));
    assert.match(
      text,
      /<div class="reader"><a href="https:\/\/www\.youtube\.com\/watch\?v=M7lc1UVf-VE">Video on YouTube<\/a><\/div>/,
    );
    assert.match(text, /Blip has closed \(August 2015\).+<a href="https:\/\/web\.archive\.org/);
    assert.match(text, /<th scope="row">Blip<\/th><td>August 2015<\/td><td class="n">1<\/td>/);
    assert.match(text, /It stays as it is\./);
    assert.match(documentOf(EVIL), /<a href="https:\/\/blog\.example\/a\.mp3">a\.mp3<\/a>/);
  });
  it('shows a thousand embeds one by one, and says how many there are beside', () => {
    const text = documentOf(...Array.from({ length: 12 }, () => look(Array(100).fill(FRAME).join('\n'))));
    assert.equal(text.match(/<article>/g)?.length, 1000);
    assert.match(text, /200 more embeds are not shown here/);
  });
  it('is a whole document where there is nothing', () => {
    assert.match(documentOf(), /^<!doctype html>\n<html lang="en">.+0 embeds on 0 pages.+None is dead.+<\/html>\n$/s);
  });
});
