/**
 * What `scripts/bench/build.mjs` measures, in a process of its own: a site built from its lock file.
 * Arguments: the built library, the site, the folder to write to, the lock file.
 */
import { join } from 'node:path';

const [dist = '', directory, out, lock] = process.argv.slice(2);
const { buildSite, openSiteBuilder } = await import(join(dist, 'site/node/index.js'));
const builder = await openSiteBuilder({ lock, offline: true });
const { embeds, fromLock, written, errors } = await buildSite({ directory, out, builder });
await builder.close();
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    embeds,
    fromLock,
    written,
    errors,
    cpu: (user + system) / 1e6,
    user: user / 1e6,
    wall: performance.now() / 1000,
    memory: maxRSS / 1024,
  }),
);
