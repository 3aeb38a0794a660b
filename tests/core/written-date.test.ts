import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../src/core/date.js';
import { writtenDate } from '../../src/core/written-date.js';

describe('writtenDate', () => {
  for (const [text, expected, language] of [
    ['Published January 14, 2021 by Ann', '2021-01-14', 'en'],
    ['Sept. 3rd, 2012', '2012-09-03', 'en'],
    ['3 May 2012', '2012-05-03', 'en'],
    ['3. März 2012', '2012-03-03', 'de'],
    ['le 14 août 2021', '2021-08-14', 'fr'],
    ['14 de febrero de 2021', '2021-02-14', 'es'],
    ['2024年10月28日', '2024-10-28', 'ja'],
    ['2017-03-10 08:42:00', '2017-03-10', 'zh'],
    ['2016-05-14T16:34+5.30', '2016-05-14', 'en'],
    ['14.01.2021', '2021-01-14', 'de'],
    ['10/04/2012', undefined, 'en'],
    ['31 February 2012', undefined, 'en'],
    ['Room 2012', undefined, 'en'],
    ['3 years ago', undefined, 'not a language'],
    ['4 May 2012', '2012-05-04', 'not a language'],
  ] as const) {
    it(`${text} is ${expected ?? 'none'}`, () => assert.equal(writtenDate(text, language), expected));
  }
});

describe('isoDate: as American templates print it', () => {
  for (const [text, expected] of [
    ['Mon, Jan 7 2019 15:37:00 EST', '2019-01-07T15:37:00-05:00'],
    ['January 7, 2019', '2019-01-07'],
    ['Jan. 7, 2019 at 3:37 PM', '2019-01-07T15:37'],
    ['Jan 7, 2019 12:05 am', '2019-01-07T00:05'],
  ] as const) {
    it(text, () => assert.equal(isoDate(text), expected));
  }
});
