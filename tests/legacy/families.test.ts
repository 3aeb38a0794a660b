// The families beside Flash, frames and bare addresses: what each takes, and what it leaves.
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
const leaves = (source: string): void => assert.deepEqual(run(source), { html: source, embeds: [] });
const takesId = (source: string, form: string, provider: string, id: string | null): void => {
  const found = only(`<p>before</p>\n${source}\n<p>after</p>`);
  assert.deepEqual([found.form, found.embed.provider?.id, found.id], [form, provider, id], source);
  const { html } = run(`<p>before</p>\n${source}\n<p>after</p>`);
  assert.ok(html.startsWith('<p>before</p>\n<embed-') && html.endsWith('\n<p>after</p>'), html);
};

describe('upgrade: shortcodes', () => {
  const taken: [string, string, string | null][] = [
    ['[youtube M7lc1UVf-VE]', 'youtube', 'M7lc1UVf-VE'],
    ['[youtube=http://www.youtube.com/watch?v=M7lc1UVf-VE&w=640&h=385]', 'youtube', 'M7lc1UVf-VE'],
    ['\\[youtube=http://www.youtube.com/watch?v=M7lc1UVf-VE\\]', 'youtube', 'M7lc1UVf-VE'],
    ['[youtube]http://youtu.be/M7lc1UVf-VE[/youtube]', 'youtube', 'M7lc1UVf-VE'],
    ['[embed width="400"]http://youtu.be/M7lc1UVf-VE[/embed]', 'youtube', 'M7lc1UVf-VE'],
    ['[embed]<a href="http://youtu.be/M7lc1UVf-VE">http://youtu.be/M7lc1UVf-VE</a>[/embed]', 'youtube', 'M7lc1UVf-VE'],
    ['[vimeo 76979871]', 'vimeo', '76979871'],
    ['[vimeo http://vimeo.com/76979871 w=500&h=280]', 'vimeo', '76979871'],
    ['[vimeo id="76979871" /]', 'vimeo', '76979871'],
    ['[vimeo clip_id=”76979871″]', 'vimeo', '76979871'],
    [
      '[soundcloud url="https://api.soundcloud.com/tracks/13633074" params="auto_play=false&amp;visual=true" /]',
      'soundcloud',
      'tracks/13633074',
    ],
    ['[soundcloud]https://soundcloud.com/somebody/a-talk[/soundcloud]', 'soundcloud', 'somebody/a-talk'],
    ['[brightcove video_id="12345678" account_id="99999999"]', 'brightcove', '99999999/12345678'],
    ['[brightcove exp=1463233149&vid=1601200825]', 'brightcove', '1601200825'],
  ];
  for (const [source, provider, id] of taken) it(`takes ${source}`, () => takesId(source, 'shortcode', provider, id));

  it('takes one in a sentence, as WordPress did', () =>
    assert.match(
      run('<p>See [youtube M7lc1UVf-VE] now.</p>').html,
      /^<p>See <embed-media [^]*<\/embed-media> now\.<\/p>$/,
    ));
  it('leaves what is no shortcode, what is written about, and what nobody knows', () => {
    for (const source of [
      '[[youtube M7lc1UVf-VE]]',
      '`[youtube M7lc1UVf-VE]`',
      '<code>[youtube M7lc1UVf-VE]</code>',
      '```\n[youtube M7lc1UVf-VE]\n```',
      '<a title="[youtube M7lc1UVf-VE]">x</a>',
      '<!-- [youtube M7lc1UVf-VE] -->',
      '[gallery ids="1,2"]',
      '[youtube]',
      '[youtube what is this]',
      '[vimeo](https://vimeo.com/76979871)',
      'array[0] and [1] and [x]',
      '[embed]http://unknown.example/[/embed]',
      '[youtubeM7lc1UVf-VE]',
    ])
      leaves(source);
  });
});

