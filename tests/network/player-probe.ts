import { createMatcher } from '../../src/core/matcher.js';
import { protocols } from '../../src/playback/_registry.js';
import { providers } from '../../src/providers/_registry.js';
import type { TestBrowser } from './browser.js';
import type { Internet } from './internet.js';

/** A page with one provider's frame and our player on it, from the built modules. */
export interface PlayerProbe {
  /** All events so far. */
  events(): Promise<string[]>;
  /** Waits for an event of this type that came after the last one waited for, and gives the types of all between. */
  until(type: string, timeout?: number): Promise<string[]>;
  /** Runs an expression with `player` in scope, and `at`: event → what the player was when it came last. */
  run<T>(expression: string): Promise<T>;
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const HOST = 'blog.example';
const match = createMatcher(providers);

const HTML = `<!doctype html><title>A post</title><link rel="icon" href="data:,">
<script type="module">
  import { FramePlayer } from '/embed-hub/elements/playing/frame-player.js';
  import { protocols } from '/embed-hub/playback/_registry.js';
  const types = 'ready durationchange emptied ended error loadedmetadata pause play playing ratechange seeked seeking timeupdate volumechange waiting'.split(' ');
  window.events = [];
  window.at = {};
  window.open = async ({ src, protocol, sandbox, allow, referrerPolicy }) => {
    const language = (await protocols.get(protocol)()).protocol;
    const frame = document.createElement('iframe');
    frame.title = 'Player';
    frame.allow = allow;
    frame.referrerPolicy = referrerPolicy;
    if (sandbox) frame.setAttribute('sandbox', sandbox);
    frame.src = src;
    document.body.append(frame);
    window.player = new FramePlayer(frame, language);
    for (const type of types) window.player.addEventListener(type, () => {
      window.events.push(type);
      const { currentTime, ended } = window.player;
      window.at[type] = { currentTime, ended };
    });
  };
</script>`;

/** The address of a frame as the elements make it, but for what begins it by itself. */
async function frameOf(url: string, autoplay: boolean): Promise<{ src: string; protocol: string; sandbox?: string }> {
  const frame = match(url)?.embed.frame;
  if (!frame?.protocol) throw new Error(`${url} has no player`);
  const { protocol } = await protocols.get(frame.protocol)!();
  const address = new URL(frame.src);
  const origin = encodeURIComponent(`https://${HOST}`);
  const pairs = (protocol.query ?? []).map((pair) => pair.replace('{origin}', origin));
  if (frame.embedder) pairs.push(`${frame.embedder}=${HOST}`);
  if (autoplay && frame.autoplay) pairs.push(frame.autoplay);
  for (const pair of pairs) {
    const name = pair.split('=', 1)[0]!;
    const others = address.search.slice(1).split('&');
    address.search = [...others.filter((other) => other && !other.startsWith(`${name}=`)), pair].join('&');
  }
  return { src: address.href, protocol: frame.protocol, ...(frame.sandbox && { sandbox: frame.sandbox }) };
}

/** Opens the player of a page's address, as a post on blog.example would. */
export async function openPlayer(
  internet: Internet,
  { newPage }: TestBrowser,
  url: string,
  { autoplay = false, referrerPolicy = 'strict-origin-when-cross-origin' } = {},
): Promise<PlayerProbe> {
  const dist = new URL('../../dist', import.meta.url).pathname;
  internet.mount(HOST, { pages: { '/': { html: HTML } }, directories: { '/embed-hub/': dist } });
  const { page, errors, close } = await newPage(`https://${HOST}/`);
  const frame = await frameOf(url, autoplay);
  await page.evaluate(`open(${JSON.stringify({ ...frame, allow: 'autoplay', referrerPolicy })})`);
  let position = 0;
  const events = () => page.evaluate('events') as Promise<string[]>;
  return {
    errors,
    events,
    async until(type, timeout = 20_000) {
      const isThere = `events.indexOf(${JSON.stringify(type)}, ${position}) >= 0`;
      try {
        await page.waitForFunction(isThere, { timeout, polling: 20 });
      } catch {
        throw new Error(`No ${type} after ${(await events()).join(', ')}`);
      }
      const all = await events();
      const at = all.indexOf(type, position);
      const between = all.slice(position, at + 1);
      position = at + 1;
      return between;
    },
    run: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    close,
  };
}
