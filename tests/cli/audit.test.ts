import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { createAuditCommand } from '../../src/cli/commands/audit.js';
import { UsageError, type OptionValues } from '../../src/cli/command.js';
import type { Fetch } from '../../src/resolver/index.js';
import { BLIP, fixture, folder, FRAME, type Folder } from '../audit/world.js';
import { startInternet, type Internet } from '../network/internet.js';
import { embedHub } from './world.js';

interface Run {
  code: number;
  out: string;
  said: string;
}

const nobody: Fetch = () => assert.fail('nothing may be asked');

async function audit(args: string[], options: OptionValues = {}, fetch: Fetch = nobody): Promise<Run> {
  const [out, said]: [string[], string[]] = [[], []];
  const never = (): never => assert.fail('audit reads the files it is named');
  const code = await createAuditCommand({ fetchFor: () => fetch, colour: false }).run({
    args,
    options,
    interactive: true,
    readInput: never,
    readFile: never,
    readLines: never,
    out: async (data) => void out.push(String(data)),
    talk: (text) => void said.push(text),
    stopped: new AbortController().signal,
  });
  return { code, out: out.join(''), said: said.join('\n') };
}

describe('embed-hub audit', () => {
  let site: Folder;
  before(async () => {
    site = await folder({
      'index.html': `<p>x</p>\n${FRAME}\n`,
      'posts/old.md': `# Old\n\n${BLIP}\n`,
      'posts/none.md': '# Nothing\n',
    });
  });
  after(() => site.remove());

  it('prints a report, and asks nobody', async () => {
    const { code, out, said } = await audit([site.path]);
    assert.deepEqual([code, said], [0, '']);
    assert.match(out, /index\.html\n {2}2:1 {2}iframe {2}YouTube video/);
    assert.match(out, /old\.md\n {2}3:1 {2}flash-embed {2}Blip .+dead since August 2015/);
    assert.match(out, /\n2 embeds on 2 pages of 3\n {2}1 is dead; --fix can do something for 1\n/);
  });
  it('prints one document with --json', async () => {
    const { code, out } = await audit([site.path, fixture('wordpress.xml')], { json: true });
    const { version, pages, summary } = JSON.parse(out) as {
      version: number;
      pages: { format: string }[];
      summary: { embeds: number };
    };
    assert.deepEqual([code, version, pages.length, summary.embeds], [0, 1, 5, 6]);
    assert.equal(pages.at(-1)?.format, 'wordpress');
  });
  it('goes on after what it cannot read, and exits with 1', async () => {
    const { code, out, said } = await audit([site.at('nowhere'), site.at('index.html')]);
    assert.equal(code, 1);
    assert.match(said, /nowhere: ENOENT/);
    assert.match(out, /1 embed on 1 page of 1[^]+Not read\n/);
  });
  it('exits with 1 for something dead if --strict says so', async () => {
    assert.equal((await audit([site.path], { strict: true })).code, 1);
    assert.equal((await audit([site.at('index.html')], { strict: true })).code, 0);
    assert.equal((await audit([site.path])).code, 0);
  });
  it('leaves nothing half-written where a report cannot be put in its place', async () => {
    const copy = await folder({ 'a.html': `${FRAME}\n`, 'report/x': 'a folder in the way' });
    await assert.rejects(audit([copy.at('a.html')], { html: copy.at('report') }), { code: 'EISDIR' });
    assert.deepEqual((await readdir(copy.path)).sort(), ['a.html', 'report']);
  });
  it('writes a report for browsers beside the other output', async () => {
    const { out } = await audit([site.path], { html: site.at('report.htm.txt') });
    assert.match(out, /^.+index\.html\n/);
    assert.match(await readFile(site.at('report.htm.txt'), 'utf8'), /^<!doctype html>.+Video on YouTube.+<\/html>\n$/s);
  });
  it('prints a diff with --fix, and writes nothing', async () => {
    const { code, out, said } = await audit([site.path], { fix: true });
    assert.equal(code, 0);
    assert.match(
      out,
      /^--- a\/.+index\.html\n\+\+\+ b\/.+\n@@ -1,2 \+1,2 @@\n <p>x<\/p>\n-<iframe .+\n\+<embed-media .+\n--- a\/.+old\.md\n/,
    );
    assert.match(said, /2 texts change; of 1 dead embeds, 1 become cards or players\. Nothing was written/);
    assert.equal(await readFile(site.at('index.html'), 'utf8'), `<p>x</p>\n${FRAME}\n`);
  });
  it('writes files with --write, once', async () => {
    const copy = await folder({ 'a.html': `${FRAME}\n`, 'b.md': `{{< youtube M7lc1UVf-VE >}}\n\n${BLIP}` });
    const first = await audit([copy.path], { fix: true, write: true, strict: true });
    assert.deepEqual([first.code, first.out.match(/^---/gm)?.length], [0, 2]);
    assert.match(first.said, /b\.md:1:1: left as it is: a template/);
    const written = await Promise.all(['a.html', 'b.md'].map((name) => readFile(copy.at(name), 'utf8')));
    assert.match(written[0] ?? '', /^<embed-media .+\n$/);
    assert.match(written[1] ?? '', /^\{\{< youtube M7lc1UVf-VE >\}\}\n\n<embed-card /);
    const second = await audit([copy.path], { fix: true, write: true });
    assert.deepEqual([second.code, second.out], [0, '']);
    assert.deepEqual((await readdir(copy.path)).sort(), ['a.html', 'b.md']);
    await copy.remove();
  });
  it('writes an export to another file, whole or not at all', async () => {
    const copy = await folder();
    const { code, out } = await audit([fixture('wordpress.xml')], { fix: true, out: copy.at('new.xml') });
    assert.deepEqual([code, out.match(/^---/gm)?.length], [0, 2]);
    assert.match(await readFile(copy.at('new.xml'), 'utf8'), /<embed-card .+<\/rss>\n$/s);
    await writeFile(copy.at('broken.json'), '{"db":[{"meta":{}');
    const broken = await audit([copy.at('broken.json')], { fix: true, out: copy.at('never.json') });
    assert.equal(broken.code, 1);
    assert.match(broken.said, /Nothing was written/);
    assert.deepEqual((await readdir(copy.path)).sort(), ['broken.json', 'new.xml']);
    await copy.remove();
  });
  it('does not change an export in place', async () => {
    const before = await readFile(fixture('wordpress.xml'));
    const { code, said } = await audit([fixture('wordpress.xml')], { fix: true, write: true });
    assert.equal(code, 1);
    assert.match(said, /name --out FILE/);
    assert.deepEqual(await readFile(fixture('wordpress.xml')), before);
  });
  it('is told how it is used', async () => {
    const wrong: [string[], OptionValues][] = [
      [['a'], { write: true }],
      [['a'], { out: 'b' }],
      [['a', 'b'], { fix: true, out: 'c' }],
      [['a'], { fix: true, out: 'a' }],
      [['a'], { fix: true, write: true, out: 'b' }],
      [['a'], { fix: true, json: true }],
      [['a'], { lock: 'x' }],
      [['a'], { offline: true }],
      [['a'], { base: 'javascript:x' }],
    ];
    for (const [args, options] of wrong)
      await assert.rejects(audit(args, options), UsageError, JSON.stringify(options));
    assert.equal((await embedHub(['audit', '--nonsense'])).code, 2);
    assert.match((await embedHub(['help', 'audit'])).out, /usage: embed-hub audit \[PATH…\]/);
  });
  it('is one of the commands, and has no colours where nobody sees them', async () => {
    const { code, out } = await embedHub(['audit', site.at('index.html')]);
    assert.equal(code, 0);
    assert.match(out, /1 embed on 1 page of 1/);
    assert.doesNotMatch(out, /\p{Cc}\[/u);
  });

  describe('with a link check', () => {
    let internet: Internet;
    before(async () => void (internet = await startInternet()));
    after(() => internet.close());
    const asking = (): Fetch =>
      Object.assign((url: string, init: RequestInit) => internet.fetch(url, init), { checksAddresses: true as const });

    it('tells what was taken down, and keeps the rest in the lock file', async () => {
      const lock = site.at('lock.data');
      const page = site.at('check.htm.txt');
      await writeFile(
        page,
        '<p>https://vimeo.com/76979871</p>\n<iframe src="https://widgets.example/lost"></iframe>\n',
      );
      const run = await audit([page], { json: true, check: true, lock, strict: true }, asking());
      const { pages } = JSON.parse(run.out) as { pages: { entries: { check: { ok: boolean; code?: string } }[] }[] };
      assert.equal(pages[0]?.entries[0]?.check.ok, true);
      assert.equal(pages[0].entries[1]?.check.ok, false);
      assert.match(await readFile(lock, 'utf8'), /vimeo\.com\/76979871/);
      internet.clear();
      await audit([page], { check: true, lock, offline: true }, asking());
      assert.equal(internet.requests.length, 0);
    });
    it('touches no lock file that it cannot read', async () => {
      const lock = site.at('merge.data');
      await writeFile(lock, '<<<<<<< ours');
      const { code, said } = await audit([site.path], { check: true, lock }, asking());
      assert.equal(code, 1);
      assert.match(said, /marks of a merge/);
    });
  });
});
