/**
 * Serves a CommonJS package as one ES module, as every bundler of a site does. Browsers know no other modules, and the
 * test runner bundles nothing.
 */
import { build } from 'esbuild';

/**
 * @param {...string} packages names
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const commonjsPlugin = (...packages) => ({
  name: 'commonjs',
  async serve({ path }) {
    const name = packages.find((one) => path.startsWith(`/node_modules/${one}/`));
    if (!name) return undefined;
    const { outputFiles } = await build({
      stdin: { contents: `export { default } from '${name}'`, resolveDir: import.meta.dirname },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    return { body: outputFiles[0]?.text ?? '', type: 'js' };
  },
});
