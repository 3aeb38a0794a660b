// Builds a site in its place, and kills itself after so many calls of the file system, or with threads after so many files:
// no handler runs.
import { createSiteBuilder } from '../../src/site/index.js';
import { systemFiles, type Files } from '../../src/site/node/files.js';
import { buildSite } from '../../src/site/node/index.js';
import { countingResolver } from './site-world.js';

const [directory = '', point = '0', threads = '0'] = process.argv.slice(2);
const count = Number(threads);
let left = Number(point);
const tick = (): void => {
  if ((left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
};
const files = Object.fromEntries(
  Object.entries(systemFiles).map(([name, call]) => [
    name,
    (...args: unknown[]): unknown => {
      tick();
      return (call as (...all: unknown[]) => unknown)(...args);
    },
  ]),
) as unknown as Files;
const builder = createSiteBuilder({ resolver: countingResolver() });
const script = new URL('./page-thread.mjs', import.meta.url);
await buildSite({
  directory,
  builder,
  ...(count ? { threads: { count, after: 0, only: true, script }, onProgress: tick } : { files }),
});
