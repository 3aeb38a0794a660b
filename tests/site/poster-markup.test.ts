import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenize, type OpenToken } from '../../src/core/markup/tokens.js';
import { CARD_SIZES, PLAYER_SIZES, posterMarkup } from '../../src/site/poster-markup.js';
import type { Poster } from '../../src/site/poster.js';

const plain: Poster = { src: '/p/a-640.jpg', width: 640, height: 360 };
const rich: Poster = {
  ...plain,
  alternatives: [
    { type: 'image/avif', srcset: '/p/b-320.avif 320w, /p/c-640.avif 640w' },
    { type: 'image/webp', srcset: '/p/d-640.webp 640w' },
  ],
};
const tags = (...given: Parameters<typeof posterMarkup>): Record<string, string>[] =>
  tokenize(posterMarkup(...given).toString())
    .filter((token): token is OpenToken => token.type === 'open')
    .map(({ name, attributes }) => ({ name, ...Object.fromEntries(attributes) }));

describe('posterMarkup', () => {
  it('is an image with its size, which is loaded when it comes into sight', () => {
    assert.equal(
      posterMarkup(plain).toString(),
      '<img src="/p/a-640.jpg" width="640" height="360" alt="" loading="lazy" decoding="async" />',
    );
  });
  it('offers the lighter formats first', () => {
    const [picture, avif, webp, img] = tags(rich, 'A hill');
    assert.equal(picture?.['name'], 'picture');
    assert.deepEqual([avif?.['type'], webp?.['type']], ['image/avif', 'image/webp']);
    assert.equal(avif?.['srcset'], rich.alternatives?.[0]?.srcset);
    assert.deepEqual([img?.['src'], img?.['alt'], img?.['sizes']], ['/p/a-640.jpg', 'A hill', undefined]);
    assert.ok(posterMarkup(rich).toString().endsWith('</picture>'));
  });
  it('says how wide it will be, to every list of widths', () => {
    assert.deepEqual(
      tags(rich).map(({ sizes }) => sizes),
      [undefined, PLAYER_SIZES, PLAYER_SIZES, undefined],
    );
    const own = { ...plain, srcset: '/p/a-320.jpg 320w, /p/a-640.jpg 640w' };
    assert.equal(tags(own, '', CARD_SIZES)[0]?.['sizes'], CARD_SIZES);
    assert.equal(tags(own)[0]?.['srcset'], own.srcset);
  });
  it('holds no style, no script and no way out of an attribute', () => {
    const nasty = '"><script>alert(1)</script>';
    const found = tags({ ...rich, alternatives: [{ type: nasty, srcset: nasty }] }, nasty);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['picture', 'source', 'img'],
    );
    assert.equal(found[2]?.['alt'], nasty);
    const allowed = ['name', 'type', 'srcset', 'sizes', 'src', 'width', 'height', 'alt', 'loading', 'decoding'];
    assert.ok(found.every((tag) => Object.keys(tag).every((name) => allowed.includes(name))));
    assert.equal(tags({ ...plain, src: 'javascript:alert(1)' })[0]?.['src'], undefined);
  });
});
