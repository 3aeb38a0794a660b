import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { createHandler } from '../../src/server/index.js';
import { clientOfSocket, listen, NodeResponse, type Listening } from '../../src/server/node.js';
import { VIDEO } from './world.js';

const PATH = `oembed?url=${encodeURIComponent(VIDEO)}`;

/** A server whose answers come when they are told to. */
async function slow(): Promise<{ server: Listening; came: Promise<unknown>; signals: AbortSignal[]; finish(): void }> {
  const state = { came: (): void => undefined, finish: (): void => undefined };
  const came = new Promise<void>((done) => (state.came = done));
  const signals: AbortSignal[] = [];
  const resolve = (url: string, { signal }: { signal?: AbortSignal } = {}): Promise<Embed> =>
    new Promise((done, fail) => {
      if (signal) signals.push(signal);
      state.finish = () => done({ url, kind: 'video', title: 'Late', status: 'ok' });
      signal?.addEventListener('abort', () => fail(signal.reason as Error));
      state.came();
    });
  const server = await listen(createHandler({ resolver: { resolve }, Response: NodeResponse }), { port: 0 });
  return { server, came, signals, finish: () => state.finish() };
}

async function get(
  url: string,
  agent?: http.Agent,
): Promise<{ status: number | undefined; text: string; headers: http.IncomingHttpHeaders }> {
  const [reply] = (await once(http.get(url, agent ? { agent } : {}), 'response')) as [http.IncomingMessage];
  let text = '';
  for await (const chunk of reply) text += String(chunk);
  return { status: reply.statusCode, text, headers: reply.headers };
}

describe('listen', () => {
  it('sends what the endpoint answers, byte for byte, with its length', async () => {
    const handler = createHandler({ Response: NodeResponse });
    const server = await listen(handler, { port: 0 });
    const plain = await createHandler()(new Request(`https://a.example/${PATH}`));
    for (let i = 0; i < 2; i++) {
      const { status, text, headers } = await get(server.url + PATH);
      assert.deepEqual([status, text], [200, await plain.clone().text()]);
      assert.equal(headers['content-length'], String(Buffer.byteLength(text)));
      for (const [name, value] of plain.headers) assert.equal(headers[name], value, name);
      const again = await fetch(server.url + PATH, { headers: { 'if-none-match': String(headers.etag) } });
      assert.deepEqual([again.status, await again.text()], [304, '']);
    }
    const head = await fetch(server.url + PATH, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text(), head.headers.get('etag')], [200, '', plain.headers.get('etag')]);
    const posted = await fetch(server.url + 'oembed', {
      method: 'POST',
      body: JSON.stringify([VIDEO]),
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(((await posted.json()) as { type: string }[])[0]?.type, 'video');
    await server.close();
  });
  it('tells who is at the other end', async () => {
    let client: string | undefined;
    const server = await listen(
      async (request) => {
        client = clientOfSocket(request);
        return new Response('');
      },
      { port: 0 },
    );
    await (await fetch(server.url, { headers: { 'x-forwarded-for': '1.1.1.1' } })).text();
    assert.equal(client, '127.0.0.1');
    await server.close();
    assert.equal(clientOfSocket(new Request('https://a.example/')), undefined);
  });
  it('tells the endpoint that a client has left', async () => {
    const { server, came, signals } = await slow();
    const request = http.get(server.url + PATH);
    request.on('error', () => undefined);
    await came;
    request.destroy();
    const [signal] = signals;
    if (!signal?.aborted) await once(signal!, 'abort');
    await server.close();
  });
});

describe('a server that is stopped', () => {
  it('answers what has come, and takes nothing new', async () => {
    const { server, came, finish } = await slow();
    const agent = new http.Agent({ keepAlive: true });
    const answer = get(server.url + PATH, agent);
    await came;
    const stopped = server.stop();
    await assert.rejects(get(server.url + PATH), { code: 'ECONNREFUSED' });
    finish();
    const { status, text, headers } = await answer;
    assert.deepEqual([status, headers.connection], [200, 'close']);
    assert.match(text, /"title":"Late"/);
    assert.equal(await stopped, 0);
    agent.destroy();
  });
  it('tells a client that sends more on the same connection to ask elsewhere', async () => {
    const { server, came, finish } = await slow();
    const address = new URL(server.url);
    const socket = net.connect(Number(address.port), address.hostname);
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.write(`GET /${PATH} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await came;
    const stopped = server.stop();
    socket.write(`GET /oembed HTTP/1.1\r\nHost: a\r\n\r\n`);
    finish();
    await once(socket, 'close');
    // RFC 9112, section 9.6: what comes after an answer with `Connection: close` was not worked on
    assert.deepEqual([text.match(/HTTP\/1\.1 200/g)?.length, text.match(/Connection: close/g)?.length], [1, 1]);
    assert.equal(await stopped, 0);
  });
  it('waits for nobody who only holds a connection, or sends half a request', async () => {
    const { server } = await slow();
    const { port, hostname } = new URL(server.url);
    const sockets = ['', 'GET / HTTP/1.1\r\nHost'].map((start) => {
      const socket = net.connect(Number(port), hostname);
      socket.on('error', () => undefined).write(start);
      return socket;
    });
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const ends = sockets.map((socket) => new Promise((done) => socket.once('close', done)));
    assert.equal(await server.stop(), 0);
    await Promise.all(ends);
  });
  it('breaks off what takes longer than it waits, and says how much that was', async () => {
    const { server, came } = await slow();
    const answer = get(server.url + PATH);
    const failed = assert.rejects(answer, { code: 'ECONNRESET' });
    await came;
    assert.equal(await server.stop(1), 1);
    await failed;
  });
});
