import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Root } from 'hast';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import rehypeEmbedHub from '../../src/hosts/rehype.js';
import type { TreeNode } from '../../src/hosts/shared/tree.js';
import { createWorld, FILM, listening, LOST, TALK, type World } from './world.js';

const text = (value: string): TreeNode => ({ type: 'text', value });
const element = (tagName: string, ...children: TreeNode[]): TreeNode => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

async function process(html: string, { builder }: World, fragment = true): Promise<string> {
  const processor = unified()
    .use(rehypeParse, { fragment })
    .use(rehypeEmbedHub, { builder })
    .use(rehypeStringify, { allowDangerousHtml: true });
  return String(await processor.process(html));
}

async function transform(tree: TreeNode, world: World, data: object = {}): Promise<TreeNode> {
  await rehypeEmbedHub({ builder: world.builder })(tree, { data });
  return tree;
}

const html = (tree: TreeNode): string =>
  unified()
    .use(rehypeStringify, { allowDangerousHtml: true })
    .stringify(tree as Root);

describe('the rehype plugin', () => {
  it('finishes elements, addresses and old players, and nothing else', async () => {
    const world = createWorld();
    const out = await process(
      `<h1>A  title</h1><embed-media src="${TALK}"></embed-media><p>${FILM}</p><p>See ${FILM} there.</p><pre>${FILM}</pre>`,
      world,
    );
    assert.match(
      out,
      /^<h1>A {2}title<\/h1><embed-media src="[^"]+"><a href="[^"]+">A talk &#x26; more on YouTube<\/a>/,
    );
    assert.match(
      out,
      /<p><embed-media src="https:\/\/vimeo\.com\/76979871"><a [^>]+>A film on Vimeo<\/a><\/embed-media><\/p>/,
    );
    assert.ok(out.endsWith(`<p>See ${FILM} there.</p><pre>${FILM}</pre>`), out);
    assert.deepEqual(world.asked.sort(), [FILM, TALK].sort());
  });

  it('changes nothing the second time', async () => {
    const world = createWorld();
    const once = await process(`<embed-media src="${TALK}"></embed-media><p>${FILM}</p>`, world);
    assert.equal(await process(once, world), once);
  });

  it('keeps every node outside, with its place', async () => {
    const tree = unified()
      .use(rehypeParse, { fragment: true })
      .parse(`<p>One <b>two</b></p><p>${FILM}</p>`) as TreeNode;
    const [first, second] = tree.children ?? [];
    const place = structuredClone(second?.position);
    await transform(tree, createWorld());
    assert.equal(tree.children?.[0], first);
    assert.equal(tree.children?.[1], second);
    assert.deepEqual(second?.position, place);
    assert.equal(second?.children?.[0]?.tagName, 'embed-media');
  });

  it('reads raw markup as Markdown leaves it, whole or in pieces', async () => {
    const tree: TreeNode = {
      type: 'root',
      children: [
        {
          type: 'raw',
          value: `<div class="old"><iframe src="https://player.vimeo.com/video/76979871"></iframe></div>`,
        },
        element('p', { type: 'raw', value: `<embed-media src="${TALK}">` }, { type: 'raw', value: '</embed-media>' }),
        element('p', { type: 'raw', value: '<b>' }, text('bold'), { type: 'raw', value: '</b>' }),
      ],
    };
    const out = html(await transform(tree, createWorld()));
    assert.match(out, /^<div class="old"><embed-media src="https:\/\/vimeo\.com\/76979871">.+<\/embed-media><\/div>/);
    assert.match(out, /<p><embed-media [^>]+><a [^>]+>A talk &#x26; more on YouTube<\/a><\/embed-media><\/p>/);
    assert.ok(out.endsWith('<p><b>bold</b></p>'), out);
  });

  it('takes what Markdown linked to itself', async () => {
    const link = { ...element('a', text(FILM)), properties: { href: FILM } };
    const out = html(await transform({ type: 'root', children: [element('p', link)] }, createWorld()));
    assert.match(out, /^<p><embed-media src="https:\/\/vimeo\.com\/76979871">/);
  });

  it('leaves JSX alone, and finishes the Markdown in it', async () => {
    const own: TreeNode = {
      type: 'mdxJsxFlowElement',
      children: [element('p', text(FILM))],
    };
    const expression: TreeNode = { type: 'mdxTextExpression', value: 'year' };
    const broken = element('p', text(`${FILM} `), expression);
    const tree: TreeNode = {
      type: 'root',
      children: [{ type: 'mdxjsEsm', value: 'export const year = 1' }, own, broken],
    };
    await transform(tree, createWorld());
    assert.equal(tree.children?.[1], own);
    assert.equal(own.children?.[0]?.children?.[0]?.tagName, 'embed-media');
    assert.deepEqual(broken.children, [text(`${FILM} `), expression]);
  });

  it('puts no script into MDX, whose JSON would be escaped', async () => {
    const builder = withScript(createWorld().builder);
    const trees = [
      { type: 'root', children: [element('p', text(FILM))] },
      { type: 'root', children: [element('p', text(FILM)), { type: 'mdxjsEsm', value: '' }] },
    ] satisfies TreeNode[];
    for (const tree of trees) await rehypeEmbedHub({ builder })(tree, {});
    const names = trees.map((tree) => tree.children[0]?.children?.[0]?.children?.map(({ tagName }) => tagName));
    assert.deepEqual(
      names.map((list) => list?.includes('script')),
      [true, false],
    );
  });

  it('speaks the language of the page, or of its front matter', async () => {
    const world = createWorld();
    const german = await process(`<html lang="de"><body><p>${TALK}</p></body></html>`, world, false);
    assert.match(german, /A talk &#x26; more (?:auf|bei) YouTube/);
    for (const data of [{ astro: { frontmatter: { lang: 'de' } } }, { matter: { language: 'de' } }]) {
      const tree = { type: 'root', children: [element('p', text(TALK))] };
      assert.match(html(await transform(tree, world, data)), /(?:auf|bei) YouTube/);
    }
  });

  it('saves after a page that asked, and only then', async () => {
    const world = createWorld([TALK]);
    await process(`<p>${TALK}</p>`, world);
    assert.equal(world.saves(), 0);
    await process(`<p>${FILM}</p>`, world);
    await process(`<p>${FILM}</p>`, world);
    assert.equal(world.saves(), 1);
    assert.deepEqual(world.asked, [FILM]);
  });

  it('is a link where nobody can tell, and says so', async () => {
    const world = createWorld();
    let out = '';
    const said = await listening(async () => {
      out = await process(`<p>${LOST}</p>`, world);
    });
    assert.match(out, /<p><embed-media[^>]*><a href="https:\/\/vimeo\.com\/404">/);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /https:\/\/vimeo\.com\/404/);
  });
});

/** The same builder, with data for search engines in every embed. */
function withScript(builder: World['builder']): World['builder'] {
  return {
    ...builder,
    async page(source, where) {
      const page = await builder.page(source, where);
      const script = `<script type="application/ld+json">{}</script></embed-media>`;
      const edits = page.edits.map((edit) => ({ ...edit, text: edit.text.replace('</embed-media>', script) }));
      return { ...page, edits };
    },
  };
}
