import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInstalled } from '../../scripts/lib/install.mjs';
import { countTap, withCrash } from '../../scripts/lib/node-tests.mjs';
import { total, withUnfinished } from '../../scripts/lib/browser-tests.mjs';
import { countSession } from '../tools/count-reporter.mjs';

describe('scripts: counts of node:test', () => {
  const report =
    'TAP version 13\nok 1 - a\n1..4\n# tests 4\n# suites 1\n# pass 1\n# fail 1\n# cancelled 1\n# skipped 1\n';

  it('counts what was cancelled as failed and leaves out what was skipped', () => {
    const { passed, failed } = countTap(report);
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 2 });
  });
  it('names what failed by its line, and not the suites around it', () => {
    const suite = (type: string) =>
      `not ok 1 - outer\n  ---\n  duration_ms: 3\n  type: 'suite'\n  location: '/a.test.ts:1:1'\n  failureType: '${type}'\n`;
    const inner = `    not ok 1 - inner\n      ---\n      duration_ms: 1\n      location: '/a.test.ts:2:3'\n      failureType: 'testCodeFailure'\n`;
    assert.deepEqual(countTap(inner + suite('subtestsFailed')).failures, ['/a.test.ts:2:3: inner']);
    assert.deepEqual(countTap(suite('hookFailed')).failures, ['/a.test.ts:1:1: outer']);
  });
  it('counts nothing in a report that was cut off', () => {
    assert.deepEqual(countTap('TAP version 13\nok 1 - # pass 7\n'), { passed: 0, failed: 0, failures: [] });
  });
  it('counts a crash as one failure, and only where no test has failed', () => {
    assert.deepEqual(withCrash({ passed: 3, failed: 0 }, 1), { passed: 3, failed: 1 });
    assert.deepEqual(withCrash({ passed: 3, failed: 2 }, 1), { passed: 3, failed: 2 });
    assert.deepEqual(withCrash({ passed: 3, failed: 0 }, 0), { passed: 3, failed: 0 });
  });
});

describe('scripts: counts of component tests', () => {
  const test = (passed: boolean, skipped = false) => ({ name: 'it', passed, skipped });
  const suite = (...tests: ReturnType<typeof test>[]) => ({ name: 'suite', suites: [], tests });

  it('counts nested suites, and not what was skipped', () => {
    const testResults = { ...suite(test(true)), suites: [suite(test(true), test(false), test(false, true))] };
    assert.deepEqual(countSession({ passed: false, testResults }), {
      passed: 2,
      failed: 1,
      names: ['suite › suite › it'],
    });
  });
  it('counts a file that did not load as one failure', () => {
    assert.deepEqual(countSession({ passed: false }), { passed: 0, failed: 1, names: [] });
  });
  it('counts an error outside of the tests as one failure', () => {
    assert.deepEqual(countSession({ passed: false, testResults: suite(test(true)) }), {
      passed: 1,
      failed: 1,
      names: [],
    });
  });
  it('are summed over files and engines, with the failures named', () => {
    const results = [
      { engine: 'chromium', file: 'a.test.ts', passed: 2, failed: 0, names: [] },
      { engine: 'webkit', file: 'a.test.ts', passed: 1, failed: 1, names: ['it plays'] },
    ];
    assert.deepEqual(total(results, 1), { passed: 3, failed: 1, failures: ['webkit: a.test.ts: it plays'] });
    assert.deepEqual(total([], 1), { passed: 0, failed: 1, failures: [] });
  });
  it('counts a file of which nothing was heard as one failure in each engine that had it to run', () => {
    const heard = [{ engine: 'chromium', file: 'a.test.ts', passed: 2, failed: 0, names: [] }];
    const results = withUnfinished(heard, ['a.test.ts'], ['chromium', 'webkit']);
    assert.deepEqual(total(results, 124), {
      passed: 2,
      failed: 1,
      failures: ['webkit: a.test.ts: it did not come to its end'],
    });
  });
});

describe('scripts: installed packages', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  };
  const a = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

  it('may lack what is optional', () => {
    assert.equal(isInstalled(wanted, a), true);
  });
  it('are not those of the lockfile where one is missing, older or another', () => {
    assert.equal(isInstalled(wanted, {}), false);
    assert.equal(isInstalled(wanted, { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }), false);
    assert.equal(isInstalled(wanted, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }), false);
  });
});
