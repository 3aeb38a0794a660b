// Whatever stands in a post, open or closed: what was upgraded or built once is right, and a second time changes nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { upgrade } from '../../src/legacy/index.js';
import { match } from '../../src/providers/index.js';
import { createSiteBuilder } from '../../src/site/index.js';
import { countingResolver, everyPoster, FILM, LOST, POST, TALK } from '../site/site-world.js';

const OWN = ['embed-media', 'embed-card', 'embed-player', 'embed-podcast'];
const PIECES = [
  ...OWN.flatMap((name) => [
    `<${name}>`,
    `<${name} src="${FILM}">`,
    `<${name} href="${POST}"/>`,
    `<${name} src="${TALK}"></${name}>`,
    `<${name}><a href="${LOST}">x</a></${name}>`,
    `<${name}><a href="${POST}">unclosed</${name}>`,
    `</${name}>`,
  ]),
  ...['p', 'div', 'pre', 'code', 'blockquote', 'template', 'audio', 'ul', 'cite'].flatMap((name) => [
    `<${name}>`,
    `</${name}>`,
  ]),
  `<p>${FILM}</p>`,
  `${TALK}\n\n`,
  `\n\n${FILM}\n\n`,
  '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>',
  '<object data="http://www.youtube.com/v/M7lc1UVf-VE"><param name="movie" value="http://www.youtube.com/v/M7lc1UVf-VE"></object>',
  '[youtube M7lc1UVf-VE]',
  '<blockquote class="twitter-tweet"><p>Hi</p><a href="https://twitter.com/a/status/20">then</a></blockquote>',
  'words ',
  '\n\n',
  '<script type="application/ld+json">{}</script>',
];
const post = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

const upgraded = (source: string): string => upgrade(source, { match }).html;
const built = async (source: string): Promise<string> => {
  const builder = createSiteBuilder({ resolver: countingResolver(), posters: everyPoster() });
  return (await builder.page(source, { url: 'https://me.example/post/' })).html;
};

describe('a second time changes nothing', () => {
  it('of what is upgraded', () => {
    const once = (source: string): void => assert.equal(upgraded(upgraded(source)), upgraded(source));
    fc.assert(fc.property(post, once), { numRuns: 3000 });
  });
  it('of what is built', async () => {
    const once = async (source: string): Promise<void> => {
      const first = await built(source);
      assert.equal(await built(first), first);
    };
    await fc.assert(fc.asyncProperty(post, once), { numRuns: 1000 });
  });
});

describe('an element of ours that is never closed', () => {
  for (const open of OWN.map((name) => `<${name} src="${FILM}">`)) {
    it(`hides no other, and is left as it is: ${open}`, async () => {
      const name = /[a-z-]+/.exec(open)![0];
      const own = `<${name}><p>${TALK}</p></${name}>`;
      const source = `${open}${own}<p>${TALK}</p>${own}`;
      const [before, between, after] = upgraded(source).split(own);
      assert.equal(before, open);
      assert.match(between!, /^<p><embed-media [^]*<\/embed-media><\/p>$/);
      assert.equal(after, '');
      assert.ok((await built(source)).startsWith(open));
    });
  }
});
