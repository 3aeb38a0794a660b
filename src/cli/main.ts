#!/usr/bin/env node
/** Binds the commands to this process. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { run } from './run.js';

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // a reader that has seen enough (`| head`) closes the pipe: that ends the work and is no failure
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`embed-hub: the output cannot be written: ${error.message}\n`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), {
  version,
  interactive: process.stdin.isTTY,
  readFile: (path) => readFile(path),
  readLines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  async readInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  out: (data) => new Promise((done, fail) => process.stdout.write(data, (error) => (error ? fail(error) : done()))),
  talk: (text) => void process.stderr.write(`${text}\n`),
  stopped: stop.signal,
});
