import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../src/core/date.js';

const cases: [string, string | undefined][] = [
  ['2012', '2012'],
  ['2012-10', '2012-10'],
  ['2012-10-04', '2012-10-04'],
  ['20121004', '2012-10-04'],
  [' 2012-10-04T09:30 ', '2012-10-04T09:30'],
  ['2012-10-04 09:30:05', '2012-10-04T09:30:05'],
  ['2012-10-04T09:30:05Z', '2012-10-04T09:30:05Z'],
  ['2012-10-04T09:30:05.123z', '2012-10-04T09:30:05.123Z'],
  ['2012-10-04T09:30:05+0200', '2012-10-04T09:30:05+02:00'],
  ['2012-10-04T09:30:05+02:00', '2012-10-04T09:30:05+02:00'],
  ['2012-10-04 09:30:05 UTC', '2012-10-04T09:30:05Z'],
  ['2012-10-04T09:30:05-05', '2012-10-04T09:30:05-05:00'],
  ['Thu, 04 Oct 2012 07:30:00 GMT', '2012-10-04T07:30:00Z'],
  ['Thu, 4 Oct 2012 7:30:00 +0200', '2012-10-04T07:30:00+02:00'],
  ['4 October 2012', '2012-10-04'],
  ['04 Oct 2012 07:30 EST', '2012-10-04T07:30-05:00'],
  ['2012-02-30', undefined],
  ['2012-13-01', undefined],
  ['2012-10-04T25:00', undefined],
  ['0000-00-00', undefined],
  ['yesterday', undefined],
  ['4 Foo 2012', undefined],
  ['by somebody', undefined],
  ['', undefined],
  ['1'.repeat(100_000), undefined],
];

describe('isoDate', () => {
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text.slice(0, 40))} is ${expected ?? 'no date'}`, () => assert.equal(isoDate(text), expected));
  }
});
