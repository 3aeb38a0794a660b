import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { openOutFile } from '../../src/audit/fix/write.js';
import type { Entry } from '../../src/audit/report.js';
import { fixture, folder, FRAME, runAll, type Folder, type Run } from './world.js';

const brief = ({ part, form, provider, dead, outcome }: Entry): unknown[] => [part, form, provider, dead, outcome];

let place: Folder;
before(async () => (place = await folder()));
after(() => place.remove());

/** Audits an export with --fix --out. */
async function rewritten(path: string): Promise<Run & { text: string }> {
  const out = await openOutFile(place.at('out'));
  const run = await runAll([path], { fix: true, out });
  await out.finish();
  return { ...run, text: await readFile(place.at('out'), 'utf8') };
}

const item = (content: string, more = ''): string =>
  `<item><title>T</title><link>https://garden.example/p/</link><content:encoded>${content}</content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`;
const wxr = (...items: string[]): string =>
  `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items.join('\n')}</channel></rss>`;

async function readWxr(...items: string[]): Promise<Run> {
  const path = place.at('export.xml');
  await writeFile(path, wxr(...items));
  return runAll([path]);
}

describe('a WordPress export', () => {
  it('is read post by post, with what it says of each', async () => {
    const { pages, failures } = await runAll([fixture('wordpress.xml')]);
    assert.deepEqual(failures, []);
    assert.deepEqual(
      pages.map(({ post }) => post),
      [
        {
          id: '12',
          title: 'Apples & pears',
          url: 'https://garden.example/2009/apples/',
          date: '2009-04-05 10:00:00',
          status: 'publish',
          type: 'post',
        },
        { id: '13', title: 'A draft', url: 'https://garden.example/?p=13', status: 'draft', type: 'page' },
      ],
    );
    assert.deepEqual(pages[0]?.entries.map(brief), [
      [undefined, 'shortcode', 'youtube', false, 'plays'],
      [undefined, 'flash-object', 'blip', true, 'card'],
      ['comment 7', 'bare-url', 'viddler', true, 'card'],
    ]);
    assert.deepEqual(
      pages[0].entries.map(({ line, column }) => [line, column]),
      [
        [2, 1],
        [3, 1],
        [1, 1],
      ],
    );
  });
  it('is written anew with its embeds, and every other character as it was', async () => {
    const source = await readFile(fixture('wordpress.xml'), 'utf8');
    const { text, results } = await rewritten(fixture('wordpress.xml'));
    const changed = new Set(text.split('\n').filter((line) => !source.includes(line)));
    assert.equal(changed.size, 5);
    assert.ok(text.includes('a]]]]><![CDATA[>b</p>]]></content:encoded>'));
    assert.match(text, /<!-- wp:html -->\n<figure[^\n]+\n<embed-media src="https:\/\/vimeo\.com\/76979871">/);
    // the words are in the language of the blog
    assert.match(text, /Video auf YouTube/);
    // WordPress would take it out of comments and excerpts again
    assert.ok(text.includes('<![CDATA[http://www.viddler.com/v/0a1b2c3d]]>'));
    assert.deepEqual(
      results.flatMap(({ changes }) => changes.map(({ label }) => label.split('/').pop())),
      ['12', '13'],
    );
    await writeFile(place.at('again.xml'), text);
    assert.equal((await rewritten(place.at('again.xml'))).text, text);
  });
  it('may be cut into pieces anywhere', async () => {
    const path = place.at('long.xml');
    const filler = `<p>${'ü'.repeat(999)}</p>`;
    await writeFile(path, wxr(...Array.from({ length: 400 }, () => item(`<![CDATA[${filler}${FRAME}]]>`))));
    const { pages, text } = await rewritten(path);
    assert.equal(pages.filter(({ entries }) => entries.length === 1).length, 400);
    assert.equal(text.match(/<embed-media /g)?.length, 400);
    assert.equal(text.replaceAll(/<embed-media.+?<\/embed-media>/g, FRAME), await readFile(path, 'utf8'));
  });
  it('has no entities but those of XML, and reads no document type', async () => {
    const path = place.at('bomb.xml');
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "&#60;iframe src=\'https://www.youtube.com/embed/M7lc1UVf-VE\'>"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    await writeFile(path, bomb + wxr(item('&a;&f;')));
    const { pages } = await runAll([path]);
    assert.deepEqual(
      pages.flatMap(({ entries }) => entries),
      [],
    );
  });
  it('is read where content is escaped, and left as it is', async () => {
    const escaped = FRAME.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const run = await readWxr(item(escaped));
    assert.deepEqual(
      run.pages[0]?.entries.map(({ provider }) => provider),
      ['youtube'],
    );
    assert.equal((await rewritten(place.at('export.xml'))).text, wxr(item(escaped)));
  });
  it('leaves out what readers never see', async () => {
    const hidden = item(`<![CDATA[${FRAME}]]>`).replace('>publish<', '>trash<');
    const menu = item(`<![CDATA[${FRAME}]]>`).replace('>post<', '>nav_menu_item<');
    const spam = item(
      '',
      `<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>${FRAME.replaceAll('<', '&lt;')}</wp:comment_content><wp:comment_approved>0</wp:comment_approved></wp:comment>`,
    );
    assert.deepEqual((await readWxr(hidden, menu, spam)).pages, []);
  });
  it('tells what was read of one that was cut off', async () => {
    const path = place.at('cut.xml');
    const whole = wxr(item(`<![CDATA[${FRAME}]]>`), item(`<![CDATA[${FRAME}]]>`));
    await writeFile(path, whole.slice(0, whole.lastIndexOf('<content:encoded>') + 30));
    assert.equal((await runAll([path])).pages.filter(({ entries }) => entries.length).length, 1);
  });
  it('is not written where it could not come out the same', async () => {
    const path = place.at('latin.xml');
    await writeFile(path, Buffer.concat([Buffer.from(wxr(item('x')).slice(0, -20)), Buffer.from([0xe9])]));
    const out = await openOutFile(place.at('never'));
    const { failures } = await runAll([path], { fix: true, out });
    await out.abandon();
    assert.match(failures[0]?.message ?? '', /not UTF-8/);
    assert.deepEqual((await runAll([path])).failures, []);
  });
  it('ends where its elements have no end', async () => {
    const path = place.at('deep.xml');
    await writeFile(path, `<rss><channel>${'<a>'.repeat(1000)}`);
    assert.match((await runAll([path])).failures[0]?.message ?? '', /nested too deep/);
  });
});