describe('upgrade: audio and video files', () => {
  const player = (src: string): string =>
    `<audio src="${src}" controls preload="none"><a href="${src}">${src.slice(src.lastIndexOf('/') + 1)}</a></audio>`;
  const one = 'http://a.example/one.mp3';
  const sources = [
    `[audio ${one}|titles=One]`,
    `[audio:${one}]`.replace(':', ' '),
    `[audio mp3="${one}"][/audio]`,
    one,
    `http://b.example/dewplayer.swf?mp3=${one}`,
    `<object type="application/x-shockwave-flash" data="/player.swf?soundFile=${one}"></object>`,
    `<embed src="http://b.example/dewplayer.swf?mp3=${one}&amp;bgcolor=FFFFFF" type="application/x-shockwave-flash">`,
    `<object data="http://b.example/player.swf"><param name="FlashVars" value="playerID=1&amp;soundFile=${encodeURIComponent(one)}"></object>`,
    `<embed src="http://odeo.com/flash/audio_player_gray.swf" flashvars="audio_id=1&amp;external_url=${one}">`,
    `<embed src="http://b.example/player.swf" flashvars="soundFile=${Buffer.from(one).toString('base64')}A">`,
    `<p id="player_1">Audio clip</p>\n<script>AudioPlayer.embed("player_1", { soundFile: "${one}", titles: "One"});</script>`,
    `<div class="podlove-web-player" id="p1"></div><script>podlovePlayerCache.add([{"data":{"audio":[{"url":"${one.replaceAll('/', '\\/')}","mimeType":"audio\\/mpeg"}]}}])</script>`,
  ];
  for (const source of sources) {
    it(`finds the file in ${source}`, () => {
      assert.equal(run(`${source}\n<p>after</p>`).html, `${player(one)}\n<p>after</p>`);
      assert.deepEqual(only(source).embed.media?.sources, [{ src: one, type: 'audio/mpeg' }]);
    });
  }
  it('plays several formats of one recording in one player', () =>
    assert.match(
      run('[audio mp3="http://a.example/x.mp3" ogg="http://a.example/x.ogg"]').html,
      /^<audio controls preload="none"><source src="[^"]+\.mp3" type="audio\/mpeg" \/><source src="[^"]+\.ogg" type="audio\/ogg" \/><a /,
    ));
  it('plays a list one by one', () =>
    assert.equal(
      run('<embed src="http://b.example/p.swf?soundFile=http://a.example/1.mp3,http://a.example/2.mp3">').html,
      player('http://a.example/1.mp3') + player('http://a.example/2.mp3'),
    ));
  it('plays a film', () =>
    assert.match(
      run('[video mp4="http://a.example/f.mp4"]').html,
      /^<video src="http:\/\/a\.example\/f\.mp4" controls preload="none">/,
    ));
  it('takes nothing for a file that is no absolute address of one', () => {
    for (const source of [
      '[audio mp3="AUDIO URL HERE"]',
      '[audio /one.mp3]',
      '[audio mp3="javascript:alert(1)//x.mp3"]',
      '<script>podlovePlayerCache.add([{"data":{"audio":[}])</script>',
      '<script>AudioPlayer.setup("x");</script>',
    ])
      leaves(source);
  });
  it('prefers a file to a site of the registry that the player stood on', () => {
    const found = only(
      `<object type="application/x-shockwave-flash" data="http://huffduffer.com/flash/player.swf?soundFile=${one}"></object>`,
    );
    assert.equal(found.embed.media?.sources[0]?.src, one);
  });
  it('finds the number of a deck in the name of the element around its player', () => {
    const swf = 'http://static.slidesharecdn.com/swf/ssplayer2.swf?doc=x&amp;stripped_title=x&amp;userName=somebody';
    const found = only(
      `<div style="width:425px" id="__ss_4567890"><strong><a href="/x">A deck</a></strong><object><param name="movie" value="${swf}" /></object></div>`,
    );
    assert.deepEqual([found.embed.provider?.id, found.id], ['slideshare', '4567890']);
  });
  it('prefers a provider that lives to a file', () =>
    assert.equal(
      only('<embed src="http://www.youtube.com/v/M7lc1UVf-VE&file=http://a.example/x.mp3">').embed.provider?.id,
      'youtube',
    ));
});

describe('upgrade: tags of site generators', () => {
  const taken: [string, string, string, number | undefined][] = [
    ['{{< youtube M7lc1UVf-VE >}}', 'youtube', 'M7lc1UVf-VE', undefined],
    ['{{<youtube M7lc1UVf-VE >}}', 'youtube', 'M7lc1UVf-VE', undefined],
    ['{{% youtube id="M7lc1UVf-VE" start="90" %}}', 'youtube', 'M7lc1UVf-VE', 90],
    ['{{< vimeo id="76979871" class="wide" />}}', 'vimeo', '76979871', undefined],
    ['{% youtube M7lc1UVf-VE %}', 'youtube', 'M7lc1UVf-VE', undefined],
    ['{% youtube "https://youtu.be/M7lc1UVf-VE" %}', 'youtube', 'M7lc1UVf-VE', undefined],
    ['{% include youtube.html id="M7lc1UVf-VE" %}', 'youtube', 'M7lc1UVf-VE', undefined],
    ['{%- include embeds/youtubePlayer.html id="M7lc1UVf-VE" -%}', 'youtube', 'M7lc1UVf-VE', undefined],
    ['{% vimeo 76979871 %}', 'vimeo', '76979871', undefined],
  ];
  for (const [source, provider, id, start] of taken) {
    it(`takes ${source}`, () => {
      takesId(source, 'template-tag', provider, id);
      assert.equal(only(source).embed.start, start);
    });
  }
  it('leaves other tags, and what is written about', () => {
    for (const source of [
      '{{< figure src="a.png" >}}',
      '{{</* youtube M7lc1UVf-VE */>}}',
      '{% for post in posts %}',
      '{% include header.html title="x" %}',
      '```\n{{< youtube M7lc1UVf-VE >}}\n```',
      '{{ youtube }}',
    ])
      leaves(source);
  });
});

