/**
 * `npm run bench [-- NAME…]`: figures beside those of peers, measured in the same run on the same input. Prints, never
 * fails: what a figure is worth depends on the machine.
 */
import { existsSync, readdirSync } from 'node:fs';
import { buildIsStale } from './lib/built.mjs';
import { inRoot } from './lib/files.mjs';
import { node, npm } from './lib/run.mjs';

const names = readdirSync(inRoot('scripts/bench')).flatMap((file) => /^(.*)\.mjs$/.exec(file)?.[1] ?? []);
const wanted = process.argv.slice(2);
if (buildIsStale()) await node([inRoot('scripts/build.mjs')]);
if (!existsSync(inRoot('scripts/bench/peers/node_modules'))) {
  console.log('Installing the peers …');
  await npm([
    'ci',
    '--prefix',
    inRoot('scripts/bench/peers'),
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}
for (const name of names.filter((candidate) => !wanted.length || wanted.includes(candidate))) {
  console.log(`\n${name}`);
  // a process of its own: what one benchmark made the compiler believe must not slow down the next
  await node([inRoot(`scripts/bench/${name}.mjs`)]);
}
