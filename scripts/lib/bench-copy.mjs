/**
 * The yardstick of `scripts/bench/build.mjs`, in a process of its own: reads, parses and writes every page of a site, in a
 * plain loop, with the tokenizer of a build and nothing else of it. Arguments: the built library, the site, the folder to
 * write to.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [dist = '', site = '', out = ''] = process.argv.slice(2);
const { tokenize } = await import(join(dist, 'core/markup/tokens.js'));

let tokens = 0;
copy(site, out);
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({ tokens, cpu: (user + system) / 1e6, wall: performance.now() / 1000, memory: maxRSS / 1024 }),
);

/** @param {string} from @param {string} to */
function copy(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copy(source, target);
    else {
      const text = readFileSync(source, 'utf8');
      tokens += tokenize(text).length;
      writeFileSync(target, text);
    }
  }
}
