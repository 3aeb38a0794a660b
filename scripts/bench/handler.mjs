/**
 * The endpoint's cached answers beside a bare `node:http` server that sends the same bytes: two processes in turn, asked by
 * this one over connections that stay open. Then a thousand clients that ask for one address nobody has asked for yet.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { createHandler } from '../../dist/server/index.js';
import { createResolver } from '../../dist/resolver/index.js';
import { clientOfSocket, listen, NodeResponse } from '../../dist/server/node.js';
import { table } from '../lib/measure.mjs';

const PATH = `/oembed?url=${encodeURIComponent('https://www.youtube.com/watch?v=M7lc1UVf-VE')}&maxwidth=640`;
const request = Buffer.from(`GET ${PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n`);
const CONNECTIONS = 64;
const CROWD = 1000;
const REPLY = { version: '1.0', type: 'video', title: 'A talk', author_name: 'Ann Lee', provider_name: 'YouTube' };

const [, file, role] = process.argv;
if (role === 'bare') await serveBare();
else if (role === 'handler') await serveHandler();
else await measure(String(file));

/** The same status, headers and body as the handler's, once and for all. */
async function serveBare() {
  const { server, url } = await handler();
  const response = await fetch(new URL(PATH, url));
  const body = Buffer.from(await response.arrayBuffer());
  const own = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);
  const headers = [...response.headers].filter(([name]) => !own.has(name)).flat();
  await server.close();
  const bare = http.createServer((_request, reply) => {
    reply.writeHead(200, headers);
    reply.end(body);
  });
  bare.listen(0, '127.0.0.1', () => {
    const address = bare.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
  });
  answerFigures(() => 0);
}

async function serveHandler() {
  const { url, asked } = await handler();
  process.send?.({ port: Number(new URL(url).port) });
  answerFigures(asked);
}

/** As a server that is open to the world has it: limits, counters, a log, and a provider that takes its time. */
async function handler() {
  let requests = 0;
  const resolver = createResolver({
    fetch: async () => {
      requests += 1;
      await new Promise((done) => setTimeout(done, 200));
      return new Response(JSON.stringify(REPLY), { headers: { 'content-type': 'application/json' } });
    },
  });
  const rate = { perMinute: 1e9, clientOf: clientOfSocket };
  let logged = 0;
  const endpoint = createHandler({ resolver, rate, Response: NodeResponse, log: () => void (logged += 1) });
  const server = await listen(endpoint, { port: 0 });
  return { server, url: server.url, asked: () => requests };
}

/** @param {() => number} asked how often the provider was asked */
function answerFigures(asked) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1e6, asked: asked() });
  });
  process.on('disconnect', () => process.exit());
}

/** @param {string} self */
async function measure(self) {
  const [bare, ours] = await Promise.all(['bare', 'handler'].map((name) => start(self, name)));
  if (!bare || !ours) throw new Error('a server is missing');
  const before = (await ours.figures()).asked;
  const answers = await crowd(ours.port);
  const { asked } = await ours.figures();
  const [first] = new Set(answers);
  console.log(
    `${CROWD} clients, one cold address: ${asked - before} request to its provider, ${answers.filter((one) => one === first && one.startsWith('200')).length} answers that are the same`,
  );
  const best = { bare: 0, ours: 0 };
  const cpu = { bare: Infinity, ours: Infinity };
  for (let round = 0; round < 6; round++) {
    for (const [name, server] of /** @type {const} */ ([
      ['bare', bare],
      ['ours', ours],
    ])) {
      const from = await server.figures();
      const { count, seconds } = await load(server.port, round === 0 ? 0.5 : 1.5);
      const to = await server.figures();
      // the first round is for the compiler
      if (round === 0) continue;
      best[name] = Math.max(best[name], count / seconds);
      cpu[name] = Math.min(cpu[name], (to.cpu - from.cpu) / count);
    }
  }
  console.log(`cached answers over ${CONNECTIONS} connections, requests per second`);
  table([
    ['bare node:http, the same bytes', best.bare],
    ['embed-hub', best.ours],
  ]);
  console.log('the same by processor time of the server alone');
  table([
    ['bare node:http, the same bytes', 1 / cpu.bare],
    ['embed-hub', 1 / cpu.ours],
  ]);
  bare.stop();
  ours.stop();
}

/**
 * @param {string} self
 * @param {string} name
 */
async function start(self, name) {
  const child = fork(self, [name]);
  const [{ port }] = await once(child, 'message');
  return {
    /** @type {number} */
    port,
    stop: () => child.disconnect(),
    /** @returns {Promise<{ cpu: number, asked: number }>} */
    figures: async () => {
      child.send('figures');
      const [figures] = await once(child, 'message');
      return figures;
    },
  };
}

/**
 * A client that costs as little as one can, so that it is the servers that are measured: it counts bytes and parses nothing
 * but the first answer.
 * @param {number} port
 * @param {number} seconds
 */
async function load(port, seconds) {
  const size = await answerSize(port);
  let [count, over] = [0, false];
  const began = performance.now();
  const clients = Array.from({ length: CONNECTIONS }, async () => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(request));
    let got = 0;
    socket.on('data', (chunk) => {
      got += chunk.length;
      if (got < size) return;
      if (got > size) throw new Error('an answer has another size');
      got = 0;
      count += 1;
      if (over) socket.destroy();
      else socket.write(request);
    });
    await once(socket, 'close');
  });
  await new Promise((done) => setTimeout(done, seconds * 1000));
  over = true;
  const [counted, took] = [count, (performance.now() - began) / 1000];
  await Promise.all(clients);
  return { count: counted, seconds: took };
}

/** @param {number} port */
async function answerSize(port) {
  const socket = net.connect(port, '127.0.0.1', () => socket.write(request));
  let text = '';
  for await (const chunk of socket) {
    text += chunk.toString('latin1');
    const head = text.indexOf('\r\n\r\n') + 4;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
    if (head > 3 && text.length >= head + length) return head + length;
  }
  throw new Error('no answer');
}

/** @param {number} port */
function crowd(port) {
  const agent = new http.Agent({ maxSockets: CROWD });
  return Promise.all(
    Array.from(
      { length: CROWD },
      () =>
        new Promise((done, fail) => {
          http
            .get({ port, path: PATH, agent }, async (reply) => {
              let text = '';
              for await (const chunk of reply) text += chunk;
              done(`${reply.statusCode} ${text}`);
            })
            .on('error', fail);
        }),
    ),
  );
}
