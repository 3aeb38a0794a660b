import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEmbedError } from '../../src/core/error.js';
import { extract, looksLikeReply, readOembed } from '../../src/sources/oembed.js';

const json = (fields: object): string => JSON.stringify({ type: 'link', ...fields });
const failsWith = (code: string) => (error: unknown) => isEmbedError(error) && error.code === code;

describe('readOembed: JSON', () => {
  it('reads every known field', () => {
    const response = readOembed(
      JSON.stringify({
        version: '1.0',
        type: 'photo',
        title: 'Fish &amp; chips',
        author_name: 'Ann',
        author_url: 'https://photos.example/ann',
        provider_name: 'Photos',
        provider_url: '//photos.example/',
        cache_age: '3600',
        thumbnail_url: 'https://photos.example/t.jpg',
        thumbnail_width: '150',
        thumbnail_height: '150px',
        url: 'https://photos.example/p.jpg',
        width: 1024,
        height: '768',
        description: 'At the sea',
        upload_date: '2012-10-04 09:30:00',
      }),
    );
    assert.deepEqual(response, {
      type: 'photo',
      title: 'Fish & chips',
      description: 'At the sea',
      authorName: 'Ann',
      authorUrl: 'https://photos.example/ann',
      providerName: 'Photos',
      providerUrl: 'https://photos.example/',
      thumbnail: { url: 'https://photos.example/t.jpg', width: 150, height: 150 },
      photo: { url: 'https://photos.example/p.jpg', width: 1024, height: 768 },
      width: { px: 1024 },
      height: { px: 768 },
      published: '2012-10-04 09:30:00',
      cacheAge: 3600,
    });
  });
  for (const version of ['1.0', 1, 1.1, '1', null, undefined]) {
    it(`takes version ${JSON.stringify(version)}`, () =>
      assert.equal(readOembed(json({ version, title: 'A' })).title, 'A'));
  }
  it('reads names in any case, with hyphens', () =>
    assert.equal(readOembed('{"Type":"link","Author-Name":"Ann"}').authorName, 'Ann'));
  it('takes numbers as names, and drops what is neither text nor number', () => {
    const response = readOembed(json({ provider_name: 23, title: { a: 1 }, author_name: ['x'], author_url: 5 }));
    assert.deepEqual(response, { type: 'link', providerName: '23' });
  });
  it('drops addresses that are not http(s)', () => {
    const response = readOembed(
      json({
        title: 'A',
        author_url: 'javascript:alert(1)',
        thumbnail_url: 'data:image/svg+xml,<svg>',
        provider_url: 'x',
      }),
    );
    assert.deepEqual(response, { type: 'link', title: 'A' });
  });
  it('keeps a size only where both sides are lengths', () => {
    const { thumbnail } = readOembed(
      json({ thumbnail_url: 'https://a.example/t', thumbnail_width: '100%', thumbnail_height: 9 }),
    );
    assert.deepEqual(thumbnail, { url: 'https://a.example/t' });
  });
  it('takes an unknown type for a link, or with a frame for rich', () => {
    assert.equal(readOembed('{"type":"sculpture","title":"A"}').type, 'link');
    assert.equal(readOembed('{"title":"A","html":"<iframe src=\\"https://a.example/\\"></iframe>"}').type, 'rich');
  });
  it('does not let a name reach a prototype', () => {
    readOembed('{"type":"link","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
  for (const [form, text] of Object.entries({
    'with a byte order mark': `\ufeff${json({ title: 'A' })}`,
    'as JSONP': `callback(${json({ title: 'A' })});`,
    'as JSONP with a dotted name and a comment': `/**/ my.cb_1 (${json({ title: 'A' })})`,
    'with space around': `\r\n ${json({ title: 'A' })} \n`,
  })) {
    it(`is read ${form}`, () => {
      assert.equal(readOembed(text).title, 'A');
      assert.equal(looksLikeReply(text), true);
    });
  }
});

describe('readOembed: XML', () => {
  const xml = (fields: string): string => `<?xml version="1.0" encoding="utf-8"?>\n<oembed>${fields}</oembed>`;
  it('reads escaped text and CDATA, each decoded once', () => {
    const response = readOembed(
      xml(
        '<type>video</type><title>A &amp;amp; B</title><author_name><![CDATA[Tom & <i>]]></author_name><html>&lt;iframe src="https://a.example/?a=1&amp;amp;b=2"&gt;&lt;/iframe&gt;</html>',
      ),
    );
    assert.deepEqual([response.type, response.authorName], ['video', 'Tom & <i>']);
    // the XML says `A &amp; B`, and text with entities left in it is decoded like that of JSON
    assert.equal(response.title, 'A & B');
    assert.equal(response.frame?.src, 'https://a.example/?a=1&b=2');
  });
  it('takes markup that somebody forgot to escape for the text it was meant to be', () => {
    const response = readOembed(
      xml('<type>rich</type><html><iframe src="https://a.example/x"></iframe></html><title>T</title>'),
    );
    assert.deepEqual([response.frame?.src, response.title], ['https://a.example/x', 'T']);
  });
  it('reads a frame in CDATA, and skips empty elements', () => {
    const response = readOembed(
      xml('<type>rich</type><author_name/><html><![CDATA[<iframe src="https://a.example/x"></iframe>]]></html>'),
    );
    assert.equal(response.frame?.src, 'https://a.example/x');
    assert.equal(response.authorName, undefined);
  });
  it('takes the first of two', () =>
    assert.equal(readOembed(xml('<type>link</type><title>A</title><title>B</title>')).title, 'A'));
  it('refuses a document type', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE oembed [<!ENTITY a "aaaa">]><oembed><title>&a;</title></oembed>';
    assert.throws(() => readOembed(bomb), failsWith('bad-response'));
  });
  it('refuses other XML', () =>
    assert.throws(() => readOembed('<rss><channel><title>A</title></channel></rss>'), failsWith('bad-response')));
  it('is recognised by its root', () => {
    assert.equal(looksLikeReply(xml('')), true);
    assert.equal(looksLikeReply('<!-- a - b --> <!---->\n<oembed/>'), true);
    assert.equal(looksLikeReply('<?xml version="1.0"?><!DOCTYPE oembed []><oembed/>'), true);
    assert.equal(looksLikeReply('<html><figure><oembed url="https://a.example/"></oembed></figure>'), false);
    assert.equal(looksLikeReply('<!--'.repeat(1000)), false);
    assert.equal(looksLikeReply('Forbidden (domain)'), false);
    assert.equal(looksLikeReply('<html><title>About &lt;oembed></title>'), false);
  });
});

describe('readOembed: refusals', () => {
  const cases: [string, string][] = [
    ['', 'bad-response'],
    [' \n', 'bad-response'],
    ['{', 'bad-response'],
    ['[]', 'bad-response'],
    ['null', 'bad-response'],
    ['{}', 'bad-response'],
    ['{"error":"404 Not Found"}', 'not-found'],
    ['{"error":{"code":404,"message":"gone"}}', 'not-found'],
    ['{"response":{"error":{"messages":["The input URL does not match any resource."],"code":404}}}', 'not-found'],
    ['{"status":403,"title":"Forbidden","error":true}', 'embedding-disabled'],
    ['{"error":"Unauthorized"}', 'embedding-disabled'],
    ['{"errors":[{"code":429,"message":"slow down"}]}', 'rate-limited'],
    ['{"errors":[{"code":356,"message":"xml not implemented"}]}', 'bad-response'],
    [`{"title":"${'x'.repeat(300_000)}"}`, 'too-large'],
  ];
  for (const [reply, code] of cases) {
    it(`${JSON.stringify(reply.slice(0, 60))} is ${code}`, () =>
      assert.throws(() => readOembed(reply), failsWith(code)));
  }
  it('names the address it was about', () =>
    assert.throws(
      () => readOembed('{}', 'https://a.example/'),
      (error) => isEmbedError(error) && error.url === 'https://a.example/',
    ));
});

describe('extract', () => {
  it('gives a link no media, a photo its picture', () => {
    const photo = extract(readOembed('{"type":"photo","url":"https://a.example/p.jpg","width":2,"height":2}'));
    assert.deepEqual(photo.media, { sources: [{ src: 'https://a.example/p.jpg' }] });
    assert.equal(photo.thumbnail?.url, 'https://a.example/p.jpg');
    const link = extract(readOembed('{"type":"link","url":"https://a.example/p.jpg","title":"A"}'));
    assert.equal(link.media, undefined);
  });
});
