import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { fetchMentions, inlineMentions, mentionCards, readMentions } from '../../src/elements/card/mentions.js';
import '../../src/define/embed-card.js';
import { ownLink, part, textOf } from './helpers.js';

const reply = {
  type: 'entry',
  url: 'https://ann.example/notes/1',
  published: '2024-05-01',
  'wm-property': 'in-reply-to',
  author: { name: 'Ann Lee', url: 'https://ann.example/' },
  content: { html: '<img src=x onerror=alert(1)>', text: 'I agree <b>with</b> it.' },
};
const like = { type: 'entry', url: 'https://bo.example/likes/7', 'like-of': 'https://mine.example/', author: 'ref' };
const feed = { type: 'feed', children: [like, reply], references: { ref: { name: 'Bo Ek' } } };

function script(json: unknown, type = 'application/jf2feed+json'): HTMLScriptElement {
  const list = document.createElement('script');
  list.type = type;
  list.textContent = typeof json === 'string' ? json : JSON.stringify(json);
  return list;
}

describe('mentions as cards', () => {
  it('shows who said what, where and when, newest first', async () => {
    const list = await fixture(html`<div></div>`);
    const cards = mentionCards(readMentions(feed));
    list.append(...cards);
    const [first, second] = cards;
    await waitUntil(() => part(second!, 'publication') && textOf(part(second!, 'publication')).startsWith('Liked'));
    await waitUntil(() => textOf(part(first!, 'publication')) === 'Reply on ann.example');
    expect(ownLink(first!).href).to.equal(reply.url);
    expect(textOf(part(first!, 'author'))).to.equal('By Ann Lee');
    expect(textOf(part(first!, 'date'))).to.equal('May 1, 2024');
    expect(textOf(part(first!, 'excerpt'))).to.equal('I agree <b>with</b> it.');
    expect(textOf(part(second!, 'publication'))).to.equal('Liked on bo.example');
    expect(textOf(part(second!, 'author'))).to.equal('By Bo Ek');
    expect(list.querySelector('img') ?? first!.shadowRoot!.querySelector('img')).to.equal(null);
    await expect(list).to.be.accessible();
  });

  it('reads lists that stand in the page, of both types, as one', () => {
    const place = document.createElement('div');
    place.append(
      script(feed),
      script([{ ...like, url: '/likes/8', author: undefined }], 'application/json'),
      script({ ...reply, published: '2020-01-01' }, 'application/jf2+json'),
      script('{ not json', 'application/json'),
      script([{ ...like, url: 'https://never.example/' }], 'text/plain'),
    );
    const said = inlineMentions(place).map(({ embed, relation }) => [relation, embed.url]);
    expect(said).to.deep.equal([
      ['reply', reply.url],
      ['like', like.url],
      ['like', `${location.origin}/likes/8`],
    ]);
    expect(inlineMentions(place)[1]!.embed.authors).to.deep.equal([{ name: 'Bo Ek' }]);
    expect(inlineMentions(place, { limit: 1 }).length).to.equal(1);
    expect(inlineMentions(document.createElement('div'))).to.deep.equal([]);
  });
});

describe('mentions of an endpoint', () => {
  const real = globalThis.fetch;
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const answering = (body: string, init: ResponseInit = {}): void => {
    asked.length = 0;
    globalThis.fetch = (url, options) => {
      asked.push({ url: new Request(url).url, init: options });
      return options?.signal?.aborted
        ? Promise.reject(options.signal.reason as Error)
        : Promise.resolve(new Response(body, init));
    };
  };
  afterEach(() => {
    globalThis.fetch = real;
  });

  const failure = async (promise: Promise<unknown>): Promise<unknown> => {
    try {
      await promise;
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('are asked for without cookies, in JF2', async () => {
    answering(JSON.stringify(feed));
    const said = await fetchMentions('/mentions?target=x', { limit: 1 });
    expect(said.map(({ relation }) => relation)).to.deep.equal(['reply']);
    expect(asked[0]!.url).to.equal(`${location.origin}/mentions?target=x`);
    expect(asked[0]!.init!.credentials).to.equal('omit');
    expect(new Headers(asked[0]!.init!.headers).get('accept')).to.contain('application/jf2feed+json');
  });

  it('come from a web address, as JSON, or not at all', async () => {
    answering('{}');
    for (const address of ['javascript:alert(1)', 'data:application/json,{}', 'http://['])
      expect(await failure(fetchMentions(address)), address).to.be.instanceOf(TypeError);
    expect(asked.length).to.equal(0);
    answering('<html>');
    expect(await failure(fetchMentions('/m'))).to.be.instanceOf(TypeError);
    answering('gone', { status: 410 });
    expect(String(await failure(fetchMentions('/m')))).to.contain('410');
    answering('{}', { headers: { 'content-length': '9999999' } });
    expect(String(await failure(fetchMentions('/m')))).to.contain('large');
    answering('{}');
    expect(await fetchMentions('/m')).to.deep.equal([]);
  });

  it('can be given up', async () => {
    answering('{}');
    const given = new AbortController();
    given.abort();
    expect(((await failure(fetchMentions('/m', { signal: given.signal }))) as Error).name).to.equal('AbortError');
  });
});
