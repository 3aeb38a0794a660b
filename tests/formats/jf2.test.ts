import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readMentions } from '../../src/formats/jf2.js';

const entry = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'entry',
  url: 'https://a.example/1',
  published: '2024-05-01T10:00:00Z',
  ...changes,
});
const feed = (...children: unknown[]): unknown => ({ type: 'feed', name: 'Webmentions', children });
const only = (changes: Record<string, unknown>) => readMentions(feed(entry(changes)))[0];

describe('JF2', () => {
  it('reads what a receiver of webmentions says of one', () => {
    const said = only({
      author: { type: 'card', name: ' Ann\n Lee ', photo: 'https://a.example/ann.jpg', url: 'https://a.example/' },
      'wm-property': 'in-reply-to',
      'wm-source': 'https://bridge.example/1',
      'in-reply-to': 'https://mine.example/',
      content: { html: '<b>I agree</b>', text: 'I agree' },
      lang: 'en-us',
    });
    assert.deepEqual(said, {
      relation: 'reply',
      embed: {
        url: 'https://a.example/1',
        kind: 'post',
        description: 'I agree',
        language: 'en-US',
        authors: [{ name: 'Ann Lee', url: 'https://a.example/' }],
        published: '2024-05-01T10:00:00Z',
        thumbnail: { url: 'https://a.example/ann.jpg' },
        status: 'ok',
      },
    });
  });

  const relations: [string, string][] = [
    ['in-reply-to', 'reply'],
    ['like-of', 'like'],
    ['repost-of', 'repost'],
    ['bookmark-of', 'bookmark'],
    ['mention-of', 'mention'],
    ['rsvp', 'mention'],
    ['constructor', 'mention'],
  ];
  for (const [property, relation] of relations) {
    it(`takes ${property} for ${relation}`, () => {
      assert.equal(only({ 'wm-property': property })?.relation, relation);
      assert.equal(only({ [property]: 'https://mine.example/' })?.relation, relation);
    });
  }

  it('reads values alone and in lists, and authors that are referred to', () => {
    const list = {
      type: 'feed',
      children: [
        entry({ url: ['https://a.example/1'], author: ['https://a.example/ann'], content: ['I agree'] }),
        entry({ url: 'https://a.example/2', author: 'Bo' }),
        entry({ url: 'https://a.example/3', author: 'https://www.c.example/' }),
      ],
      references: { 'https://a.example/ann': { type: 'card', name: 'Ann' } },
    };
    assert.deepEqual(
      readMentions(list).map(({ embed }) => [embed.authors, embed.description]),
      [
        [[{ name: 'Ann', url: 'https://a.example/ann' }], 'I agree'],
        [[{ name: 'Bo' }], undefined],
        [[{ name: 'c.example', url: 'https://www.c.example/' }], undefined],
      ],
    );
  });

  it('never takes HTML for text', () => {
    for (const content of [{ html: '<p>x</p>' }, { 'content-type': 'text/html', value: '<p>x</p>' }])
      assert.equal(only({ content, summary: 'In short' })?.embed.description, 'In short');
    assert.equal(only({ content: { 'content-type': 'text/plain', value: 'x' } })?.embed.description, 'x');
  });

  it('takes no title that only repeats the text', () => {
    assert.equal(only({ name: 'I agree with…', content: 'I agree with all of it' })?.embed.title, undefined);
    assert.equal(only({ name: 'An answer', content: 'I agree' })?.embed.title, 'An answer');
  });

  it('sorts by date, newest first, those without one last in their order', () => {
    const at = (n: number, published?: string, more = {}) =>
      entry({ url: `https://a.example/${n}`, published, ...more });
    const read = readMentions(
      feed(
        at(1),
        at(2, '2020-01-01'),
        at(3, 'nonsense'),
        at(4, '2024-01-01T10:00:00+02:00'),
        at(5, undefined, { 'wm-received': '2022-01-01T00:00:00Z' }),
      ),
    );
    assert.deepEqual(
      read.map(({ embed }) => embed.url.slice(-1)),
      ['4', '5', '2', '1', '3'],
    );
  });

  it('names each address once, as it was said last', () => {
    const read = readMentions(
      feed(
        entry({ content: 'old', published: '2020-01-01' }),
        entry({ url: 'http://a.example/1#c', content: 'new' }),
        entry({ url: 'https://a.example/1/', content: 'older', published: '2019-01-01' }),
      ),
    );
    assert.deepEqual(
      read.map(({ embed }) => embed.description),
      ['new'],
    );
  });

  it('leaves out what is private, leads nowhere, or is no entry', () => {
    const bad = [
      entry({ 'wm-private': true }),
      entry({ url: 'javascript:alert(1)' }),
      entry({ url: 'data:text/html,x' }),
      entry({ url: undefined }),
      entry({ type: 'card' }),
      null,
      'x',
      7,
      [],
    ];
    assert.deepEqual(readMentions(feed(...bad)), []);
    assert.equal(
      only({ author: { name: 'Ann', url: 'javascript:x', photo: 'javascript:x' } })?.embed.authors?.[0]?.url,
      undefined,
    );
    assert.equal(only({ photo: 'data:image/png;base64,AA' })?.embed.thumbnail, undefined);
  });

  it('resolves addresses by the list’s own', () => {
    const read = readMentions(feed(entry({ url: '/1', photo: { url: 'i.jpg' } })), { base: 'https://a.example/list/' });
    assert.deepEqual(
      [read[0]?.embed.url, read[0]?.embed.thumbnail?.url],
      ['https://a.example/1', 'https://a.example/list/i.jpg'],
    );
  });

  it('reads a list, and a single entry', () => {
    assert.equal(readMentions([entry()]).length, 1);
    assert.equal(readMentions(entry()).length, 1);
  });

  it('is capped', () => {
    const many = Array.from({ length: 300 }, (_, i) => entry({ url: `https://a.example/${i}` }));
    assert.equal(readMentions(feed(...many)).length, 100);
    assert.equal(readMentions(feed(...many), { limit: 7 }).length, 7);
    assert.ok(only({ content: 'word '.repeat(9000) })!.embed.description!.length <= 1001);
  });

  it('answers anything with a list, whatever it is given', () => {
    const value = fc.object({
      key: fc.constantFrom(
        'type',
        'children',
        'url',
        'author',
        'name',
        'content',
        'references',
        'published',
        'photo',
        'x',
      ),
      maxDepth: 4,
    });
    fc.assert(fc.property(fc.oneof(value, fc.jsonValue()), (json) => Array.isArray(readMentions(json))));
    for (const json of [undefined, null, 0, 'x', [], {}]) assert.deepEqual(readMentions(json), []);
  });
});