describe('a Ghost export', () => {
  it('is read card by card', async () => {
    const { pages } = await runAll([fixture('ghost.json')], { base: 'https://ghost.example/' });
    assert.deepEqual(
      pages.map(({ post, entries }) => [post?.title, post?.url, entries.map(brief)]),
      [
        [
          'Lexical',
          'https://ghost.example/lexical/',
          [
            ['card 1 (embed)', 'iframe', 'youtube', false, 'plays'],
            ['card 2 (bookmark)', 'bookmark', null, false, 'card'],
            ['card 3 (html)', 'flash-embed', 'blip', true, 'card'],
          ],
        ],
        [
          'Mobiledoc',
          'https://ghost.example/mobiledoc/',
          [
            ['card 1 (embed)', 'iframe', 'vimeo', false, 'plays'],
            ['card 2 (markdown)', 'bare-url', 'viddler', true, 'card'],
          ],
        ],
        ['Only HTML', 'https://ghost.example/html/', [[undefined, 'bare-url', 'vine', true, 'card']]],
      ],
    );
  });
  it('is written anew with cards of HTML, everything else as it was', async () => {
    interface Post {
      lexical?: string;
      mobiledoc?: string | null;
      html: string;
    }
    interface Export {
      db: [{ meta: unknown; data: { posts: [Post, Post, Post]; users: unknown } }];
    }
    const { text } = await rewritten(fixture('ghost.json'));
    const source = JSON.parse(await readFile(fixture('ghost.json'), 'utf8')) as Export;
    const result = JSON.parse(text) as Export;
    const [[lexical, mobiledoc, html], [old]] = [result.db[0].data.posts, source.db[0].data.posts];
    const cards = (JSON.parse(lexical.lexical ?? '') as { root: { children: { type: string; html?: string }[] } }).root
      .children;
    assert.deepEqual(
      cards.map(({ type }) => type),
      ['paragraph', 'html', 'bookmark', 'html'],
    );
    assert.match(cards[1]?.html ?? '', /^<embed-media .+A talk on YouTube/);
    assert.match(cards[3]?.html ?? '', /^<p>x<\/p><embed-card /);
    const { cards: old2 } = JSON.parse(mobiledoc.mobiledoc ?? '') as {
      cards: [string, { html?: string; markdown?: string }][];
    };
    assert.deepEqual(
      old2.map(([name]) => name),
      ['html', 'markdown', 'hr'],
    );
    assert.match(old2[1]?.[1].markdown ?? '', /^one\n\n<embed-card .+\n$/s);
    assert.match(html.html, /^<p><embed-card /);
    assert.equal(lexical.html, old.html);
    assert.deepEqual(result.db[0].data.users, source.db[0].data.users);
    assert.match(text, /^\{\n {2}"db"/);
    await writeFile(place.at('again.json'), text);
    assert.equal((await rewritten(place.at('again.json'))).text, text);
  });
  it('keeps what Ghost rendered in step', async () => {
    const lexical = JSON.stringify({ root: { children: [{ type: 'html', html: FRAME }] } });
    await writeFile(
      place.at('step.json'),
      JSON.stringify({ db: [{ meta: {}, data: { posts: [{ lexical, html: `<!--kg-->${FRAME}` }] } }] }),
    );
    assert.match((await rewritten(place.at('step.json'))).text, /"html":"<!--kg--><embed-media /);
  });
  it('says what is wrong with one that cannot be read', async () => {
    await writeFile(place.at('a.json'), '{"db":[{"meta":{},"data":{}}]}');
    await writeFile(place.at('b.json'), '{"db":[{"meta":{}');
    const { failures } = await runAll([place.at('a.json'), place.at('b.json')]);
    assert.deepEqual(
      failures.map(({ message }) => message),
      ['It is no export of Ghost: it has no posts.', 'It is no JSON: it may have been cut off.'],
    );
  });
  it('survives posts of any shape', async () => {
    const posts = [
      null,
      3,
      {},
      { lexical: '{' },
      { lexical: '[]' },
      { mobiledoc: '{"cards":[[],["html"],["html",3],7]}' },
      { html: 7 },
      { lexical: '{"root":{"children":{"a":1}}}' },
    ];
    await writeFile(place.at('odd.json'), JSON.stringify({ db: [{ meta: {}, data: { posts } }] }));
    const { failures, pages } = await runAll([place.at('odd.json')], { fix: true });
    assert.deepEqual([failures, pages.flatMap(({ entries }) => entries)], [[], []]);
  });
});

describe('a Blogger export', () => {
  it('is read, its settings left out', async () => {
    const { pages } = await runAll([fixture('blogger.xml')]);
    assert.equal(pages.length, 1);
    const [page] = pages;
    assert.deepEqual(
      [page?.format, page?.post?.title, page?.post?.url, page?.post?.type],
      ['atom', 'A film', 'https://blog.example/2008/02/film.html', 'post'],
    );
    assert.deepEqual(page?.entries.map(brief), [[undefined, 'flash-embed', 'googlevideo', true, 'card']]);
  });
});
