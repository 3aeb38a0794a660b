// Builds a site in its place, and kills itself after so many calls of the file system: no handler runs.
import { createSiteBuilder } from '../../src/site/index.js';
import { systemFiles, type Files } from '../../src/site/node/files.js';
import { buildSite } from '../../src/site/node/index.js';
import { countingResolver } from './site-world.js';

const [directory = '', point = '0'] = process.argv.slice(2);
let left = Number(point);
const files = Object.fromEntries(
  Object.entries(systemFiles).map(([name, call]) => [
    name,
    (...args: unknown[]): unknown => {
      if ((left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
      return (call as (...all: unknown[]) => unknown)(...args);
    },
  ]),
) as unknown as Files;
await buildSite({ directory, files, builder: createSiteBuilder({ resolver: countingResolver() }) });
