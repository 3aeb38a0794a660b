import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { upgrade } from '../../src/legacy/index.js';
import { match } from '../../src/providers/index.js';

const run = (source: string) => upgrade(source, { match });
const only = (source: string) => {
  const { embeds } = run(source);
  assert.equal(embeds.length, 1, source);
  const [embed] = embeds;
  assert.ok(embed);
  return embed;
};
const YOUTUBE = 'http://www.youtube.com/v/M7lc1UVf-VE&#038;hl=en&#038;fs=1&#038;start=90';
const KEY = 'playerKey=AQ~~,AAAACofWkTk~,ulXy7kBEOiB7q4Yp2qFh3kMkqkYyY0bI';

describe('upgrade: Flash objects', () => {
  const object = `<object width="425" height="344"><param name="movie" value="${YOUTUBE}"></param><param name="allowFullScreen" value="true"></param><embed src="${YOUTUBE}" type="application/x-shockwave-flash" width="425"></embed></object>`;

  it('reports both halves once, with the start', () => {
    const found = only(`<p>${object}</p>`);
    assert.equal(found.form, 'flash-object');
    assert.deepEqual(found.range, [3, 3 + object.length]);
    assert.deepEqual([found.embed.provider?.id, found.id, found.embed.start], ['youtube', 'M7lc1UVf-VE', 90]);
  });
  it('writes an element whose link works without script', () =>
    assert.equal(
      run(`<p>${object}</p>`).html,
      '<p><embed-media src="https://www.youtube.com/watch?v=M7lc1UVf-VE&amp;t=90s"><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE&amp;t=90s">Video on YouTube, from 1:30</a></embed-media></p>',
    ));
  it('reads an embed alone, closed or not', () => {
    for (const end of ['', '</embed>', ' /']) {
      const markup = end === ' /' ? `<embed src="${YOUTUBE}" />` : `<embed src="${YOUTUBE}">${end}`;
      const found = only(`a${markup}b`);
      assert.equal(found.form, 'flash-embed');
      assert.deepEqual(found.range, [1, 1 + markup.length]);
    }
  });
  it('reads data and unquoted attributes', () =>
    assert.equal(
      only(`<OBJECT type=application/x-shockwave-flash DATA=http://www.youtube.com/v/M7lc1UVf-VE></OBJECT>`).id,
      'M7lc1UVf-VE',
    ));
  it('reads nested objects as one player', () =>
    assert.equal(
      only(
        `<object classid="clsid:D27CDB6E-AE6D-11cf-96B8-444553540000"><param name="movie" value="${YOUTUBE}"><!--[if !IE]>--><object data="${YOUTUBE}" type="application/x-shockwave-flash"></object><!--<![endif]--></object>`,
      ).id,
      'M7lc1UVf-VE',
    ));
  it('takes an object that is never closed up to its last part', () => {
    const source = `<object><param name="movie" value="${YOUTUBE}">\n<embed src="${YOUTUBE}"><p>The post goes on.</p>`;
    const { html } = run(source);
    assert.ok(html.endsWith('</embed-media><p>The post goes on.</p>'), html);
  });
  it('reads flash variables as a param or an attribute', () => {
    const variables = `videoId=1345912830001&amp;playerID=2&amp;${KEY}`;
    const movie = 'http://c.brightcove.com/services/viewer/federated_f9?isVid=1';
    for (const markup of [
      `<object><param name="movie" value="${movie}" /><param name="FlashVars" value="${variables}" /></object>`,
      `<embed src="${movie}" flashVars="${variables}">`,
    ]) {
      const found = only(markup);
      assert.equal(found.id, '45228659001/1345912830001');
      assert.equal(
        found.embed.frame?.src,
        'https://players.brightcove.net/45228659001/default_default/index.html?videoId=1345912830001',
      );
    }
  });
  it('says that a Brightcove player without its variables cannot be recovered', () => {
    const { html, embeds } = run('<p>http://c.brightcove.com/services/viewer/federated_f9?isVid=1</p>');
    assert.equal(embeds[0]?.embed.gone?.reason, 'not-identified');
    assert.match(
      html,
      /^<p><embed-card href="http:\/\/c\.brightcove\.com[^"]+" status="gone">.*cannot be recovered.*<\/embed-card><\/p>$/,
    );
  });
  it('reads a Brightcove experience, whose name may hold the video', () => {
    const found = only(
      `<object id="myExperience1265213507001" class="x BrightcoveExperience"><param name="playerKey" value="AQ~~,AAAAAF4Pseg~,AuucDCy8Ix1L" /></object>`,
    );
    assert.deepEqual([found.form, found.id], ['brightcove-experience', '1578086888/1265213507001']);
  });
  it('turns a closed service into a card with the archived copy', () => {
    const swf =
      'http://www.blogtalkradio.com/btrplayer.swf?file=http%3A%2F%2Fwww.blogtalkradio.com%2Fsomeshow%2Fplay_list.xml%3Fshow_id%3D17&#038;autostart=false';
    const { html, embeds } = run(`<object><param name="movie" value="${swf}"><embed src="${swf}"></object>`);
    assert.equal(embeds[0]?.embed.status, 'gone');
    assert.match(html, /<b>someshow on BlogTalkRadio<\/b> <span>BlogTalkRadio has closed \(January 2025\);/);
    assert.match(html, /<a href="https:\/\/web\.archive\.org\/web\/2012\/http:\/\/www\.blogtalkradio\.com\/someshow">/);
  });
  it('says of Flash that nobody knows that browsers no longer play it', () => {
    const { html, embeds } = run(
      '<object type="application/x-shockwave-flash" data="http://games.example/play.swf"><param name="wmode" value="x"></object>',
    );
    assert.deepEqual([embeds[0]?.embed.status, embeds[0]?.embed.provider], ['gone', undefined]);
    assert.match(
      html,
      /<embed-card href="http:\/\/games\.example\/play\.swf" status="gone">.*Browsers no longer play Flash\./,
    );
  });
  it('leaves objects that are no Flash, and Flash that brings its own alternative', () => {
    for (const source of [
      '<object data="report.pdf" type="application/pdf"></object>',
      '<object data="http://a.example/x.svg" type="image/svg+xml"><img src="x.png"></object>',
      '<object type="application/x-shockwave-flash" data="http://a.example/x.swf"><p>Read the <a href="/t">transcript</a>.</p></object>',
      '<embed src="song.mid">',
      '<object></object>',
    ])
      assert.deepEqual(run(source), { html: source, embeds: [] });
  });
  it('is not fooled by the name of a provider in another address', () => {
    const { embeds } = run('<embed src="http://evil.example/x.swf?u=http://www.youtube.com/v/M7lc1UVf-VE">');
    assert.equal(embeds[0]?.embed.frame, undefined);
    assert.equal(embeds[0]?.embed.provider, undefined);
  });
});

