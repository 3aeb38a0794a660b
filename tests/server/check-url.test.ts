import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEmbedError } from '../../src/core/error.js';
import { checkUrl } from '../../src/server/index.js';

const REFUSED = [
  // no web address
  '',
  'cats',
  '/post',
  '//blog.example/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ftp://blog.example/',
  'data:text/html,x',
  'https://',
  'http://?',
  `https://blog.example/${'x'.repeat(20_000)}`,
  // user names, ports of other services
  'https://ann@blog.example/',
  'https://ann:secret@blog.example/',
  'http://blog.example:22/',
  'http://blog.example:6379/',
  // names of one's own machines
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://router.lan/',
  'http://nas.home.arpa/',
  'http://intranet/',
  'http://x.onion/',
  'http://./',
  'http://localhost../',
  'http://127.0.0.1../',
  'http://a..internal/',
  'http://x.internal./',
  'http://printer.local。/',
  'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
  'http://local\u00adhost/',
  'http://lo\tcalhost/',
  // IPv4, however it is written
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://１２７.1/',
  'http://0x7f000001./',
  'http://017700000001/',
  'http://127.0.0.1%2e/',
  'http://blog.127.1/',
  'http:127.0.0.1',
  'http:\\\\127.0.0.1\\',
  'http://127.0.0.1:80@8.8.8.8/',
  'http://168.63.129.16/',
  'http://192.0.0.192/',
  'http://127.0.0.1./',
  'http://0/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/',
  'http://100.64.0.1/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://999.1.1.1/',
  // IPv6, and IPv4 inside it
  'http://[::]/',
  'http://[::1]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:10.0.0.1]/',
  'http://[64:ff9b::169.254.169.254]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001::1]/',
  'http://[fe80::1%25eth0]/',
  'http://[2002:0808:0808::]/',
  'http://[64:ff9b::168.63.129.16]/',
  'http://[0:0:0:0:0:ffff:127.0.0.1]/',
  'http://[3fff::1]/',
  'http://[5f00::1]/',
  'http://[2001:470::5efe:a00:1]/',
  'http://[2001:470::200:5efe:10.0.0.1]/',
];

const ALLOWED: [string, string][] = [
  ['https://blog.example/post?a=1#b', 'https://blog.example/post?a=1#b'],
  ['http://BLOG.example:80/', 'http://blog.example/'],
  ['http://blog.example:8080/', 'http://blog.example:8080/'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://local.example/', 'https://local.example/'],
  ['https://notlocalhost.example/', 'https://notlocalhost.example/'],
  ['http://8.8.8.8/', 'http://8.8.8.8/'],
  ['http://[2001:4860:4860::8888]/', 'http://[2001:4860:4860::8888]/'],
  ['http://[2a00:1450:4001:80b::200e]/', 'http://[2a00:1450:4001:80b::200e]/'],
  ['http://[2001:470::1:5efe:1]/', 'http://[2001:470::1:5efe:1]/'],
  ['http://8.8.8.8/#@127.0.0.1', 'http://8.8.8.8/#@127.0.0.1'],
  ['https://blog.example.:0443/', 'https://blog.example./'],
  ['http://[::ffff:8.8.8.8]/', 'http://[::ffff:808:808]/'],
  ['http://[64:ff9b::8.8.8.8]/', 'http://[64:ff9b::808:808]/'],
];

describe('checkUrl', () => {
  for (const address of REFUSED) {
    it(`refuses ${address.slice(0, 60) || 'nothing'}`, () =>
      assert.throws(
        () => checkUrl(address),
        (error) => isEmbedError(error) && error.code === 'unsafe-url',
      ));
  }
  for (const [address, href] of ALLOWED) it(`allows ${address}`, () => assert.equal(checkUrl(address).href, href));
  it('takes a URL as well', () => assert.equal(checkUrl(new URL('https://blog.example/')).host, 'blog.example'));
});
