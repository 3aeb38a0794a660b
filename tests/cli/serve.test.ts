import assert from 'node:assert/strict';
import net from 'node:net';
import { describe, it } from 'node:test';
import { command } from '../../src/cli/commands/serve.js';
import { UsageError, type ExitCode, type OptionValues } from '../../src/cli/command.js';

interface Serving {
  /** The first thing on standard output. */
  url: Promise<string>;
  said: string[];
  stop: AbortController;
  ended: Promise<ExitCode>;
}

function serve(options: OptionValues, args: string[] = []): Serving {
  const stop = new AbortController();
  const said: string[] = [];
  let tell: (text: string) => void;
  const url = new Promise<string>((resolve) => (tell = resolve));
  const never = (): never => assert.fail('serve reads nothing');
  const ended = command.run({
    args,
    options,
    interactive: false,
    readInput: never,
    readLines: never,
    readFile: never,
    out: async (data) => tell(String(data)),
    talk: (text) => void said.push(text),
    stopped: stop.signal,
  });
  return { url, said, stop, ended };
}

describe('embed-hub serve', () => {
  it('prints its address, answers, and ends when it is asked to', async () => {
    const { url, said, stop, ended } = serve({ port: '0' });
    const line = await url;
    assert.match(line, /^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const address = line.trim();
    const reply = await fetch(`${address}oembed?url=https://youtu.be/M7lc1UVf-VE`);
    assert.equal(((await reply.json()) as { provider_name: string }).provider_name, 'YouTube');
    assert.equal((await fetch(`${address}nothing`)).status, 404);
    stop.abort();
    assert.equal(await ended, 0);
    assert.ok(said.join('\n').includes(address));
    await assert.rejects(fetch(address));
  });
  it('ends at once where it was asked to before it began', async () => {
    const { stop, ended } = serve({ port: '0' });
    stop.abort();
    assert.equal(await ended, 0);
  });
  it('finds a free port by itself, twice', async () => {
    const servers = [serve({}), serve({})];
    const ports = await Promise.all(servers.map(async ({ url }) => Number(new URL((await url).trim()).port)));
    assert.equal(new Set(ports).size, 2);
    assert.ok(ports.every((port) => port >= 4173));
    for (const { stop } of servers) stop.abort();
    assert.deepEqual(await Promise.all(servers.map(({ ended }) => ended)), [0, 0]);
  });
  it('says that the port it was told to take is taken', async () => {
    const blocker = net.createServer().listen(0, '127.0.0.1');
    await new Promise((done) => blocker.once('listening', done));
    const { port } = blocker.address() as net.AddressInfo;
    const { said, ended } = serve({ port: String(port) });
    assert.equal(await ended, 1);
    assert.match(said.join('\n'), new RegExp(`Port ${port} is taken\\.`));
    blocker.close();
  });
  it('refuses what is no port', async () => {
    for (const port of ['', 'x', '-1', '65536', '80.5']) await assert.rejects(serve({ port }).ended, UsageError);
    await assert.rejects(serve({}, ['extra']).ended, UsageError);
  });
});
