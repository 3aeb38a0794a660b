import assert from 'node:assert/strict';
import { chmod, symlink } from 'node:fs/promises';
import { relative } from 'node:path';
import { describe, it } from 'node:test';
import { formatOf, isExport } from '../../src/audit/inputs/detect.js';
import { mapAhead } from '../../src/audit/ahead.js';
import { placesIn, touches, within } from '../../src/audit/place.js';
import { braceRanges, templateRanges } from '../../src/audit/templates.js';
import { folder, FRAME, runAll } from './world.js';

describe('what a file is', () => {
  it('is told by how it begins, else by its name', () => {
    const rows: [string, string, string][] = [
      ['<?xml version="1.0"?>\n<!-- x -->\n<rss version="2.0"', 'a', 'wordpress'],
      ['\ufeff<feed xmlns="http://www.w3.org/2005/Atom">', 'a.xml', 'atom'],
      ['{"db":[{"meta":{"exported_on":1}', 'a', 'ghost'],
      ['<?xml version="1.0"?><!DOCTYPE html><html>', 'a.xml', 'html'],
      ['---\ntitle: x\n---\n', 'a.html', 'html'],
      ['<p>x', 'a.md', 'markdown'],
      ['words', 'a', 'markdown'],
      ['<p>words', 'a', 'html'],
      ['{"name":"x"}', 'package.json', 'markdown'],
    ];
    for (const [head, path, format] of rows) assert.equal(formatOf(head, path), format, head);
  });
  it('is no export where it is a feed, or data', () => {
    assert.equal(isExport('<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'), false);
    assert.equal(isExport('<rss xmlns:wp="http://wordpress.org/export/1.2/">'), true);
    assert.equal(isExport('{"name":"x","data":[]}'), false);
    assert.equal(isExport('{"db":[{"meta":{"exported_on":1}}]}'), true);
    assert.equal(isExport('"http://wordpress.org/export/1.2/"'), false);
  });
});

describe('a folder', () => {
  it('is read in order, without what is not the author’s', async () => {
    const site = await folder({
      'b.md': FRAME,
      'a.html': FRAME,
      'sub/c.mdx': FRAME,
      'sub/d.njk': FRAME,
      'sub/e.txt': FRAME,
      'feed.xml': `<rss><channel><item><description>${FRAME}</description></item></channel></rss>`,
      'export.xml': `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><content:encoded><![CDATA[${FRAME}]]></content:encoded></item></channel></rss>`,
      'node_modules/x/readme.md': FRAME,
      '.git/x.html': FRAME,
      '.hidden.md': FRAME,
    });
    const outside = await folder({ 'x.html': FRAME });
    await symlink(outside.path, site.at('link'));
    await symlink(outside.at('x.html'), site.at('link.html'));
    await symlink(site.path, site.at('round'));
    const { pages, failures } = await runAll([site.path]);
    assert.deepEqual(failures, []);
    assert.deepEqual(
      pages.map(({ path, format }) => [relative(site.path, path), format]),
      [
        ['a.html', 'html'],
        ['b.md', 'markdown'],
        ['export.xml', 'wordpress'],
        ['sub/c.mdx', 'markdown'],
        ['sub/d.njk', 'html'],
      ],
    );
    await site.remove();
    await outside.remove();
  });
  it('gives its pages their address', async () => {
    const page = (link: string): string => `<iframe src="${link}"></iframe>`;
    const site = await folder({ 'a/index.html': page('../x y.html'), 'b.md': page('/z') });
    const { pages } = await runAll([site.path], { base: 'https://blog.example/sub' });
    assert.deepEqual(
      pages.map(({ entries }) => entries.length),
      [1, 1],
    );
    assert.deepEqual(
      pages.map(({ contacts }) => contacts.today),
      [[], []],
    );
    await site.remove();
  });
  it('loses one file without the others', async () => {
    const site = await folder({ 'a.html': Buffer.from([60, 0, 0, 1]), 'b.html': FRAME, 'c.html': 'x' });
    await chmod(site.at('c.html'), 0o000);
    const { pages, failures } = await runAll([site.at('nowhere'), site.path]);
    assert.ok(pages.some(({ path, entries }) => path.endsWith('b.html') && entries.length === 1));
    assert.match(failures[0]?.message ?? '', /no such file/);
    assert.ok(failures.some(({ path, message }) => path.endsWith('a.html') && /NUL/.test(message)));
    await site.remove();
  });
  it('ends early where it is stopped', async () => {
    const site = await folder({ 'a.html': FRAME });
    const { pages } = await runAll([site.path], { signal: AbortSignal.abort() });
    assert.deepEqual(pages, []);
    await site.remove();
  });
  it('speaks the language of each page', async () => {
    const site = await folder({
      'a.html': `<html lang="fr">${FRAME}`,
      'b.md': `---\ntitle: x\nlang: "de"\n---\n\n${FRAME}`,
      'c.md': FRAME,
    });
    const { pages } = await runAll([site.path]);
    const words = pages.map(({ entries }) => />([^<]+)<\/a>/.exec(entries[0]?.after ?? '')?.[1]);
    assert.deepEqual(words, ['Vidéo sur YouTube', 'Video auf YouTube', 'Video on YouTube']);
    await site.remove();
  });
});

describe('small parts', () => {
  it('lines and columns begin with one', () => {
    const placeOf = placesIn('ab\r\nc\n\nd');
    assert.deepEqual(
      [0, 1, 4, 6, 7, 8].map((at) => [placeOf(at).line, placeOf(at).column]),
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [3, 1],
        [4, 1],
        [4, 2],
      ],
    );
  });
  it('ranges are looked up', () => {
    const ranges = [
      [2, 4],
      [6, 8],
    ] as const;
    assert.deepEqual(
      [1, 2, 3, 4, 6, 8].map((at) => within(ranges, at)),
      [false, true, true, false, true, false],
    );
    assert.deepEqual(
      [
        [0, 2],
        [0, 3],
        [4, 6],
        [5, 9],
        [8, 9],
      ].map(([a, b]) => touches(ranges, a!, b!)),
      [false, true, false, true, false],
    );
  });
  it('finds the code of templates and of MDX', () => {
    const text = (source: string, list: readonly (readonly [number, number])[]): string[] =>
      list.map(([a, b]) => source.slice(a, b));
    const liquid = 'a {{ b }} c {% d {{ e }} %} <%= f %> <?php g';
    assert.deepEqual(text(liquid, templateRanges(liquid)), ['{{ b }}', '{% d {{ e }} %}', '<%= f %>', '<?php g']);
    const mdx = 'a {b {c} d} \\{ e {f';
    assert.deepEqual(
      text(
        mdx,
        braceRanges(mdx, () => false),
      ),
      ['{b {c} d}', '{f'],
    );
    assert.deepEqual(templateRanges('{{ a'), []);
  });
  it('works ahead, and keeps the order', async () => {
    let [running, most] = [0, 0];
    const done: (() => void)[] = [];
    const items = (async function* () {
      for (let i = 0; i < 9; i++) yield i;
    })();
    const results: number[] = [];
    const work = async (i: number): Promise<number> => {
      most = Math.max(most, ++running);
      // the later ones of each three are ready first
      await new Promise<void>((go) => {
        done.push(go);
        if (i % 3 === 2)
          done
            .splice(0)
            .reverse()
            .forEach((ready) => ready());
      });
      running--;
      return i;
    };
    for await (const result of mapAhead(items, 3, work)) results.push(result);
    assert.deepEqual(results, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert.equal(most, 3);
  });
});
