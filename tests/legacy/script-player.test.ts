// Players that an inline script put in place of an element.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { upgrade } from '../../src/legacy/index.js';
import { match } from '../../src/providers/index.js';

const run = (source: string) => upgrade(source, { match });
const leaves = (source: string): void => assert.deepEqual(run(source), { html: source, embeds: [] });
const MOVIE = 'http://www.youtube.com/v/M7lc1UVf-VE&hl=en';

describe('upgrade: SWFObject', () => {
  const second = `<script type="text/javascript">swfobject.embedSWF("${MOVIE}", "v1", "425", "355", "9", "x.swf", flashvars);</script>`;
  const first = (movie: string, more: string): string =>
    `<script>var so = new SWFObject('${movie}', 'ply', '470', '320', '9'); ${more} so.write('v1');</script>`;

  it('takes the notice that the player was to replace', () => {
    for (const source of [
      `<div id="v1">You need Flash.</div>${second}`,
      `<p id="v1"><a href="http://www.youtube.com/watch?v=M7lc1UVf-VE">Watch</a></p>\n${second}`,
      `<div id="v1"></div><script type="text/javascript" src="/js/swfobject_2.2.js"></script>${second}`,
      `<div id="v1">You need Flash.</div>${first(MOVIE, '')}`,
    ]) {
      const { html, embeds } = run(`<p>a</p>${source}<p>b</p>`);
      assert.deepEqual(
        embeds.map(({ form, id }) => [form, id]),
        [['script-player', 'M7lc1UVf-VE']],
      );
      assert.match(html, /^<p>a<\/p><embed-media [^]*<\/embed-media><p>b<\/p>$/);
    }
  });
  it('plays the file that a skin was told, in any of three ways', () => {
    for (const told of [
      "so.addVariable('file', 'http://a.example/v.mp4');",
      "so.addParam('flashvars', 'file=http://a.example/v.mp4&image=x.jpg');",
      "var flashvars = {file: 'http://a.example/v.mp4'};",
    ])
      assert.match(
        run(`<div id="v1">Loading</div>${first('/player.swf', told)}`).html,
        /^<video src="http:\/\/a\.example\/v\.mp4" /,
      );
  });
  it('leaves an alternative of the author’s own, other players, and scripts that do more', () => {
    leaves(`<div id="v1"><table><tr><td>The transcript</td></tr></table></div>${second}`);
    leaves(`<div id="v1"></div><p>Between</p>${second}`);
    leaves(`<div id="other"></div>${second}`);
    leaves(`<div id="v1"></div><script>swfobject.embedSWF("http://games.example/x.swf", "v1", "1", "1");</script>`);
    leaves(`<div id="v1"></div>${second.replace('</script>', `swfobject.embedSWF("${MOVIE}", "v2");</script>`)}`);
  });
});

describe('upgrade: scripts and files', () => {
  it('reads base64 without its padding', () => {
    for (const sound of ['aHR0cDovL2EuZXhhbXBsZS94Lm1wMw', 'aHR0cDovL2EuZXhhbXBsZS94Lm1wMw==']) {
      const source = `<span id="audioplayer_1">x</span><script>AudioPlayer.embed("audioplayer_1", {soundFile:"${sound}"});</script>`;
      assert.match(run(source).html, /^<audio src="http:\/\/a\.example\/x\.mp3"/);
    }
  });
  it('takes two players of one provider that directly follow each other', () => {
    const player = (id: string): string =>
      `<script src="https://www.buzzsprout.com/1121972/${id}-x.js?container_id=b"></script>`;
    assert.deepEqual(
      run(player('8000000') + player('8000001')).embeds.map(({ id }) => id),
      ['1121972/8000000', '1121972/8000001'],
    );
  });
  it('takes the closing tag of an embed with it', () =>
    assert.match(
      run(`<embed src="${MOVIE}" type="application/x-shockwave-flash"> </embed>b`).html,
      /<\/embed-media>b$/,
    ));
  it('takes no title that embed code wrote for every item', () => {
    const titled = (title: string): string => run(`<iframe src="${MOVIE}" title="${title}"></iframe>`).html;
    for (const title of ['YouTube video player', 'vimeo-player', 'Embedded content'])
      assert.match(titled(title), />Video on YouTube</);
    assert.match(titled('My player piano'), />My player piano on YouTube</);
  });
});
