// Random posts: nothing throws, nothing outside an embed changes, a second time changes nothing.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { withBlocks } from '../../src/audit/fix/blocks.js';
import { patchOf } from '../../src/audit/fix/patch.js';
import { readGhostPost } from '../../src/audit/inputs/ghost.js';
import { ExportError, readItems } from '../../src/audit/inputs/xml.js';
import { readPost } from '../../src/audit/inputs/wordpress.js';
import { editsOf } from '../../src/audit/examine.js';
import { htmlReport } from '../../src/audit/outputs/html.js';
import { textReport } from '../../src/audit/outputs/text.js';
import { createTally } from '../../src/audit/tally.js';
import { BLIP, entriesOf, fixed, FRAME, look } from './world.js';

const piece = fc.oneof(
  fc.constantFrom(
    FRAME,
    BLIP,
    '<object>',
    '</object>',
    '<param name="movie" value="http://blip.tv/play/AbCdEf1234">',
    '<iframe src="https://widgets.example/x">',
    '</iframe>',
    '<p>',
    '</p>',
    '<pre>',
    '</pre>',
    '```\n',
    '\n',
    '\r\n',
    '\n\n    ',
    '{{',
    '}}',
    '{%',
    '%}',
    '<?php',
    '?>',
    '<!--',
    '-->',
    '---\n',
    'http://youtu.be/M7lc1UVf-VE',
    '[youtube M7lc1UVf-VE]',
    '[flowplayer]',
    '<embed-media src="https://vimeo.com/1">',
    '</embed-media>',
    '<!-- wp:embed -->',
    '<!-- /wp:embed -->',
    '<img src="http://a.example/b.png">',
    '<applet code=x>',
    '<a href="https://vimeo.com/76979871">',
    '</a>',
    '<blockquote class="twitter-tweet"><a href="https://twitter.com/x/status/1234567890123">d</a></blockquote>',
    '&lt;iframe',
    '<html amp>',
    '<link rel=canonical href="https://blog.example/">',
    '\\',
    '"',
    "'",
    '=',
    '{',
    '}',
  ),
  fc.string({ maxLength: 20 }),
);
const post = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const how = fc.record({
  format: fc.constantFrom(
    'html' as const,
    'markdown' as const,
    'wordpress' as const,
    'ghost' as const,
    'atom' as const,
  ),
  isMdx: fc.boolean(),
});

describe('whatever a post is like', () => {
  it('it is read, and reports can be written of it', () => {
    fc.assert(
      fc.property(post, how, (markup, more) => {
        const page = look(markup, more);
        const tally = createTally();
        tally.add(page);
        const report = htmlReport();
        report.add(page);
        assert.match(report.document(tally.summary()), /<\/html>\n$/);
        textReport(true).page(page);
        for (const { range, line, column } of page.entries) {
          const lines = markup.slice(0, range[0]).split('\n');
          assert.deepEqual([line, column], [lines.length, (lines.at(-1) ?? '').length + 1]);
        }
      }),
      { numRuns: 400 },
    );
  });
  it('entries are in order, and what is changed does not overlap', () => {
    fc.assert(
      fc.property(post, how, (markup, more) => {
        let done = 0;
        for (const { from, to } of withBlocks(markup, editsOf(entriesOf(markup, more)))) {
          assert.ok(from >= done && to >= from && to <= markup.length);
          done = to;
        }
      }),
      { numRuns: 400 },
    );
  });
  it('--fix keeps everything outside embeds', () => {
    fc.assert(
      fc.property(post, how, (markup, more) => {
        const entries = entriesOf(markup, more);
        const edits = editsOf(entries);
        const pieces = [0, ...edits.map(({ to }) => to)].map((from, i) =>
          markup.slice(from, edits[i]?.from ?? markup.length),
        );
        const after = fixed(markup, more);
        let at = 0;
        pieces.forEach((part, i) => {
          assert.equal(after.slice(at, at + part.length), part);
          at += part.length + (edits[i]?.text.length ?? 0);
        });
        assert.equal(at, after.length);
      }),
      { numRuns: 400 },
    );
  });
  it('its diff leads from the one text to the other', () => {
    fc.assert(
      fc.property(post, how, (markup, more) => {
        const edits = editsOf(entriesOf(markup, more));
        if (!edits.length) return;
        const patch = patchOf({ label: 'a', before: markup, edits });
        assert.equal(applyPatch(markup, patch, { autoConvertLineEndings: false }), fixed(markup, more));
      }),
      { numRuns: 400 },
    );
  });
  it('--fix has nothing to do the second time', () => {
    fc.assert(
      fc.property(post, how, (markup, more) => {
        const once = fixed(markup, more);
        assert.equal(fixed(once, more), once);
      }),
      { numRuns: 400 },
    );
  });
});

describe('whatever an export is like', () => {
  const tag = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<content:encoded>',
    '</content:encoded>',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&x;',
    '<wp:comment>',
    '</wp:comment>',
    '<wp:status>publish</wp:status>',
    '<!DOCTYPE x [',
    ']>',
    '<a b="c"',
    '/>',
  );
  it('XML in pieces is read like XML in one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(tag, piece), { maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (pieces, size) => {
          const text = pieces.join('');
          const cut = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
          const read = async (chunks: string[]): Promise<unknown> => {
            const found: unknown[] = [];
            try {
              for await (const { items } of readItems(Readable.from(chunks), { item: 'item' })) {
                found.push(
                  ...items.map(({ start, fields }) => [
                    start,
                    fields.map(({ path, text: value, cdata }) => [path, value, cdata]),
                  ]),
                );
                for (const item of items) readPost(item, 'x.xml', {});
              }
            } catch (error) {
              if (!(error instanceof ExportError)) throw error;
            }
            return found;
          };
          assert.deepEqual(await read(cut), await read([text]));
        },
      ),
      { numRuns: 300 },
    );
  });
  it('CDATA stands where it is said to', async () => {
    await fc.assert(
      fc.asyncProperty(post, fc.integer({ min: 1, max: 40 }), async (content, size) => {
        const text = `<rss><channel><item><a>é</a><content:encoded><![CDATA[${content.replaceAll(']]>', '')}]]></content:encoded></item></channel></rss>`;
        for await (const { items } of readItems(Readable.from(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []), {
          item: 'item',
        }))
          for (const { fields } of items) {
            const [from = 0, to = 0] = fields[1]?.cdata ?? [];
            assert.equal(text.slice(from, to), `<![CDATA[${fields[1]?.text ?? ''}]]>`);
          }
      }),
      { numRuns: 200 },
    );
  });
  it('posts of Ghost may hold anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        const post = {
          lexical: JSON.stringify({ root: value }),
          mobiledoc: JSON.stringify({ cards: value }),
          html: text,
          title: value,
        };
        for (const part of readGhostPost(post, 'x.json').source.parts) part.replace('x');
        readGhostPost({ mobiledoc: JSON.stringify({ cards: value }) }, 'x.json').store();
      }),
    );
  });
});
