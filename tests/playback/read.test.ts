import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { amount, fieldsOf, flag } from '../../src/playback/shared/read.js';

describe('reading what players send', () => {
  it('takes objects, and objects written as JSON', () => {
    assert.equal(fieldsOf({ event: 'ready' })['event'], 'ready');
    assert.equal(fieldsOf('{"event":"ready"}')['event'], 'ready');
  });

  it('finds no fields in anything else', () => {
    for (const data of ['ready', '"ready"', '[1]', '{"event":', '', 1, null, undefined, true]) {
      assert.deepEqual(Object.keys(fieldsOf(data)), [], String(data));
    }
  });

  it('does not read a message that no player would send', () => {
    const long = (length: number): string => JSON.stringify({ event: 'x'.repeat(length - 12) });
    assert.equal(long(65_536).length, 65_536);
    assert.ok('event' in fieldsOf(long(65_536)));
    assert.ok(!('event' in fieldsOf(long(65_537))));
  });

  it('counts in our units', () => {
    assert.equal(amount(1500, 1000), 1.5);
    assert.equal(amount(0), 0);
    for (const value of [-1, -0.001, NaN, Infinity, '1', null, undefined, {}]) assert.equal(amount(value), undefined);
  });

  it('takes no number for yes or no', () => {
    assert.deepEqual(
      [flag(true), flag(false), flag(1), flag('true'), flag(null)],
      [true, false, undefined, undefined, undefined],
    );
  });
});
