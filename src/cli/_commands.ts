// Written by scripts/gen.mjs ("npm run gen"). All commands; a command is loaded when it is called.
import type { Command } from './command.js';

export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['audit', async () => (await import('./commands/audit.js')).command],
  ['build', async () => (await import('./commands/build.js')).command],
  ['feed', async () => (await import('./commands/feed.js')).command],
  ['inspect', async () => (await import('./commands/inspect.js')).command],
  ['match', async () => (await import('./commands/match.js')).command],
  ['resolve', async () => (await import('./commands/resolve.js')).command],
  ['serve', async () => (await import('./commands/serve.js')).command],
  ['transcript', async () => (await import('./commands/transcript.js')).command],
  ['upgrade', async () => (await import('./commands/upgrade.js')).command],
]);
