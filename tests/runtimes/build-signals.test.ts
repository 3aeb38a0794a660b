// The built program, told to stop by the system in the middle of a build that waits for a slow internet.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startInternet, type Internet } from '../network/internet.js';
import { send } from '../network/site.js';
import { temporaryFolder, type Folder } from '../site/site-world.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const DETOUR = import.meta.resolve('./detour.mjs');
const PAGES = 12;
/** Pages of the slow site that are answered before it falls silent. */
const ANSWERED = 3;
/** Requests to one host at a time: when so many wait, what was answered has been read. */
const PER_HOST = 4;

describe('a build that is told to stop', () => {
  let internet: Internet;
  let folder: Folder;
  let answers = 0;
  let held = 0;
  let silent = (): void => undefined;
  before(async () => {
    internet = await startInternet([
      {
        hosts: ['slow.example'],
        handle(exchange) {
          const { pathname } = exchange.url;
          if (/^\/\d+$/.test(pathname) && answers-- <= 0) {
            if ((held += 1) === PER_HOST) silent();
          } else send(exchange, `<title>Page ${pathname}</title><meta name="description" content="x">`);
        },
      },
    ]);
  });
  after(() => internet.close());
  beforeEach(async () => {
    folder = await temporaryFolder();
    for (let i = 0; i < PAGES; i++)
      await folder.write({ [`site/${i}.html`]: `<embed-card href="https://slow.example/${i}"></embed-card>` });
  });
  afterEach(() => folder.remove());

  interface Ended {
    code: number | null;
    signal: string | null;
    said: string;
  }
  function build(out: string, lock: string, stopWith?: NodeJS.Signals): Promise<Ended> {
    const args = ['build', 'site', '--no-posters', '--lock', lock, ...(out === 'site' ? [] : ['--out', out])];
    const env = {
      ...process.env,
      SMALL_INTERNET: String(internet.port),
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_NO_WARNINGS: '1',
    };
    delete (env as NodeJS.ProcessEnv)['NODE_TEST_CONTEXT'];
    const child = spawn(process.execPath, [`--import=${DETOUR}`, MAIN, ...args], { cwd: folder.path, env });
    silent = () => stopWith && child.kill(stopWith);
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    return Promise.all([ended, text(child.stderr)]).then(([[code, signal], said]) => ({ code, signal, said }));
  }

  for (const stop of ['SIGTERM', 'SIGINT'] as const) {
    for (const out of ['site', 'out']) {
      it(`by ${stop}, ${out === 'site' ? 'in its place' : 'in another folder'}: keeps what it knows, and whole pages`, async () => {
        answers = PAGES;
        const right = await build('right', 'right.json');
        assert.equal(right.code, 0, right.said);
        const finished = await folder.all('right');

        [answers, held] = [ANSWERED, 0];
        const sources = await folder.all('site');
        const stopped = await build(out, 'lock.json', stop);
        assert.deepEqual([stopped.code, stopped.signal], [1, null], stopped.said);
        assert.match(stopped.said, /^Stopped before the end\. Build again: what was found out is kept\.$/m);
        const { embeds } = JSON.parse(await folder.read('lock.json')) as { embeds: object };
        assert.equal(Object.keys(embeds).length, ANSWERED);
        const now = await folder.all(out);
        for (const [name, content] of Object.entries(now))
          assert.ok(content === finished[name] || (out === 'site' && content === sources[name]), `${name}: ${content}`);
        const left = Object.keys(await folder.all()).filter((name) => /tmp|writing|building/.test(name));
        assert.deepEqual(left, []);

        answers = PAGES;
        internet.clear();
        assert.equal((await build(out, 'lock.json')).code, 0);
        assert.equal(internet.requests.filter(({ url }) => /\/\d+$/.test(url)).length, PAGES - ANSWERED);
        assert.deepEqual(await folder.all(out), finished);
        assert.equal(await folder.read('lock.json'), await folder.read('right.json'));
      });
    }
  }
});
