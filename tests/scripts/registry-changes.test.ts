import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTables } from '../../scripts/lib/registry-changes.mjs';

describe('compareTables', () => {
  const table =
    'export const table = `\nOne\tone.example/oembed\tone.example/*\nTwo\ttwo.example/oembed\ttwo.example/a\ttwo.example/b\n`;';
  it('says nothing of nothing', () => assert.deepEqual(compareTables(table, table), []));
  it('tells what came, what went and what changed', () =>
    assert.deepEqual(
      compareTables(
        table,
        'Three\tthree.example/o\tthree.example/*\nTwo\ttwo.example/oembed\ttwo.example/b\ttwo.example/c',
      ),
      ['- One', '+ Three: three.example/o three.example/*', '~ Two: -two.example/a +two.example/c'],
    ));
  it('takes several lines of one name together', () =>
    assert.deepEqual(
      compareTables('One\ta.example/o\ta.example/*', 'One\ta.example/o\ta.example/*\nOne\tb.example/o\tb.example/*'),
      ['~ One: +b.example/o +b.example/*'],
    ));
});
