import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { isEmbedError } from '../../src/core/error.js';
import { createNodeFetch } from '../../src/resolver/fetch/node.js';
import { startInternet, type Internet } from '../network/internet.js';
import { nodeFetchTo, PUBLIC, publicDns } from './network-world.js';

const init = (): { headers: Record<string, string>; redirect: 'manual'; signal: AbortSignal } => ({
  headers: {},
  redirect: 'manual',
  signal: new AbortController().signal,
});

/** Our own error, however deep `fetch` buried it. */
function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (isEmbedError(at)) return at.code;
  return undefined;
}

const REFUSED = [
  ['127.0.0.1', 4],
  ['10.1.2.3', 4],
  ['169.254.169.254', 4],
  ['100.64.0.1', 4],
  ['0.0.0.0', 4],
  ['::1', 6],
  ['fd00::1', 6],
  ['fe80::1%eth0', 6],
  ['::ffff:127.0.0.1', 6],
  ['64:ff9b::a00:1', 6],
  ['no address', 4],
] as const;

describe('createNodeFetch', () => {
  let internet: Internet;
  before(async () => {
    internet = await startInternet();
    internet.mount('blog.example', { pages: { '/': { html: '<title>A blog</title>' } } });
  });
  after(() => internet.close());
  beforeEach(() => internet.clear());

  it('connects to the address that was checked, over TLS and without', async () => {
    for (const scheme of ['http', 'https']) {
      const reached: string[] = [];
      const fetch = nodeFetchTo(internet, {}, reached);
      const response = await fetch(`${scheme}://blog.example/`, init());
      assert.equal(response.status, 200);
      await response.body?.cancel();
      assert.deepEqual(reached, [PUBLIC.address]);
      await fetch.close();
    }
  });

  for (const [address, family] of REFUSED) {
    it(`connects to no host that DNS puts at ${address}, nor to one that is there as well`, async () => {
      for (const answers of [[{ address, family }], [PUBLIC, { address, family }]]) {
        const fetch = nodeFetchTo(internet, { dns: async () => answers });
        await assert.rejects(fetch('https://blog.example/', init()), (error) => codeOf(error) === 'unsafe-url');
        await fetch.close();
      }
      assert.deepEqual(internet.requests, []);
    });
  }

  it('asks DNS once a connection: an answer that changes after the check is never seen', async () => {
    let asked = 0;
    const reached: string[] = [];
    const dns = async () => (asked++ === 0 ? [PUBLIC] : [{ address: '127.0.0.1', family: 4 }]);
    const fetch = nodeFetchTo(internet, { dns }, reached);
    internet.add({
      hosts: ['rebind.example'],
      handle: ({ response }) => void response.writeHead(200, { connection: 'close' }).end(),
    });
    assert.equal((await fetch('https://rebind.example/', init())).status, 200);
    await assert.rejects(fetch('https://rebind.example/', init()), (error) => codeOf(error) === 'unsafe-url');
    assert.deepEqual([asked, reached], [2, [PUBLIC.address]]);
    await fetch.close();
  });

  it('checks addresses that are written as numbers, which DNS is never asked about', async () => {
    const never = () => assert.fail('DNS was asked');
    const fetch = createNodeFetch({ dns: never });
    for (const url of [
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://0x7f.1/',
      'file:///etc/passwd',
      'http://localhost/',
    ]) {
      await assert.rejects(fetch(url, init()), (error) => codeOf(error) === 'unsafe-url', url);
    }
    await fetch.close();
  });

  it('lets no redirect that fetch follows by itself lead inside', async () => {
    const fetch = nodeFetchTo(internet, {
      dns: async (host) => [host === 'inside.example' ? { address: '10.0.0.1', family: 4 } : PUBLIC],
    });
    let to = '';
    internet.add({
      hosts: ['hop.example'],
      handle: ({ response }) => void response.writeHead(302, { location: to }).end(),
    });
    for (to of ['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/', 'https://inside.example/']) {
      const followed = fetch('https://hop.example/', { ...init(), redirect: 'follow' });
      await assert.rejects(followed, (error) => codeOf(error) === 'unsafe-url', to);
    }
    assert.deepEqual([...new Set(internet.requests.map(({ host }) => host))], ['hop.example']);
    await fetch.close();
  });

  it('trusts no certificate that nobody vouches for', async () => {
    const fetch = nodeFetchTo(internet, {}, [], {});
    await assert.rejects(fetch('https://blog.example/', init()), (error: Error) => {
      assert.equal((error.cause as NodeJS.ErrnoException).code, 'DEPTH_ZERO_SELF_SIGNED_CERT');
      return true;
    });
    assert.deepEqual(internet.requests, []);
    await fetch.close();
  });

  it('gives up on a handshake that never ends, and on a name that is not there', async () => {
    const slow = nodeFetchTo(internet, { connectTimeout: 60 });
    await assert.rejects(slow('https://stalled.example/', init()), (error: Error) => {
      assert.equal((error.cause as NodeJS.ErrnoException).code, 'UND_ERR_CONNECT_TIMEOUT');
      return true;
    });
    const lost = nodeFetchTo(internet, { dns: async () => [] });
    await assert.rejects(lost('https://blog.example/', init()), (error) => codeOf(error) === 'network');
  });

  it('says who asks, and sends nothing else of ours', async () => {
    const fetch = nodeFetchTo(internet, { contact: 'https://site.example/about (me)\r\nx: y', dns: publicDns });
    internet.add({
      hosts: ['cookie.example'],
      handle: ({ response }) => void response.writeHead(200, { 'set-cookie': 'a=b' }).end(),
    });
    await fetch('https://cookie.example/', init());
    await fetch('https://cookie.example/', init());
    const { headers } = internet.requests[1]!;
    assert.equal(
      headers['user-agent'],
      'Mozilla/5.0 (compatible; embed-hub; link preview; +https://site.example/aboutmex:y)',
    );
    assert.deepEqual([headers.cookie, headers.referer, headers.authorization], [undefined, undefined, undefined]);
    await fetch.close();
  });
});