describe('upgrade: escaped markup', () => {
  it('brings back embed code that readers saw as text', () => {
    const escaped = `&lt;object&gt;&lt;param name="movie" value="${YOUTUBE.replaceAll('&', '&amp;')}"&gt;&lt;/object&gt;`;
    const { html, embeds } = run(`<p>é </p><p>${escaped}</p>`);
    assert.equal(embeds[0]?.id, 'M7lc1UVf-VE');
    assert.match(html, /^<p>é <\/p><p><embed-media [^]*<\/embed-media><\/p>$/);
  });
  it('leaves examples: in a sentence, in code', () => {
    for (const source of [
      '<p>Paste &lt;iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"&gt;&lt;/iframe&gt; here.</p>',
      '<pre>&lt;iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"&gt;&lt;/iframe&gt;</pre>',
      '<code>https://www.youtube.com/watch?v=M7lc1UVf-VE</code>',
    ])
      assert.equal(run(source).html, source);
  });
});

describe('upgrade: frames', () => {
  it('takes frames of known providers, with their title', () => {
    const { html, embeds } = run(
      '<div><iframe width="560" src="//www.youtube.com/embed/M7lc1UVf-VE?start=5" title="A talk on mistakes"></iframe></div>',
    );
    assert.equal(embeds[0]?.form, 'iframe');
    assert.match(
      html,
      /^<div><embed-media [^>]+><a [^>]+>A talk on mistakes on YouTube, from 0:05<\/a><\/embed-media><\/div>$/,
    );
  });
  it('reads addresses that a lazy-loading theme put aside', () =>
    assert.equal(
      only('<iframe src="about:blank" data-src="https://player.vimeo.com/video/76979871"></iframe>').id,
      '76979871',
    ));
  it('leaves frames of anybody else', () => {
    const source = '<iframe src="https://maps.example/x"></iframe><iframe></iframe>';
    assert.equal(run(source).html, source);
  });
});

