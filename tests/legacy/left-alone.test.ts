// What is shown and not used: code in the sources blogs are written in, forms, and what an author put around a player.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { upgrade } from '../../src/legacy/index.js';
import { match } from '../../src/providers/index.js';

const WATCH = 'http://www.youtube.com/watch?v=M7lc1UVf-VE';
const FRAME = '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';
const LIVE =
  '<embed-media src="https://www.youtube.com/watch?v=M7lc1UVf-VE"><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">Video on YouTube</a></embed-media>';

const run = (source: string) => upgrade(source, { match });
const leaves = (source: string): void => assert.deepEqual(run(source), { html: source, embeds: [] });
/** The example stays; the same markup behind it, in use, does not. */
const leavesOnly = (example: string): void => {
  leaves(example);
  assert.equal(run(`${example}\n\n${FRAME}\n`).html, `${example}\n\n${LIVE}\n`);
};

describe('upgrade: code in sources', () => {
  for (const fence of ['```', '~~~', '````']) {
    it(`leaves a block between ${fence}`, () => {
      for (const code of [
        FRAME,
        WATCH,
        `<object data="${WATCH}"></object>`,
        `<embed-media src="${WATCH}"></embed-media>`,
      ])
        leavesOnly(`Text\n\n${fence}html\n${code}\n${fence}\n`);
      leavesOnly(`${fence}\r\n${WATCH}\r\n${fence}\r\n`);
    });
  }
  it('leaves everything behind a fence that is never closed, but not one that markup shows', () => {
    leaves('```\n' + FRAME);
    assert.equal(run(`<pre>\n\`\`\`\n</pre>\n${FRAME}`).html, `<pre>\n\`\`\`\n</pre>\n${LIVE}`);
  });
  it('leaves code in a line', () => {
    for (const code of [`\`${FRAME}\``, `\`\` ${FRAME} \`\``, '`{{< youtube M7lc1UVf-VE >}}`'])
      leavesOnly(`Use ${code} here.`);
  });
  it('takes a backtick that begins no example for a mere sign', () => {
    for (const [before, after] of [
      ['``So there', "''"],
      ['` a ', ' b `'],
      ['`\n', '\n`'],
    ] as const)
      assert.equal(run(`${before}${FRAME}${after}`).html, `${before}${LIVE}${after}`);
  });
  it('leaves blocks of Liquid, Hugo and WordPress', () => {
    for (const [open, close] of [
      ['{% raw %}', '{% endraw %}'],
      ['{%- highlight html linenos -%}', '{%- endhighlight -%}'],
      ['{{< highlight html >}}', '{{< /highlight >}}'],
      ['[sourcecode language="html"]', '[/sourcecode]'],
    ] as const)
      leavesOnly(`${open}${FRAME}{% youtube M7lc1UVf-VE %}${close}`);
    assert.equal(run(`[code] is a shortcode. ${FRAME}`).html, `[code] is a shortcode. ${LIVE}`);
  });
  it('leaves the settings at the head of a post', () => {
    leavesOnly(`---\nvideo: '${FRAME}'\nurl:\n  ${WATCH}\n---\n`);
    leavesOnly(`\ufeff+++\r\nvideo = '''${FRAME}'''\r\n+++\r\n`);
    assert.equal(run(`Text\n\n---\n${FRAME}\n---\n`).html, `Text\n\n---\n${LIVE}\n---\n`);
  });
});

describe('upgrade: places for text only', () => {
  it('leaves escaped embed code beside other text', () => {
    const escaped = FRAME.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    for (const [before, after] of [
      ['<strong>Embed:</strong> ', ''],
      ['', ' <em>is the code</em>'],
      ['<a href="/x">x</a>', ''],
    ] as const)
      leaves(`<p>${before}${escaped}${after}</p>`);
    assert.equal(run(`<p>\n${escaped}<br /></p>`).html, `<p>\n${LIVE}<br /></p>`);
  });
  for (const name of ['label', 'button', 'option', 'legend', 'summary', 'wfw:note'])
    it(`leaves an address in a <${name}>`, () => leaves(`<${name}>\n${WATCH}\n</${name}>`));
  it('takes no words for a post’s number', () => {
    for (const source of ['[x 20]', '[x = 3]', '[tweet 5]', '[twitter handle]']) leaves(`<p>Solve ${source} now.</p>`);
    assert.equal(run('[tweet 20123456]').embeds[0]?.embed.provider?.id, 'twitter');
  });
});

describe('upgrade: links around players', () => {
  it('takes a link to the same with it, since a player cannot stand in a link', () => {
    for (const player of [FRAME, `[youtube=${WATCH}]`]) {
      const source = `<p><a class="x" href="${WATCH}">\n${player} </a></p>`;
      const { html, embeds } = run(source);
      assert.equal(html, `<p>${LIVE}</p>`);
      assert.equal(source.slice(...(embeds[0]?.range ?? [])), source.slice(3, -4));
    }
  });
  it('leaves a link to something else, and one that holds more', () => {
    leaves(`<a href="https://blog.example/post">${FRAME}</a>`);
    leaves(`<a href="${WATCH}">Watch ${FRAME}</a>`);
  });
  it('is not misled by a link that was never closed', () =>
    assert.equal(
      run(`<a name="top"><p>${FRAME}</p><a href="/x">x</a>`).html,
      `<a name="top"><p>${LIVE}</p><a href="/x">x</a>`,
    ));
});

describe('upgrade: what stands beside a player', () => {
  const quote = '<blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/123456">1</a></blockquote>';
  it('stays, if it is a script of the site', () => {
    const { html } = run(`${quote}\n<script src="/js/site.js"></script>`);
    assert.ok(html.endsWith('</embed-media>\n<script src="/js/site.js"></script>'), html);
  });
  it('goes, if it is the provider’s script', () => {
    for (const src of ['//platform.twitter.com/widgets.js', 'https://mastodon.example/embed.js'])
      assert.ok(run(`${quote}\n<script async src="${src}"></script>`).html.endsWith('</embed-media>'), src);
  });
  it('goes, if it is the same frame for readers without script', () => {
    const lazy = '<iframe class="lazy" data-src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';
    assert.equal(run(`${lazy}\n<noscript>${FRAME}</noscript><p>x</p>`).html, `${LIVE}<p>x</p>`);
    const other = `<noscript>${FRAME.replace('M7lc1UVf-VE', 'aqz-KE-bpKQ')}</noscript>`;
    assert.equal(run(lazy + other).html, LIVE + other);
  });
  it('stays, if it follows an object that is never closed', () => {
    const object = (id: string, end: string): string =>
      `<object><param name="movie" value="http://www.youtube.com/v/${id}"><embed src="http://www.youtube.com/v/${id}">${end}`;
    const { html, embeds } = run(
      `${object('M7lc1UVf-VE', '')}<p>Words.</p>${object('aqz-KE-bpKQ', '</object></object>')}`,
    );
    assert.deepEqual(
      embeds.map(({ id }) => id),
      ['M7lc1UVf-VE', 'aqz-KE-bpKQ'],
    );
    assert.match(html, /<\/embed-media><p>Words\.<\/p><embed-media /);
  });
  it('is not taken for the post that is quoted', () =>
    leaves(`<blockquote class="twitter-tweet"><p>See <a href="${WATCH}">this</a></p></blockquote>`));
  it('stays, if an author wrote it into the quote of a post', () =>
    leaves(
      '<blockquote class="wp-embedded-content"><p>My words. <a href="https://blog.example/x/">T</a></p></blockquote>',
    ));
});
