/**
 * `npm run refresh-registry`: takes the newest `oembed-providers`, writes the table anew, and shows what changed: providers
 * that came and went, endpoints and schemes of those that stayed.
 */
import { readFileSync } from 'node:fs';
import { inRoot } from './lib/files.mjs';
import { compareTables } from './lib/registry-changes.mjs';
import { node, npm } from './lib/run.mjs';

const FILE = inRoot('src/providers/_oembed.ts');
const before = readFileSync(FILE, 'utf8');
const installed = await npm(['install', '--save-dev', '--save-exact', 'oembed-providers@latest']);
const code = installed || (await node([inRoot('scripts/gen.mjs')]));
if (code !== 0) process.exit(code);
const changes = compareTables(before, readFileSync(FILE, 'utf8'));
console.log(changes.length ? changes.join('\n') : 'The registry has not changed.');
