/**
 * The yardstick of `scripts/bench/build.mjs`, in a process of its own: reads, parses and writes every page of a site, with the
 * same functions as a build and nothing else. Arguments: the built library, the site, the folder to write to.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const [dist = '', site = '', out = ''] = process.argv.slice(2);
const { tokenize } = await import(join(dist, 'core/markup/tokens.js'));
const { putFile, systemFiles: files } = await import(join(dist, 'site/node/files.js'));
const { readText } = await import(join(dist, 'site/node/text.js'));
const { walk } = await import(join(dist, 'site/node/walk.js'));
const AT_ONCE = 16;

const entries = walk(site, { files, without: new Set(), failed: console.error });
const made = new Set();
let tokens = 0;
const worker = async () => {
  for (let next = await entries.next(); !next.done; next = await entries.next()) {
    const [from, to] = [join(site, next.value.path), join(out, next.value.path)];
    const { text, encode } = readText(await files.readFile(from));
    tokens += tokenize(text).length;
    const folder = dirname(to);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await putFile(files, to, (/** @type {string} */ draft) => files.writeFile(draft, encode(text), { flag: 'wx' }));
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({ tokens, cpu: (user + system) / 1e6, wall: performance.now() / 1000, memory: maxRSS / 1024 }),
);
