/**
 * A reporter of @web/test-runner that writes what came of each file in each engine, as JSON, whenever one more has come to
 * its end: a run that is ended early loses nothing.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */
/** @typedef {import('@web/test-runner').TestSession} Session */
/** @typedef {import('../../scripts/lib/browser-tests.mjs').FileResult} FileResult */

/**
 * @param {string} file
 * @param {{ engines: readonly string[], root: string }} options the engines in the order of the launchers
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter(file, { engines, root }) {
  return {
    start({ config: { browsers }, sessions }) {
      /** @type {FileResult[]} */
      const results = [];
      sessions.on('session-status-updated', (/** @type {Session} */ session) => {
        if (session.status !== 'FINISHED') return;
        results.push({
          engine: engines[browsers.indexOf(session.browser)] ?? session.browser.name,
          file: relative(root, session.testFile ?? ''),
          ...countSession(session),
        });
        writeFileSync(file, JSON.stringify(results));
      });
    },
  };
}

/**
 * A file that could not be loaded, or threw outside its tests, counts one failure. A skipped test counts nothing.
 * @param {Pick<Session, 'passed' | 'testResults'>} session
 * @returns {Pick<FileResult, 'passed' | 'failed' | 'names'>}
 */
export function countSession({ passed, testResults }) {
  const tests = testResults ? testsOf(testResults).filter(({ test }) => !test.skipped) : [];
  const names = tests.filter(({ test }) => !test.passed).map(({ name }) => name);
  const failed = names.length === 0 && !passed ? 1 : names.length;
  return { passed: tests.length - names.length, failed, names };
}

/**
 * @param {Suite} suite
 * @param {string} [above]
 * @returns {{ name: string, test: import('@web/test-runner').TestResult }[]}
 */
function testsOf(suite, above = '') {
  const path = [above, suite.name].filter(Boolean).join(' › ');
  const own = suite.tests.map((test) => ({ name: [path, test.name].filter(Boolean).join(' › '), test }));
  return [...own, ...suite.suites.flatMap((inner) => testsOf(inner, path))];
}