describe('upgrade: addresses alone', () => {
  const url = 'http://www.youtube.com/watch?v=M7lc1UVf-VE';
  const alone = [
    `<p>${url}</p>`,
    `<p>\n  ${url}\n</p>`,
    `<div class="wp-block-embed__wrapper">\n${url}\n</div>`,
    `<p>one<br />${url}<br>two</p>`,
    `<p><a href="${url}">${url}</a></p>`,
    `<p><a href="${url}">${url.slice(7)}</a></p>`,
    `<p><a href="${url}" title="one > two">${url.slice(7)}</a></p>`,
    `<p><a href='${url}' class=more> ${url.slice(7)} </a></p>`,
    `<p><a href=${url}>${url.slice(7)}</a></p>`,
    `<p><a href="${url}"><!-- auto -->${url.slice(7)}</a></p>`,
    `<p><a href="${url}">&#119;${url.slice(8)}</a></p>`,
    `<p><a href="//www.youtube.com/watch?v=M7lc1UVf-VE">//www.youtube.com/watch?v=M7lc1UVf-VE</a></p>`,
    `<p title="http://elsewhere.example/">${url}</p>`,
    `before\n${url}\nafter`,
    `<p>x</p>\n\n${url}\n\n<p>y</p>`,
    `${url}\n\nMore about <a href="/x">it</a>.`,
  ];
  for (const source of alone)
    it(`takes it in ${JSON.stringify(source)}`, () => assert.equal(only(source).form, 'bare-url'));

  const talkedAbout = [
    `<p>See ${url} for more.</p>`,
    `<p><b>See</b> ${url}</p>`,
    `<p>${url} and\n${url}</p>`,
    `<li>${url}</li>`,
    `<h2>${url}</h2>`,
    `<p><a href="${url}">My talk</a></p>`,
    `<p><a href="${url}">wwwhere</a></p>`,
    `<p>"${url}"</p>`,
    `<a href="${url}"><img src="x.jpg"></a>`,
    `see ${url}`,
    `<p>http://unknown.example/page</p>`,
    `<!-- ${url} -->`,
  ];
  for (const source of talkedAbout)
    it(`leaves it in ${JSON.stringify(source)}`, () => assert.deepEqual(run(source), { html: source, embeds: [] }));

  it('keeps everything around it', () => {
    const { html } = run(`<p>\n  ${url}\n</p>`);
    assert.match(html, /^<p>\n {2}<embed-media [^]*<\/embed-media>\n<\/p>$/);
  });
});

describe('upgrade: our own elements', () => {
  it('fills an empty one, its attributes kept', () => {
    const { html, embeds } = run(
      '<embed-media  src="https://www.flickr.com/photos/somebody/3224486233/" class=wide></embed-media>',
    );
    assert.equal(embeds[0]?.form, 'own-element');
    assert.equal(
      html,
      '<embed-media  src="https://www.flickr.com/photos/somebody/3224486233/" class=wide><a href="https://www.flickr.com/photos/somebody/3224486233/">Photo by somebody on Flickr</a></embed-media>',
    );
  });
  it('leaves one that says something', () => {
    const source = '<embed-media><a href="http://youtu.be/M7lc1UVf-VE">My talk</a></embed-media>';
    assert.equal(run(source).html, source);
  });
  it('changes nothing the second time', () => {
    const once = run(
      `<p><embed src="${YOUTUBE}"></p>\nhttp://tobtr.com/s/821921\n<p>http://c.brightcove.com/services/viewer/federated_f9?isVid=1</p>`,
    );
    assert.equal(once.embeds.length, 3);
    assert.deepEqual(run(once.html), { html: once.html, embeds: [] });
  });
});

describe('upgrade: everything else stays', () => {
  it('keeps what surrounds an embed to the byte', () => {
    const before = "\ufeff<!DOCTYPE html>\r\n<P CLASS=a>x &lt 5 &copy; \u2028</P >\t<br/><img src=a.png alt=''>";
    const after = '<p>unclosed <b>bold <i>italic</b></i>\0</p';
    const { html, embeds } = run(`${before}<embed src="${YOUTUBE}">${after}`);
    assert.equal(embeds.length, 1);
    assert.ok(html.startsWith(before) && html.endsWith(after));
  });
  it('resolves relative addresses where the post has an address', () => {
    const source = '<iframe src="/embed/M7lc1UVf-VE"></iframe>';
    assert.equal(run(source).embeds.length, 0);
    assert.equal(upgrade(source, { match, base: 'https://www.youtube.com/x/' }).embeds[0]?.id, 'M7lc1UVf-VE');
  });
  it('writes nothing active, whatever an address or title holds', () => {
    const { html } = run(
      `<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" title='"><script>alert(1)</script>'></iframe><embed type="application/x-shockwave-flash" src="javascript:alert(1)//x.swf"><embed src='http://a.example/"><script>x.swf'>`,
    );
    assert.ok(!/<script|="javascript:/.test(html.replace(/<embed type[^>]*>/, '')), html);
  });
  it('takes time in proportion to the input', () => {
    const pieces = [
      '<object>',
      '<object ',
      '&lt;object',
      '<embed src=x.swf>',
      '<param name=movie value=x>',
      '<iframe src=x>',
      '<pre>',
      '<object class=BrightcoveExperience>',
      'http://youtu.be/M7lc1UVf-VE\n',
      "'http://' ",
      '"https://a.example/',
      '<a href="https://a.example/">x</a>',
      '<p>',
      '&amp;',
      '<!--',
      '<object><object data=x.swf>',
    ];
    for (const piece of pieces) {
      const time = (length: number): number => {
        const source = piece.repeat(Math.ceil(length / piece.length));
        const from = performance.now();
        run(source);
        return performance.now() - from;
      };
      time(20_000);
      const [short, long] = [Math.max(time(100_000), 5), time(1_000_000)];
      assert.ok(long < 40 * short, `${piece}: ${short.toFixed()} ms, ten times as much ${long.toFixed()} ms`);
    }
  });
});
