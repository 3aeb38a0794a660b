import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { firstQueryValue, MAX_URL_LENGTH, parseUrl, queryValue, webAddress, withQuery } from '../../src/core/url.js';

describe('parseUrl', () => {
  it('reads the parts a provider needs', () => {
    const url = parseUrl(' HTTPS://WWW.Example.ORG/a//b%20c/?q=1#t=2 ');
    assert.ok(url);
    assert.equal(url.host, 'example.org');
    assert.deepEqual(url.segments, ['a', 'b c']);
    assert.equal(url.search, '?q=1');
    assert.equal(url.hash, 't=2');
  });
  it('takes protocol-relative addresses for https', () =>
    assert.equal(parseUrl('//example.org/a')?.href, 'https://example.org/a'));
  it('reads entities that old editors left', () =>
    assert.equal(parseUrl('http://example.org/?a=1&amp;b=2&#038;c=3')?.search, '?a=1&b=2&c=3'));
  it('keeps what cannot be decoded', () =>
    assert.deepEqual(parseUrl('http://example.org/%E0%A4%A/x')?.segments, ['%E0%A4%A', 'x']));
  it('takes default ports', () => assert.equal(parseUrl('http://example.org:80/')?.host, 'example.org'));

  const refused = {
    'another scheme': 'javascript:alert(1)//www.youtube.com/watch?v=M7lc1UVf-VE',
    'a data address': 'data:text/html,<p>',
    ftp: 'ftp://www.youtube.com/',
    'a user name': 'https://www.youtube.com@evil.example/',
    'a port': 'https://www.youtube.com:8443/',
    'a trailing dot': 'https://www.youtube.com./',
    'a percent-encoded host': 'https://www.you%74ube.com/',
    'a full-width host': 'https://www.ｙoutube.com/',
    'an ideographic full stop': 'https://www。youtube.com/',
    backslashes: 'https:\\\\www.youtube.com\\watch',
    'a backslash after the host': 'https://evil.example\\@www.youtube.com/',
    'missing slashes': 'https:www.youtube.com/',
    'a tab inside': 'https://www.you\ttube.com/',
    'a line break inside': 'https://www.youtube.com/\nwatch',
    'a relative reference': '/watch?v=M7lc1UVf-VE',
    'a host without a dot': 'http://localhost/',
    'an IPv6 address': 'http://[::1]/',
    nothing: '',
    'an endless address': `https://example.org/${'a'.repeat(MAX_URL_LENGTH)}`,
  };
  for (const [what, text] of Object.entries(refused)) it(`refuses ${what}`, () => assert.equal(parseUrl(text), null));
});

describe('queryValue', () => {
  it('takes the first of equal names', () => assert.equal(queryValue('?v=1&v=2', 'v'), '1'));
  it('does not take a longer name', () => assert.equal(queryValue('?vv=1&xv=2', 'v'), null));
  it('decodes', () => assert.equal(queryValue('?u=a%2Fb+c', 'u'), 'a/b c'));
  it('tells an empty value from a missing one', () => {
    assert.equal(queryValue('?v=', 'v'), '');
    assert.equal(queryValue('?v', 'v'), '');
    assert.equal(queryValue('?w', 'v'), null);
  });
  it('reads a query without a question mark', () => assert.equal(queryValue('t=90', 't'), '90'));
  it('survives junk', () => assert.equal(queryValue('?&&=&%zz=%zz&v=%E0%A4', 'v'), '%E0%A4'));
  it('finds the first of several names that says something', () =>
    assert.equal(firstQueryValue('?a=&b=2', 'a', 'b'), '2'));
});

describe('withQuery', () => {
  it('opens a query', () => assert.equal(withQuery('https://a.example/b', 'x=1'), 'https://a.example/b?x=1'));
  it('goes on with a query, before the fragment', () =>
    assert.equal(withQuery('https://a.example/b?c#t=1', 'x=1'), 'https://a.example/b?c&x=1#t=1'));
});

describe('webAddress', () => {
  it('resolves against a base', () =>
    assert.equal(webAddress('../b', 'https://a.example/c/d/'), 'https://a.example/c/b'));
  it('takes https for protocol-relative ones', () => assert.equal(webAddress('//a.example/'), 'https://a.example/'));
  for (const text of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    '',
    null,
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(webAddress(text), null));
  }
});

describe('parseUrl and the URL standard', () => {
  const pieces = [
    'a',
    'B',
    '1',
    '-',
    '_',
    '~',
    '.',
    '..',
    '/',
    '//',
    '?',
    '#',
    '&',
    '=',
    '%20',
    '%2e',
    '%2F',
    '+',
    ':',
    '@',
    '!',
    "'",
    '"',
    '<',
    ' ',
    'é',
    '[',
    '|',
    '\\',
    '{',
    '(',
    '*',
    ',',
    ';',
    '$',
  ];
  it('read the same parts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('http:', 'https:', 'HTTPS:'),
        fc.constantFrom('example.org', 'WWW.Example.org', 'a-b.example.co.uk', 'example.org:80', 'example.org:443'),
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
        (scheme, host, rest) => {
          const tail = rest.join('');
          const text = `${scheme}//${host}${tail && `/${tail}`}`;
          const ours = parseUrl(text);
          const url = new URL(text);
          if (url.port !== '') return assert.equal(ours, null);
          assert.ok(ours, text);
          assert.deepEqual(
            [ours.host, ours.pathname, ours.search, ours.hash],
            [url.hostname.replace(/^www\./, ''), url.pathname, url.search, url.hash.slice(1)],
            text,
          );
          assert.equal(ours.href, `${url.origin}${url.pathname}${url.search}${url.hash}`, text);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
