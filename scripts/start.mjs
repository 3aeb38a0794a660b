/** `npm start`: installs and builds what is missing, then serves the preview page. Further arguments go to `serve`. */
import { buildIsStale } from './lib/built.mjs';
import { inRoot } from './lib/files.mjs';
import { installModules } from './lib/install.mjs';
import { node } from './lib/run.mjs';

try {
  await installModules();
  if (buildIsStale()) {
    console.log('Building …');
    const code = await node([inRoot('scripts/build.mjs')]);
    if (code !== 0) throw new Error('the build failed: its messages are above');
  }
  process.exitCode = await node([inRoot('dist/cli/main.js'), 'serve', '--open', ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: process.cwd(),
  });
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
