import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatTime, parseTime, parseTimeRange, timeRange } from '../../src/core/time.js';

describe('parseTime', () => {
  const cases: [string, number][] = [
    ['90', 90],
    ['90s', 90],
    ['1.5', 1.5],
    ['1m30s', 90],
    ['1m40', 100],
    ['1h2m3s', 3723],
    ['9h43s', 32_443],
    ['2m', 120],
    ['1H2M', 3720],
    ['24:09', 1449],
    ['1:02:03', 3723],
    ['100:00', 6000],
    ['npt:90', 90],
    ['PT1M30S', 90],
    ['PT2H', 7200],
    ['P1DT1S', 86_401],
    [' 0 ', 0],
  ];
  for (const [text, seconds] of cases)
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(parseTime(text), seconds));

  for (const text of [
    '',
    'soon',
    's',
    'PT',
    'P',
    '1:2:3:4',
    '-5',
    '1e3',
    '90x',
    '1353412345',
    '1'.repeat(40),
    null,
    undefined,
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseTime(text), undefined));
  }
});

describe('parseTimeRange', () => {
  it('reads start and end', () => assert.deepEqual(parseTimeRange('10,20'), { start: 10, end: 20 }));
  it('reads an end alone', () => assert.deepEqual(parseTimeRange(',1m'), { end: 60 }));
  it('drops an end that is not after the start', () => assert.deepEqual(parseTimeRange('20,10'), { start: 20 }));
  it('says nothing of a start of zero', () => assert.deepEqual(timeRange(0, 9), { end: 9 }));
  it('says nothing of nothing', () => assert.deepEqual(parseTimeRange(null), {}));
});

describe('formatTime', () => {
  it('writes minutes and seconds', () => assert.equal(formatTime(90), '1:30'));
  it('writes hours where there are any', () => assert.equal(formatTime(3723.9), '1:02:03'));
  it('never writes a negative time', () => assert.equal(formatTime(-3), '0:00'));
});
