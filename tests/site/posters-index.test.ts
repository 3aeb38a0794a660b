import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RasterType } from '../../src/resolver/fetch/raster.js';
import { formatIndex, parseIndex, posterOf, type PosterEntry } from '../../src/site/posters-index.js';
import { isRasterName, nameOfPicture, typeOfName, widthOfName } from '../../src/site/posters-names.js';
import { assertUsable, MOST_PIXELS } from '../../src/site/posters-picture.js';

const TYPES: readonly RasterType[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'];
const entry: PosterEntry = {
  files: [
    '0123456789abcdef-640.jpg',
    '1123456789abcdef-320.avif',
    '2123456789abcdef-640.avif',
    '3123456789abcdef-640.webp',
  ],
  type: 'image/jpeg',
  width: 640,
  height: 360,
};

describe('names of pictures', () => {
  it('say what is in them', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom(...TYPES),
        fc.integer({ min: 1, max: 16_383 }),
        async (bytes, type, width) => {
          const name = await nameOfPicture({ bytes, type, width, height: 1 });
          assert.ok(isRasterName(name), name);
          assert.equal(typeOfName(name), type);
          assert.equal(widthOfName(name), width);
          assert.equal(name, await nameOfPicture({ bytes: bytes.slice(), type, width, height: 9 }));
          const other = await nameOfPicture({ bytes: new Uint8Array([...bytes, 1]), type, width, height: 1 });
          assert.notEqual(name, other);
        },
      ),
    ));
  it('are no way out of the directory', () => {
    for (const name of [
      '',
      'posters.json',
      '../0123456789abcdef-640.jpg',
      '0123456789abcdef-640.jpg/..',
      '0123456789abcdef-640.jpg\n',
      '0123456789ABCDEF-640.jpg',
      '0123456789abcdef-0640.jpg',
      '0123456789abcdef-640.svg',
      '0123456789abcdef-640.html',
      '0123456789abcde-640.jpg',
      640,
      null,
    ]) {
      assert.equal(isRasterName(name), false, String(name));
    }
  });
});

describe('the index of pictures', () => {
  it('gives back what it was told', () => {
    const posters = new Map([
      ['https://b.example/', entry],
      ['https://a.example/', { ...entry, files: entry.files.slice(0, 1) }],
    ]);
    const text = formatIndex(posters);
    assert.deepEqual(parseIndex(text), new Map([...posters].reverse()));
    assert.ok(text.indexOf('a.example') < text.indexOf('b.example'));
    assert.equal(formatIndex(parseIndex(text)!), text);
    assert.deepEqual(parseIndex(' \n'), new Map());
  });
  it('is nothing else', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.ok(parseIndex(text) === undefined || text.trim() === '');
      }),
    ));
  it('believes no entry of another shape', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (posters) => {
        assert.equal(parseIndex(JSON.stringify({ version: 1, posters }))?.size, 0);
      }),
    );
    const mixed = { version: 1, posters: { good: entry, bad: { ...entry, files: [...entry.files, '../x.jpg'] } } };
    assert.deepEqual([...(parseIndex(JSON.stringify(mixed)) ?? [])], [['good', entry]]);
  });
  it('tells addresses by format, in the order of the files', () => {
    assert.deepEqual(posterOf(entry, '/p/'), {
      src: '/p/0123456789abcdef-640.jpg',
      width: 640,
      height: 360,
      alternatives: [
        { type: 'image/avif', srcset: '/p/1123456789abcdef-320.avif 320w, /p/2123456789abcdef-640.avif 640w' },
        { type: 'image/webp', srcset: '/p/3123456789abcdef-640.webp 640w' },
      ],
    });
    assert.deepEqual(posterOf({ ...entry, files: entry.files.slice(0, 1) }, 'https://cdn.example/'), {
      src: 'https://cdn.example/0123456789abcdef-640.jpg',
      width: 640,
      height: 360,
    });
  });
});

describe('assertUsable', () => {
  it('refuses what stands for no picture, and what fills a memory', () => {
    const codeOf = (width: number, height: number): string => {
      try {
        assertUsable(width, height, 'https://a.example/x.jpg');
        return 'usable';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    assert.equal(codeOf(120, 90), 'bad-response');
    assert.equal(codeOf(121, 90), 'usable');
    assert.equal(codeOf(MOST_PIXELS / 1000, 1000), 'usable');
    assert.equal(codeOf(MOST_PIXELS / 1000, 1001), 'too-large');
    assert.equal(codeOf(0, 0), 'bad-response');
  });
});
