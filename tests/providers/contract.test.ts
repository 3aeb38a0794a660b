// One suite for every provider: its examples are its specification, the tricks below must fool none.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Example, Provider } from '../../src/core/provider.js';
import { isWithin } from '../../src/core/host.js';
import { createMatcher } from '../../src/core/matcher.js';
import { unwrapWayback } from '../../src/core/archive.js';
import { match } from '../../src/providers/index.js';
import { providers } from '../../src/providers/_registry.js';

/** A file holds one provider, or a family of them; each of a family has an example. */
interface Module {
  provider?: Provider;
  providers?: readonly Provider[];
  examples: Example[];
  counterexamples: string[];
}

const folder = new URL('../../src/providers/', import.meta.url);
const modules: [string, Module][] = [];
for (const file of readdirSync(folder).filter((name) => /^[a-z0-9].*\.ts$/.test(name) && name !== 'index.ts')) {
  modules.push([file.slice(0, -3), (await import(new URL(file, folder).href)) as Module]);
}

/**
 * Addresses that look like `url` to a substring test. None is the provider's.
 * @param hosts the domains that are
 */
function tricks(url: string, hosts: readonly string[]): string[] {
  const { host, hostname, protocol, href } = new URL(url.startsWith('//') ? `https:${url}` : url);
  const rest = href.slice(`${protocol}//${host}`.length);
  const letter = hostname.charCodeAt(0);
  const domain = hosts.find((name) => hostname === name || hostname.endsWith(`.${name}`)) ?? hostname;
  const wide = String.fromCharCode(letter + 0xfee0) + hostname.slice(1);
  return [
    `https://evil.example/?u=${href}`,
    `https://evil.example/${href}`,
    `https://evil.example/#${href}`,
    `https://${hostname}.evil.example${rest}`,
    `https://evil-${hostname}.example${rest}`,
    `https://not${domain}${rest}`,
    `https://${hostname}@evil.example${rest}`,
    `https://user:pass@${hostname}${rest}`,
    `https://${hostname}:8443${rest}`,
    `https://${hostname}.${rest}`,
    `https://%${letter.toString(16)}${hostname.slice(1)}${rest}`,
    `https://${wide}${rest}`,
    `https:\\\\${hostname}${rest}`,
    `https:/${hostname}${rest}`,
    `https://evil.example\\@${hostname}${rest}`,
    `https://${hostname.slice(0, 3)}\t${hostname.slice(3)}${rest}`,
    `javascript://${hostname}${rest}`,
    `ftp://${hostname}${rest}`,
  ];
}

