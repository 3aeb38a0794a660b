import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare, Response, type Request } from 'miniflare';
import { createStorage } from 'unstorage';
import * as library from '../../dist/resolver/index.js';
import { expected } from './expected.js';
import { answer, HELD, localFetch, POST_PAGE, SILENT } from './internet.js';
import { runScenario, withoutProvenance, type Results } from './scenario.js';

/** Where a second caller tells that it has joined the first. */
const JOINED = 'https://gate.example/';

/** What is read of a key-value namespace. */
interface Namespace {
  list(): Promise<{ keys: { expiration?: number }[] }>;
}

describe('the built resolver', () => {
  let inNode: Results;
  before(async () => {
    inNode = await runScenario({ library, fetch: localFetch, cache: createStorage() });
  });

  it('does in Node what the scenario says', () => {
    assert.deepEqual(withoutProvenance(inNode), expected);
  });

  describe('in workerd', () => {
    const asked: string[] = [];
    let openGate: () => void;
    const gate = new Promise<void>((open) => (openGate = open));
    let arrive: () => void;
    const arrived = new Promise<void>((done) => (arrive = done));
    let worker: Miniflare;

    async function outside({ url }: Request): Promise<Response> {
      asked.push(url);
      if (url === SILENT) return new Promise(() => undefined);
      if (url === JOINED) openGate();
      if (url === HELD) {
        arrive();
        await gate;
      }
      const { body = null, ...init } = answer(url);
      return new Response(body, init);
    }

    before(async () => {
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        conditions: ['workerd', 'worker'],
        write: false,
      });
      worker = new Miniflare({
        modules: true,
        // else it asks the network where it is
        cf: false,
        script: outputFiles[0]!.text,
        compatibilityDate: '2026-04-01',
        kvNamespaces: ['CACHE'],
        serviceBindings: { DEAD: { external: { address: '127.0.0.1:9', http: {} } } },
        outboundService: outside,
      });
      await worker.ready;
    });
    after(() => worker.dispose());

    const ask = async (path: string, query: Record<string, string> = {}): Promise<unknown> => {
      const response = await worker.dispatchFetch(`http://worker.example${path}?${new URLSearchParams(query)}`);
      return response.json();
    };

    it('has nothing of Node’s', async () => {
      assert.deepEqual(await ask('/globals'), []);
    });
    it('answers as in Node, with a fetch that it is given', async () => {
      assert.deepEqual(await ask('/given-fetch'), inNode);
    });
    it('answers as in Node, with the runtime’s own fetch and a key-value namespace', async () => {
      assert.deepEqual(await ask('/own-fetch'), inNode);
      assert.ok(asked.includes(POST_PAGE));
      const namespace: unknown = await worker.getKVNamespace('CACHE');
      const { keys } = await (namespace as Namespace).list();
      assert.ok(keys.length > 5);
      assert.ok(
        keys.every(({ expiration = 0 }) => expiration * 1000 > Date.now()),
        'entries end',
      );
    });
    it('is shared by the requests of one worker', async () => {
      const first = ask('/kept', { url: HELD, meanwhile: 'https://nowhere.example/' });
      await arrived;
      const second = ask('/kept', { url: HELD, meanwhile: JOINED });
      assert.deepEqual(await first, await second);
      assert.equal(asked.filter((url) => url === HELD).length, 1);
    });
  });
});
