/**
 * `npm run bench [-- NAME…]`: figures beside those of peers, measured in the same run on the same input. Prints, never
 * fails: what a figure is worth depends on the machine.
 */
import { readdirSync } from 'node:fs';
import { buildIsStale } from './lib/built.mjs';
import { inRoot } from './lib/files.mjs';
import { node } from './lib/run.mjs';

const names = readdirSync(inRoot('scripts/bench')).map((file) => file.replace(/\.mjs$/, ''));
const wanted = process.argv.slice(2);
if (buildIsStale()) await node([inRoot('scripts/build.mjs')]);
for (const name of names.filter((candidate) => !wanted.length || wanted.includes(candidate))) {
  console.log(`\n${name}`);
  // a process of its own: what one benchmark made the compiler believe must not slow down the next
  await node([inRoot(`scripts/bench/${name}.mjs`)]);
}
