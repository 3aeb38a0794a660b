/**
 * The component tests, in three engines. `BROWSERS=chromium,webkit` runs some of them. Media in tests/elements/fixtures
 * is served below `/fixtures/`, and from `/fixtures/moved/` one is led there; what tests/media makes is below `/media/`;
 * everything else is at its path in the repository.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { engines } from '../scripts/lib/engines.mjs';
import { madeMedia } from './media/middleware.mjs';
import { commonjsPlugin } from './tools/commonjs-plugin.mjs';
import { countReporter } from './tools/count-reporter.mjs';
import { launchers } from './tools/launchers.mjs';
import { mediaFeaturesPlugin } from './tools/media-features-plugin.mjs';
import { mediaMiddleware } from './tools/media-middleware.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const counts = process.env['TEST_COUNTS'];
const only = process.env['BROWSERS']?.split(',');
const names = engines.filter((name) => !only || only.includes(name));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: here('..'),
  files: ['tests/elements/**/*.test.ts'],
  nodeResolve: true,
  concurrentBrowsers: 3,
  testFramework: { config: { timeout: '10000' } },
  testsFinishTimeout: 180_000,
  browsers: await launchers(names),
  middleware: [
    (context, next) => {
      if (context.path.startsWith('/fixtures/moved/')) return context.redirect(context.path.replace('/moved', ''));
      return next();
    },
    await madeMedia(),
    mediaMiddleware('/fixtures/', here('./elements/fixtures/')),
    (context, next) => {
      if (context.path.startsWith('/fixtures/')) context.url = `/tests/elements${context.url}`;
      return next();
    },
  ],
  plugins: [
    commonjsPlugin('ipaddr.js'),
    a11ySnapshotPlugin(),
    mediaFeaturesPlugin(),
    esbuildPlugin({ ts: true, tsconfig: here('../tsconfig.json'), target: 'es2022' }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY }),
    ...(counts ? [countReporter(counts, { engines: names, root: here('..') })] : []),
  ],
};
