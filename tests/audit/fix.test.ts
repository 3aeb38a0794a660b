import assert from 'node:assert/strict';
import { chmod, readFile, stat, symlink, writeFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { applyPatch } from 'diff';
import { editsOf } from '../../src/audit/examine.js';
import { withBlocks } from '../../src/audit/fix/blocks.js';
import { patchOf } from '../../src/audit/fix/patch.js';
import { ChangedError, openOutFile, replaceFile } from '../../src/audit/fix/write.js';
import { applyEdits } from '../../src/site/edit.js';
import { BLIP, entriesOf, fixed, folder, FRAME, reason, runAll } from './world.js';

const MARKDOWN = { format: 'markdown' } as const;

describe('what --fix leaves as it is', () => {
  const rows: [string, string, RegExp, Parameters<typeof reason>[1]?][] = [
    [
      'a player nobody confirmed',
      '<iframe src="https://tube.example/videos/embed/01234567-89ab-4cde-8f01-23456789abcd"></iframe>',
      /--check can/,
    ],
    ['a template’s own tag', '{{< youtube M7lc1UVf-VE >}}', /change the template/, MARKDOWN],
    [
      'code in the markup',
      '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" width="{{ width }}"></iframe>',
      /template’s code/,
    ],
    ['markup in code', `{% capture x %}y{% endcapture %}{{ '${FRAME}' | safe }}`, /template’s code/],
    [
      'escaped markup',
      '<p>&lt;iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"&gt;&lt;/iframe&gt;</p>',
      /may be an example/,
    ],
    ['AMP', `<html amp><body>${FRAME}</body></html>`, /AMP/],
    ['an indented line of Markdown', `x\n\n    ${FRAME}`, /indented/, MARKDOWN],
    [
      'a quote in Markdown',
      '<blockquote class="twitter-tweet"><p>w</p><a href="https://twitter.com/x/status/1234567890123">d</a></blockquote>',
      /quoted post/,
      MARKDOWN,
    ],
    [
      'an expression of MDX',
      `export const a = 1;\n\n{/* ${FRAME} */}`,
      /template’s code/,
      { ...MARKDOWN, isMdx: true },
    ],
    [
      'braces in MDX',
      '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" title="a {b} c"></iframe>',
      /braces|code/,
      { ...MARKDOWN, isMdx: true },
    ],
    ['a Blogger export', FRAME, /read only/, { format: 'atom' }],
  ];
  for (const [name, markup, why, more] of rows)
    it(`${name}, and says why`, () => {
      assert.match(reason(markup, more), why);
      assert.equal(fixed(markup, more), markup);
    });
});

describe('an element of ours that is never closed', () => {
  it('is in nobody’s way, and a second time changes nothing', () => {
    const quote =
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/x/status/1234567890123">d</a></blockquote>';
    const page = `<embed-media src="https://vimeo.com/1">${quote}`;
    const once = fixed(page);
    assert.ok(once.startsWith('<embed-media src="https://vimeo.com/1"><embed-media '), once);
    assert.equal(fixed(once), once);
  });
});

describe('what --fix writes', () => {
  it('changes embeds, and nothing else', () => {
    const page = `---\nvideo: http://youtu.be/M7lc1UVf-VE\n---\r\nA\tb \r\n\r\n${FRAME}\r\n\`\`\`\n${FRAME}\n\`\`\`\n`;
    const after = fixed(page, MARKDOWN);
    const [head, tail] = page.split(/<iframe.+?<\/iframe>(?=\r)/) as [string, string];
    assert.ok(after.startsWith(head) && after.endsWith(tail) && after !== page);
  });
  it('does nothing the second time', () => {
    const page = `<p>a</p>${FRAME}\n${BLIP}\nhttp://www.viddler.com/v/0a1b2c3d\n<iframe src="https://widgets.example/"></iframe>`;
    for (const more of [{}, MARKDOWN]) assert.equal(fixed(fixed(page, more), more), fixed(page, more));
    assert.notEqual(fixed(page), page);
  });
  it('keeps Markdown from reading words as its own signs', () => {
    const page = '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" title="*A* [talk](x) _b_"></iframe>';
    assert.match(fixed(page, MARKDOWN), />&#42;A&#42; &#91;talk&#93;\(x\) &#95;b&#95; on YouTube</);
    assert.match(fixed(page), />\*A\* \[talk\]/);
  });
  it('keeps bytes of every encoding', async () => {
    const utf8 = Buffer.from(`\ufeff<p>é</p>\r\n${FRAME}\r\n`);
    const latin = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xe9, 0xa0]), Buffer.from(`</p>${FRAME}`)]);
    const wide = Buffer.from(`\ufeff<p>é</p>${FRAME}`, 'utf16le');
    const site = await folder({ 'a.html': utf8, 'b.html': latin, 'c.html': wide });
    const { results } = await runAll([site.path], { fix: true });
    for (const result of results) await result.save?.();
    const read = (name: string): Promise<Buffer> => readFile(site.at(`${name}.html`));
    const [a, b, c] = await Promise.all([read('a'), read('b'), read('c')]);
    assert.deepEqual(a.subarray(0, 13), utf8.subarray(0, 13));
    assert.match(a.toString(), /<\/embed-media>\r\n$/);
    assert.deepEqual(b.subarray(0, 9), latin.subarray(0, 9));
    assert.match(c.toString('utf16le'), /^\ufeff<p>é<\/p><embed-media /);
    assert.equal((await runAll([site.path], { fix: true })).results.filter(({ changes }) => changes.length).length, 0);
    await site.remove();
  });
  it('is a diff that a program can apply', () => {
    const before = `<p>a</p>\n${FRAME}\n<p>b</p>\n`;
    const patch = patchOf({ label: './posts/a.html', before, edits: editsOf(entriesOf(before)) });
    assert.match(patch, /^--- a\/posts\/a\.html\n\+\+\+ b\/posts\/a\.html\n@@ -1,3 \+1,3 @@\n <p>a<\/p>\n-<iframe /);
    assert.equal(applyPatch(before, patch), fixed(before));
  });
  it('is a diff in as many pieces as it takes', () => {
    const far = 'line\n'.repeat(20);
    const text = `${FRAME}${FRAME}\n${far}a\nb\nc\n<object>\n<embed src="http://blip.tv/play/AbCdEf1234" type="application/x-shockwave-flash">\n</object>\n${far}\n${FRAME}`;
    for (const before of [text, `${text}\n`, text.replaceAll('\n', '\r\n'), `${far}${text}`, FRAME]) {
      const patch = patchOf({ label: 'a', before, edits: editsOf(entriesOf(before)) });
      assert.equal(applyPatch(before, patch, { autoConvertLineEndings: false }), fixed(before));
      assert.equal(patch.includes('No newline'), !before.endsWith('\n'));
    }
    const edits = editsOf(entriesOf(text));
    assert.equal(patchOf({ label: 'a', before: text, edits }).match(/^@@/gm)?.length, 3);
  });
});