for (const [name, { provider, providers: family, examples, counterexamples }] of modules) {
  describe(`provider: ${name}`, () => {
    const all = provider ? [provider] : (family ?? []);
    const alone = createMatcher(all);
    const ids = all.map(({ id }) => id);
    const domains = all.flatMap(({ hosts }) => hosts);
    const item = ({ url }: Example) => {
      const found = match(url);
      assert.ok(found, `nobody matches ${url}`);
      return found;
    };

    it('is named like its file, and registered', () => {
      if (provider) assert.equal(provider.id, name);
      for (const one of all) assert.ok(providers.includes(one));
      assert.equal(new Set(providers.map(({ id }) => id)).size, providers.length);
    });
    it('has hosts that are plain lower-case domains nobody else claims', () => {
      for (const { id, hosts } of all) {
        for (const host of hosts) {
          assert.match(host, /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
          assert.ok(!host.startsWith('www.'), host);
          assert.deepEqual(
            providers.filter((other) => other.hosts.includes(host)).map((other) => other.id),
            [id],
          );
        }
      }
    });
    it('has examples and counterexamples', () => {
      const shown = new Set(examples.map((example) => item(example).embed.provider?.id));
      assert.deepEqual(
        ids.filter((id) => !shown.has(id)),
        [],
      );
      assert.ok(counterexamples.length > 0);
    });

    for (const example of examples) {
      it(`matches ${example.url}`, () => {
        const { embed, id } = item(example);
        assert.ok(ids.includes(embed.provider?.id ?? ''), embed.provider?.id);
        assert.deepEqual(
          { id, kind: embed.kind, start: embed.start, end: embed.end },
          { id: example.id, kind: example.kind, start: example.start, end: example.end },
        );
        assert.equal(embed.url, example.url);
      });
    }

    it('is found again through its own frame', () => {
      for (const example of examples) {
        const { embed, id } = item(example);
        if (!embed.frame) continue;
        assert.match(embed.frame.src, /^https:\/\//);
        const again = match(embed.frame.src);
        assert.equal(again?.embed.provider?.id, embed.provider?.id, embed.frame.src);
        assert.equal(again?.id, id, embed.frame.src);
      }
    });
    it('keeps the start in its frame, where its player can start late', () => {
      for (const example of examples) {
        const { frame, start } = item(example).embed;
        const again = frame && match(frame.src)?.embed.start;
        if (again !== undefined) assert.equal(again, start, frame?.src);
      }
    });
    it('is found again through its own page', () => {
      for (const example of examples) {
        const { embed, id } = item(example);
        if (!embed.canonicalUrl) continue;
        const { hostname } = new URL(embed.canonicalUrl);
        // a closed service's item may live on as somebody else's page, for instance a podcast's own feed
        const isOurs = all.some(({ anywhere }) => anywhere) || domains.some((name) => isWithin(hostname, name));
        if (!isOurs) continue;
        const again = match(embed.canonicalUrl);
        assert.ok(again, embed.canonicalUrl);
        assert.equal(again.embed.provider?.id, embed.provider?.id, embed.canonicalUrl);
        assert.equal(again.id, id, embed.canonicalUrl);
        assert.equal(again.embed.start, embed.start, embed.canonicalUrl);
      }
    });
    it('has frames a page can lay out before they load', () => {
      for (const example of examples) {
        const { frame } = item(example).embed;
        if (frame) assert.ok((frame.aspectRatio ?? 0) > 0 || (frame.height ?? 0) > 0, frame.src);
      }
    });
    it('says that it is gone, and where a copy may be, instead of framing what is dead', () => {
      for (const example of examples) {
        const { embed, id } = item(example);
        if (embed.status !== 'gone') continue;
        assert.equal(embed.frame, undefined, example.url);
        assert.match(embed.archive?.url ?? '', /^https:\/\/web\.archive\.org\//, example.url);
        assert.ok(embed.gone, example.url);
        if (id === null) assert.equal(embed.gone.reason, 'not-identified');
      }
      if (provider?.closed)
        for (const example of examples) assert.equal(item(example).embed.status, 'gone', example.url);
    });
    it('names addresses that are addresses', () => {
      for (const one of all) assert.ok(URL.canParse(one.url), one.url);
      for (const example of examples) {
        for (const { url } of item(example).embed.authors ?? []) assert.ok(url === undefined || URL.canParse(url), url);
      }
    });
    it('asks its endpoint for a plain address', () => {
      for (const example of examples) {
        const { endpoint } = item(example);
        if (endpoint) assert.match(endpoint, /^https:\/\/[^?]+\?(?:[^=]+=[^&]*&)*url=https?%3A/);
      }
    });

    for (const url of counterexamples) it(`refuses ${url}`, () => assert.equal(alone(url), null));
    it('is fooled by no look-alike', () => {
      for (const { url } of examples) {
        for (const trick of tricks(unwrapWayback(url), domains)) {
          const found = match(trick);
          // software that runs on anybody's host may run on this one: it is a guess, and says so
          const isGuess = found?.embed.status === 'unknown' && all.some(({ anywhere }) => anywhere);
          assert.ok(found === null || isGuess, trick);
        }
      }
    });
    it('never throws', () => {
      for (const { url } of examples) {
        for (let cut = 0; cut < url.length; cut += 3) {
          alone(url.slice(0, cut));
          alone(`${url.slice(0, cut)}%${url.slice(cut)}`);
          alone(`${url.slice(0, cut)}/../${url.slice(cut)}`);
        }
      }
    });
  });
}
