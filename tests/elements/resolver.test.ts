import { expect } from '@open-wc/testing';
import { createStorage } from 'unstorage';
import * as library from '../../src/resolver/index.js';
import { expected } from '../runtimes/expected.js';
import { localFetch } from '../runtimes/internet.js';
import { runScenario, withoutProvenance } from '../runtimes/scenario.js';

const { createResolver, isEmbedError } = library;

describe('the resolver in a page', () => {
  it('answers as in Node', async () => {
    const results = await runScenario({ library, fetch: localFetch, cache: createStorage() });
    expect(withoutProvenance(results)).to.deep.equal(expected);
  });

  it('follows the redirects that a browser keeps to itself', async () => {
    const types: string[] = [];
    const resolver = createResolver({
      open: true,
      fetch: async (url, init) => {
        const response = await fetch(new URL(url).pathname, init);
        types.push(response.type);
        return response;
      },
    });
    const { title } = await resolver.resolve('https://blog.example/fixtures/moved/player.html');
    expect(title).to.equal('A player');
    expect(types).to.deep.equal(['opaqueredirect', 'basic']);
  });

  it('takes the page’s own fetch as it is', async () => {
    // a page whose policy lets nothing out: the browser says what would have been asked for
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`;
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
    const refused = new Promise<string>((done) => {
      frame.contentDocument!.addEventListener('securitypolicyviolation', (event) => done(event.blockedURI));
    });
    const resolver = createResolver({ fetch: (frame.contentWindow as typeof globalThis & Window).fetch, open: true });
    const error: unknown = await resolver.resolve('https://blog.example/post').catch((reason: unknown) => reason);
    expect(isEmbedError(error) && error.code).to.equal('network');
    expect(await refused).to.equal('https://blog.example/post');
    frame.remove();
  });
});