describe('upgrade: AMP', () => {
  const taken: [string, string, string, number?][] = [
    [
      '<amp-youtube data-videoid="M7lc1UVf-VE" data-param-start="90" layout="responsive" width="480" height="270"></amp-youtube>',
      'youtube',
      'M7lc1UVf-VE',
      90,
    ],
    ['<amp-vimeo data-videoid="76979871"></amp-vimeo>', 'vimeo', '76979871'],
    [
      '<amp-soundcloud data-trackid="243169232"><div fallback>x</div></amp-soundcloud>',
      'soundcloud',
      'tracks/243169232',
    ],
    [
      '<amp-brightcove data-account="1290862519001" data-video-id="ref:amp-docs-sample" data-player="SyIOV8yWM"></amp-brightcove>',
      'brightcove',
      '1290862519001/ref:amp-docs-sample/SyIOV8yWM_default',
    ],
  ];
  for (const [source, provider, id, start] of taken) {
    it(`takes ${source.slice(0, 40)}…`, () => {
      takesId(source, 'amp', provider, id);
      assert.equal(only(source).embed.start, start);
    });
  }
  it('leaves others', () => leaves('<amp-img src="a.png"></amp-img><amp-youtube></amp-youtube>'));
});

describe('upgrade: quoted posts', () => {
  const quote = (status: string): string =>
    `<blockquote class="twitter-tweet" data-lang="en"><p lang="en">We wrote down fifteen worries. <a href="https://t.co/x">t.co/x</a></p>&mdash; Ann (@ann) <a href="${status}">March 9, 2012</a></blockquote>`;
  const script = '<script async src="//platform.twitter.com/widgets.js" charset="utf-8"></script>';

  it('keep their words; the script goes', () => {
    const status = 'https://twitter.com/ann/status/178123456789012345';
    const { html, embeds } = run(`<p>x</p>\n${quote(status)}\n${script}\n<p>y</p>`);
    assert.deepEqual([embeds[0]?.form, embeds[0]?.embed.provider?.id], ['social-quote', 'twitter']);
    assert.match(html, /^<p>x<\/p>\n<embed-media src="[^"]+178123456789012345">/);
    assert.ok(html.endsWith(`>${quote(status)}</embed-media>\n<p>y</p>`), html);
  });
  it('stay as they are where nobody knows the post', () => leaves(quote('https://elsewhere.example/1') + script));
  it('leave other quotes', () =>
    leaves('<blockquote class="pull"><a href="https://twitter.com/ann/status/178123456789012345">x</a></blockquote>'));
});

describe('upgrade: provider scripts', () => {
  it('take a Brightcove player in the page', () =>
    takesId(
      '<video-js data-account="1290862519001" data-player="default" data-embed="default" data-video-id="1345912830001" controls></video-js>',
      'provider-script',
      'brightcove',
      '1290862519001/1345912830001',
    ));
  it('leave a player without an item', () =>
    leaves('<video data-account="1290862519001" class="video-js" controls></video>'));
  it('leave scripts of anybody else', () =>
    leaves('<script src="https://cdn.example/embed.js"></script><script>1 < 2</script>'));
});

describe('upgrade: posts of other WordPress sites', () => {
  const frame =
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="“On mistakes” — A blog" src="https://blog.example/on-mistakes/embed/#?secret=x" data-secret="x"></iframe>';
  const quote =
    '<blockquote class="wp-embedded-content" data-secret="x"><p><a href="https://blog.example/on-mistakes/">On <i>mistakes</i> &amp; more</a></p></blockquote>';
  it('become a card, quote, frame and script together', () => {
    const { html, embeds } = run(`<div>${quote}<p></p></div>`);
    assert.equal(embeds[0]?.form, 'wordpress-post');
    assert.equal(
      html,
      '<div><embed-card class="h-cite"><a href="https://blog.example/on-mistakes/" class="u-url p-name">On mistakes &amp; more</a></embed-card><p></p></div>',
    );
    const all = run(`${quote}\n${frame}<script src="https://blog.example/wp-includes/js/wp-embed.min.js"></script>x`);
    assert.equal(
      all.html,
      '<embed-card class="h-cite"><a href="https://blog.example/on-mistakes/" class="u-url p-name">On mistakes &amp; more</a></embed-card>x',
    );
  });
  it('are known by their frame alone', () =>
    assert.equal(
      run(frame).html,
      '<embed-card class="h-cite"><a href="https://blog.example/on-mistakes/" class="u-url p-name">On mistakes</a></embed-card>',
    ));
  it('make no link of a script', () =>
    leaves(quote.replace('https://blog.example/on-mistakes/', 'javascript:alert(1)')));
});