describe('files that are replaced', () => {
  it('keep their mode, and links lead to the same file', async () => {
    const site = await folder({ 'a.html': 'old' });
    await chmod(site.at('a.html'), 0o640);
    await symlink(site.at('a.html'), site.at('link.html'));
    await replaceFile(site.at('link.html'), Buffer.from('old'), Buffer.from('new'));
    assert.equal(await readFile(site.at('a.html'), 'utf8'), 'new');
    assert.equal((await stat(site.at('a.html'))).mode & 0o777, 0o640);
    assert.deepEqual((await readdir(site.path)).sort(), ['a.html', 'link.html']);
    await site.remove();
  });
  it('are left alone where somebody else wrote them meanwhile', async () => {
    const site = await folder({ 'a.html': 'old' });
    await writeFile(site.at('a.html'), 'theirs');
    await assert.rejects(replaceFile(site.at('a.html'), Buffer.from('old'), Buffer.from('ours')), ChangedError);
    assert.deepEqual([await readFile(site.at('a.html'), 'utf8'), await readdir(site.path)], ['theirs', ['a.html']]);
    await site.remove();
  });
  it('are there once they are whole, or not at all', async () => {
    const site = await folder();
    const given = await openOutFile(site.at('out.xml'));
    await given.write('half');
    assert.equal((await readdir(site.path)).includes('out.xml'), false);
    await given.abandon();
    assert.deepEqual(await readdir(site.path), []);
    const kept = await openOutFile(site.at('out.xml'));
    await kept.write('one ');
    await kept.write('two');
    await kept.finish();
    await kept.abandon();
    assert.equal(await readFile(site.at('out.xml'), 'utf8'), 'one two');
    await site.remove();
  });
});

describe('blocks of WordPress', () => {
  const change = (markup: string, word = 'URL'): string => {
    const from = markup.indexOf(word);
    return applyEdits(markup, withBlocks(markup, from < 0 ? [] : [{ from, to: from + word.length, text: 'new' }]));
  };
  it('become plain HTML where their content is replaced', () => {
    assert.equal(
      change('<!-- wp:embed {"url":"x"} --><figure>URL</figure><!-- /wp:embed -->'),
      '<!-- wp:html --><figure>new</figure><!-- /wp:html -->',
    );
    assert.equal(
      change('<!-- wp:core-embed/youtube {} -->URL<!-- /wp:core-embed/youtube -->'),
      '<!-- wp:html -->new<!-- /wp:html -->',
    );
    assert.equal(change('<!-- wp:shortcode -->URL<!-- /wp:shortcode -->'), '<!-- wp:html -->new<!-- /wp:html -->');
  });
  it('stay what they are elsewhere', () => {
    for (const [before, after] of [
      ['<!-- wp:embed -->x<!-- /wp:embed -->URL', '<!-- wp:embed -->x<!-- /wp:embed -->new'],
      [
        '<!-- wp:paragraph --><p>URL</p><!-- /wp:paragraph -->',
        '<!-- wp:paragraph --><p>new</p><!-- /wp:paragraph -->',
      ],
      ['<!-- wp:embed /-->URL<!-- /wp:embed -->', '<!-- wp:embed /-->new<!-- /wp:embed -->'],
      ['<!-- wp:embed -->URL', '<!-- wp:embed -->new'],
      ['<!-- wp:embed -->x<!-- /wp:embed -->', '<!-- wp:embed -->x<!-- /wp:embed -->'],
    ] as const)
      assert.equal(change(before), after);
  });
  it('are told apart where there are several', () => {
    const block = (content: string): string => `<!-- wp:embed {} -->${content}<!-- /wp:embed -->`;
    assert.equal(
      change(block('a') + block('URL') + block('b')),
      `${block('a')}<!-- wp:html -->new<!-- /wp:html -->${block('b')}`,
    );
  });
});
