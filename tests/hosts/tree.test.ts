import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { writeTree, type TreeNode } from '../../src/hosts/shared/tree.js';
import { assertLinear } from '../formats/linear.js';

const parse = (html: string): TreeNode => fromHtml(html, { fragment: true });
const write = (tree: TreeNode): string => toHtml(tree as Parameters<typeof toHtml>[0], { allowDangerousHtml: true });
const root = (...children: TreeNode[]): TreeNode => ({ type: 'root', children });
const raw = (value: string): TreeNode => ({ type: 'raw', value });
const text = (value: string): TreeNode => ({ type: 'text', value });
const element = (tagName: string, ...children: TreeNode[]): TreeNode => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** Puts `by` in the place of `what`. */
function put(tree: TreeNode, what: string, by: string): string {
  const written = writeTree(tree);
  const from = written.html.indexOf(what);
  assert.ok(from >= 0, `${what} is not in ${written.html}`);
  written.replace([{ range: [from, from + what.length], text: by }]);
  return write(tree);
}

/** Puts a node somewhere into a tree, at any depth. */
function mark(parent: TreeNode, place: number, node: TreeNode): void {
  const children = parent.children ?? [];
  const inner = children[place % (children.length + 1)];
  if (inner?.children && place > children.length && !['br', 'img'].includes(inner.tagName ?? ''))
    mark(inner, place >> 2, node);
  else children.splice(place % (children.length + 1), 0, node);
}

describe('changes in a tree', () => {
  it('replace an element, and leave every other node the very same', () => {
    const tree = parse('<p>One</p><div><p>Two <b>three</b></p><i>four</i></div>');
    const [first, second] = tree.children ?? [];
    const [paragraph, last] = second?.children ?? [];
    const before = structuredClone({ first, last });
    assert.equal(
      put(tree, '<b>three</b>', '<embed-media src="a"><a href="b">c</a></embed-media>'),
      '<p>One</p><div><p>Two <embed-media src="a"><a href="b">c</a></embed-media></p><i>four</i></div>',
    );
    assert.equal(tree.children?.[0], first);
    assert.equal(second?.children?.[0], paragraph);
    assert.equal(second?.children?.[1], last);
    assert.deepEqual({ first, last }, before, 'with its place in the file');
    assert.equal(paragraph?.children?.[1]?.position, undefined, 'what is new has none');
  });

  it('cut a text where only a line of it is meant', () => {
    const tree = root(element('div', text('a & b\nhttps://a.example/?x&y\nc < d')));
    assert.equal(put(tree, 'https://a.example/?x&#x26;y', '<b>x</b>'), '<div>a &#x26; b\n<b>x</b>\nc &#x3C; d</div>');
    assert.deepEqual(
      tree.children?.[0]?.children?.map(({ type }) => type),
      ['text', 'element', 'text'],
    );
  });

  it('take raw markup and nodes together where an element is made of both', () => {
    const link = element('a', text('words'));
    const tree = root(
      element('p', raw('<embed-media src="x">'), link, raw('</embed-media> and <i>'), text('more'), raw('</i>')),
    );
    assert.equal(
      put(tree, '<embed-media src="x"><a>words</a></embed-media>', '<embed-media src="x"><b>new</b></embed-media>'),
      '<p><embed-media src="x"><b>new</b></embed-media> and <i>more</i></p>',
    );
  });

  it('change raw markup in place, so that what it leaves open stays open', () => {
    const tree = root(raw('<div class="x"><object>old</object>'), text('in it'), raw('</div>'));
    assert.equal(put(tree, '<object>old</object>', '<b>new</b>'), '<div class="x"><b>new</b>in it</div>');
    assert.deepEqual(
      tree.children?.map(({ type }) => type),
      ['raw', 'text', 'raw'],
    );
  });

  it('may be several in one text, and in one piece of raw markup', () => {
    for (const [type, between] of [
      ['text', ' and '],
      ['raw', '</i> and <i>'],
    ] as const) {
      const tree = root(element('p', { type, value: `one${between}two${between}three` }, text('!')));
      const written = writeTree(tree);
      const names = ['one', 'two', 'three'];
      written.replace(
        names.map((name) => {
          const from = written.html.indexOf(name);
          return { range: [from, from + name.length], text: `<b>${name}</b>` };
        }),
      );
      assert.equal(write(tree), `<p>${names.map((name) => `<b>${name}</b>`).join(between)}!</p>`);
    }
  });

  it('cost what they weigh, however many there are', () => {
    const work = ({ length }: string): void => {
      const count = length / 16;
      const tree = root(...Array.from({ length: count }, () => element('p', text('x'))));
      const places = Array.from({ length: count }, (_, i) => [i * 8 + 3, i * 8 + 4] as const);
      writeTree(tree).replace(places.map((range) => ({ range, text: '<b>y</b>' })));
      assert.equal(tree.children?.[0]?.children?.[0]?.tagName, 'b');
    };
    assertLinear(work, (n) => ' '.repeat(n));
  });

  it('leave out what would change MDX, and reach what stands in it', () => {
    const jsx: TreeNode = { type: 'mdxJsxFlowElement', children: [element('p', text('inside'))] };
    const expression: TreeNode = { type: 'mdxTextExpression', value: '1 + 1' };
    const tree = root(jsx, element('p', text('a'), expression, text('b')));
    const written = writeTree(tree);
    assert.equal(written.mixed, true);
    assert.equal(written.html, '<div><p>inside</p></div><p>a<span></span>b</p>');
    const place = (what: string): [number, number] => {
      const from = written.html.indexOf(what);
      return [from, from + what.length];
    };
    written.replace([
      { range: place('<p>inside</p>'), text: '<b>new</b>' },
      { range: place('<p>a<span></span>b</p>'), text: '<b>never</b>' },
    ]);
    assert.equal(tree.children?.[0], jsx);
    assert.deepEqual(jsx.children, [{ type: 'element', tagName: 'b', properties: {}, children: [text('new')] }]);
    assert.equal(tree.children[1]?.children?.[1], expression);
  });

  it('come to the same as changes of the text, whatever the tree', () => {
    const leaf = fc.oneof(
      fc.string({ maxLength: 12 }).map((words) => text(`(${words})`)),
      fc.constantFrom(element('br'), element('img'), { type: 'comment', value: ' c ' }, raw('<i>r</i>')),
    );
    const { tree } = fc.letrec<{ tree: TreeNode }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .tuple(fc.constantFrom('div', 'p', 'section', 'x-y'), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, children]) => element(name, ...children)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.array(fc.nat(60), { maxLength: 4 }), (children, places) => {
        const whole = root(...structuredClone(children));
        const targets = places.map((place, i) => ({ place, name: `t-${i}` }));
        for (const { place, name } of targets) mark(whole, place, element(name));
        const written = writeTree(whole);
        const replacements = targets.map(({ name }) => {
          const markup = `<${name}></${name}>`;
          const from = written.html.indexOf(markup);
          return { range: [from, from + markup.length] as const, text: `<b>${name}</b>` };
        });
        written.replace(replacements);
        const expected = targets.reduce(
          (html, { name }) => html.replace(`<${name}></${name}>`, `<b>${name}</b>`),
          written.html,
        );
        assert.equal(write(whole), expected);
      }),
    );
  });
});
