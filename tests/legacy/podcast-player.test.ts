import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { upgrade } from '../../src/legacy/index.js';
import { match } from '../../src/providers/index.js';

const FILE = 'https://cdn.example/one.mp3';
const run = (source: string): ReturnType<typeof upgrade> => upgrade(source, { match });

const castos = (
  audio: string,
): string => `<div id="p1" class="castos-player dark-mode" data-episode="7"><div class="player">
  <div class="episode-title player__episode-title">What bakers say</div><div class="play-pause-controls"><button title="Play" class="play-btn">
  <span class="screen-reader-text">Play Episode</span></button></div>${audio}<div class="ssp-progress"></div></div></div>`;

describe('upgrade: players of podcast plug-ins', () => {
  const dead: [string, string][] = [
    ['Castos', castos(`<audio preload="none" class="clip clip-7"><source src="${FILE}"></audio>`)],
    ['Castos with the file at the element', castos(`<audio preload="none" src="${FILE}"></audio>`)],
    [
      'PowerPress with Flash',
      `<div class="powerpress_player" id="powerpress_player_7"></div>\n<script type="text/javascript">\npp_flashembed(\n'powerpress_player_7',
       {src: 'https://show.example/FlowPlayerClassic.swf', width: 320, height: 24, wmode: 'transparent' },
       {config: { autoPlay: false, initialScale: 'scale', videoFile: '${FILE}', loop: false } }\n);\n</script>`,
    ],
    ['PowerPress by shortcode', `[powerpress url="${FILE}"]`],
  ];
  for (const [name, source] of dead) {
    it(`${name}: the recording plays in the browser’s own player`, () => {
      const { html, embeds } = run(`<p>Before</p>${source}<p>after</p>`);
      assert.match(
        html,
        /^<p>Before<\/p><audio src="https:\/\/cdn\.example\/one\.mp3" controls preload="none">.*<\/audio><p>after<\/p>$/,
      );
      assert.equal(embeds.length, 1);
    });
  }

  it('calls it what the player did', () => {
    const [found] = run(dead[0]![1]).embeds;
    assert.equal(found?.embed.title, 'What bakers say');
  });

  it('leaves what plays, or names no file', () => {
    for (const source of [
      `<div class="powerpress_player" id="p"><audio controls="controls" preload="none"><source type="audio/mpeg" src="${FILE}?_=1" /></audio></div><p class="powerpress_links"><a href="${FILE}">Download</a></p>`,
      '<div class="powerpress_player" id="p"></div>',
      '<div class="powerpress_player" id="p"></div><script>other({videoFile: "https://cdn.example/one.mp3"})</script>',
      castos('<audio preload="none"><source src="/relative.mp3"></audio>'),
      castos(''),
      `<pre>${dead[0]![1]}</pre>`,
      `<div class="castos-player"><audio><source src="${FILE}">`,
      '[powerpress]',
      '[powerpress url="javascript:alert(1)//.mp3"]',
    ]) {
      assert.equal(run(source).html, source);
    }
  });
});
