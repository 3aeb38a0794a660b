/** The built library on a page with players of several providers and one of its own: one plays at a time. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium, type TestBrowser, type TestPage } from './browser.js';
import { startInternet, type Internet } from './internet.js';

const HOST = 'blog.example';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src data:; " +
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com; ' +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Half a second of silence: a WAV file of 8 bits and 8 kHz. */
function silence(): string {
  const samples = Buffer.alloc(4000, 128);
  const head = Buffer.from('RIFF....WAVEfmt ....................data....');
  const sizes: [number, number][] = [
    [4, 36 + samples.length],
    [16, 16],
    [24, 8000],
    [28, 8000],
    [40, samples.length],
  ];
  for (const [at, value] of sizes) head.writeUInt32LE(value, at);
  head.writeUInt32LE(0x0001_0001, 20);
  head.writeUInt32LE(0x0008_0001, 32);
  return `data:audio/wav;base64,${Buffer.concat([head, samples]).toString('base64')}`;
}

const HTML = `<!doctype html><html lang="en"><title>A post</title><link rel="icon" href="data:,">
<script type="module" src="/embed-hub/embed-hub.js"></script>
<embed-media id="youtube"><a href="https://youtu.be/M7lc1UVf-VE">A talk</a></embed-media>
<embed-media id="vimeo"><a href="https://vimeo.com/76979871">A film</a></embed-media>
<audio id="file" controls loop src="${silence()}"></audio>`;

describe('players on a page', () => {
  let internet: Internet;
  let browser: TestBrowser;
  let post: TestPage;

  before(async () => {
    internet = await startInternet();
    const headers = { 'content-security-policy': POLICY };
    const dist = new URL('../../dist/cdn', import.meta.url).pathname;
    internet.mount(HOST, { pages: { '/': { html: HTML, headers } }, directories: { '/embed-hub/': dist } });
    browser = await launchChromium(internet);
    post = await browser.newPage(`https://${HOST}/`);
  });
  after(async () => {
    await browser.close();
    await internet.close();
  });

  const run = <T>(expression: string): Promise<T> => post.page.evaluate(expression) as Promise<T>;
  const isPaused = (id: string): Promise<boolean> => run(`(${id}.player ?? ${id}).paused`);
  const press = (id: string): Promise<void> => post.page.locator(`#${id} >>> button[part~="button"]`).click();
  const until = (condition: string): Promise<unknown> =>
    post.page.waitForFunction(condition, { timeout: 20_000, polling: 20 });

  it('ask nobody before a press', () => {
    assert.deepEqual(
      internet.requests.filter(({ host }) => host !== HOST),
      [],
    );
  });

  it('play when their button is pressed, and tell it on the element', async () => {
    await until(`youtube.matches(':defined') && youtube.embed && vimeo.embed`);
    await run(`youtube.addEventListener('playing', () => (window.told = youtube.player.currentTime))`);
    await press('youtube');
    await until('window.told >= 0');
    assert.equal(await isPaused('youtube'), false);
  });

  it('pause when another is pressed', async () => {
    await press('vimeo');
    await until('vimeo.player?.paused === false');
    await until('youtube.player.paused');
    assert.equal(await isPaused('vimeo'), false);
  });

  it('pause for a file of the page, and the file for them', async () => {
    await run('file.play()');
    await until('vimeo.player.paused');
    await run('void youtube.player.play()');
    await until('file.paused');
    assert.equal(await isPaused('youtube'), false);
  });

  it('are spoken to without any script of their providers, and without a violation', () => {
    const asked = internet.requests.filter(({ host }) => host !== HOST).map(({ url }) => new URL(url));
    assert.deepEqual(
      [...new Set(asked.map(({ hostname }) => hostname))],
      ['www.youtube-nocookie.com', 'player.vimeo.com'],
    );
    assert.ok(asked.every(({ pathname }) => /^\/(?:embed|video)\//.test(pathname)));
    assert.deepEqual(post.errors, []);
  });
});
