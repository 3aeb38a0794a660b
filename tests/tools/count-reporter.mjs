/** A reporter of @web/test-runner that writes `{passed, failed}` to a file: each test once for each engine. */
import { writeFileSync } from 'node:fs';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */
/** @typedef {import('@web/test-runner').TestSession} Session */

/**
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export const countReporter = (file) => ({
  onTestRunFinished: ({ sessions }) => writeFileSync(file, JSON.stringify(countSessions(sessions))),
});

/**
 * A file that could not be loaded, or threw outside its tests, counts one failure. A skipped test counts nothing.
 * @param {readonly Pick<Session, 'passed' | 'testResults'>[]} sessions
 */
export function countSessions(sessions) {
  const counts = { passed: 0, failed: 0 };
  for (const { passed, testResults } of sessions) {
    const tests = testResults ? testsOf(testResults).filter((test) => !test.skipped) : [];
    const failed = tests.filter((test) => !test.passed).length;
    counts.passed += tests.length - failed;
    counts.failed += failed === 0 && !passed ? 1 : failed;
  }
  return counts;
}

/**
 * @param {Suite} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];
