// What assistive technology is given, read from Chromium's accessibility tree: a page with one of each element of the
// built library, its roles and names, what is said, and where the focus is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { inState, post, startWorld, within, type World } from './world.js';
import type { TestPage } from '../network/browser.js';
import { youtubeIds } from '../network/sites/youtube.js';

const TALK = '<embed-media><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE&t=90">My talk</a></embed-media>';
const EACH = `${TALK}
<embed-media src="http://www.blogtalkradio.com/gov20"></embed-media>
<embed-media src="/sounds/birds.mp3"></embed-media>
<embed-media src="https://nobody.example/42"></embed-media>
<embed-card relation="guest"><a href="https://www.other.example/guest">What happens</a><p>An excerpt.</p></embed-card>
<embed-consent><h2 slot="heading">Allowed</h2></embed-consent>
<embed-hub sequence="offer"><h2>Talks</h2>
<embed-media src="https://vimeo.com/76979871"></embed-media>
<embed-media src="https://www.youtube.com/watch?v=M7lc1UVf-VE"></embed-media>
<embed-card><a href="https://a.example/">A page</a></embed-card></embed-hub>`;

const OUTLINE = `
RootWebArea: A post
  figure
    button: Play: My talk - YouTube, starts at 1:30
    status
    Figcaption
      link: My talk
      YouTube
      Plays from youtube-nocookie.com; nothing is loaded before.
  gov20
  BlogTalkRadio has closed (January 2025); this playlist can no longer be played here.
  link: Archived page
  link: Search the archive for the recording
  figure
    group: Audio player: birds.mp3
      button: Play
      button: Back 10 seconds
      button: Forward 30 seconds
      0:00
      slider: Position
      button: Mute
      slider: Volume
      combobox: Speed
      button: Settings
      status
    Figcaption
      link: birds.mp3
  link: nobody.example/42
  link: What happens
  An excerpt.
  Guest post on other.example
  heading: Allowed
  You have not allowed any provider to load without asking.
  status
  group: Talks
    heading: Talks
    button: Play all
    group: Show
      Show
      radio: All 3
      All 3
      radio: 2 videos
      2 videos
      radio: 1 page
      1 page
    figure
      button: Play: Video on Vimeo
      status
      Figcaption
        link: Video on Vimeo
        Plays from player.vimeo.com; nothing is loaded before.
    figure
      button: Play: Video on YouTube
      status
      Figcaption
        link: Video on YouTube
        Plays from youtube-nocookie.com; nothing is loaded before.
    link: A page
    a.example
    status`
  .trim()
  .split('\n');

/** Layout without a meaning, and the inside of the browser's own player. */
const QUIET = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'paragraph', 'LabelText', 'Legend', 'ignored', 'main'];

/** `role: name`, in reading order, two spaces for each level; text stands for itself. */
function outline(node: SerializedAXNode, depth = 0): string[] {
  const isQuiet = QUIET.includes(node.role);
  const text = `${node.role === 'StaticText' ? '' : node.role}${node.name ? `: ${node.name}` : ''}`.replace(/^: /, '');
  const line = isQuiet || !text.trim() ? [] : [`${'  '.repeat(depth)}${text}`];
  const hasOwnWords = ['button', 'link', 'heading', 'radio', 'checkbox', 'combobox', 'StaticText'].includes(node.role);
  const children = hasOwnWords ? [] : (node.children ?? []);
  return [...line, ...children.flatMap((child) => outline(child, depth + (isQuiet ? 0 : 1)))];
}

const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];

async function treeOf(tab: Page): Promise<SerializedAXNode> {
  const tree = await tab.accessibility.snapshot({ interestingOnly: false });
  assert.ok(tree);
  return tree;
}

/** What the first status says. */
async function said(tab: Page): Promise<string> {
  const status = flat(await treeOf(tab)).find(({ role }) => role === 'status');
  assert.ok(status, 'there is a status');
  return flat(status)
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join('');
}

/** The innermost node that has the focus: the page has it too. */
async function focus(tab: Page): Promise<string> {
  const node = flat(await treeOf(tab)).findLast(({ focused }) => focused);
  return `${node?.role}: ${node?.name}`;
}

describe('what assistive technology is given', () => {
  let world: World;

  before(async () => {
    world = await startWorld({
      pages: {
        '/each': { html: post(EACH) },
        '/talk': { html: post(TALK) },
        '/ask': { html: post(TALK, ' data-consent="ask"') },
        '/refused': {
          html: post(TALK.replace('M7lc1UVf-VE', youtubeIds.notEmbeddable)),
        },
        '/slow': { html: post('<embed-media></embed-media>') },
      },
    });
  });
  after(() => world.close());

  const state = (tab: Page, name: string): Promise<unknown> => inState(tab, 'embed-media', name);
  async function open(path: string): Promise<TestPage> {
    const tab = await world.open(path);
    if (path !== '/slow') await within(tab.page, 'embed-media', '[part="button"]');
    return tab;
  }
  const press = async (tab: Page, name: string): Promise<void> => {
    await tab.evaluate(
      (part) =>
        document.querySelector('embed-media')!.shadowRoot!.querySelector<HTMLElement>(`[part~="${part}"]`)!.focus(),
      name,
    );
    await tab.keyboard.press('Enter');
  };

  it('is one name for each thing, in reading order', async () => {
    const { page: tab, errors, close } = await open('/each');
    await tab.waitForFunction(
      () =>
        [...document.querySelectorAll('embed-media')].every(
          (one) =>
            one.matches(':state(gone), :state(unknown)') ||
            one.shadowRoot?.querySelector('[part="button"]') ||
            // the player's settings are the last to come
            one.shadowRoot?.querySelector('embed-player')?.shadowRoot?.querySelector('[part~="settings-button"]'),
        ) &&
        document.querySelector('embed-hub')?.shadowRoot?.querySelector('input') &&
        document.querySelector('embed-consent')?.shadowRoot?.querySelector('[part="empty"]') &&
        document.querySelector('embed-card')?.shadowRoot?.querySelector('[part="publication"] span'),
      { polling: 'raf' },
    );
    assert.deepEqual(outline(await treeOf(tab)), OUTLINE);
    assert.deepEqual(errors, []);
    await close();
  });

  it('is that a player loads, and then the player, which has the focus and a name', async () => {
    const { page: tab, close } = await open('/slow');
    await tab.evaluate(async () => {
      const element = document.querySelector('embed-media')!;
      await customElements.whenDefined('embed-media');
      element.embed = {
        url: 'https://slow.example/',
        kind: 'video',
        title: 'A film',
        provider: { name: 'Slow' },
        frame: { src: 'https://slow.example/headers', allow: [] },
        status: 'ok',
      };
    });
    await within(tab, 'embed-media', '[part="button"]');
    assert.equal(await said(tab), '');
    await press(tab, 'button');
    await state(tab, 'activating');
    await within(tab, 'embed-media', '[role="status"]:not(:empty)');
    assert.equal(await said(tab), 'Loading A film - Slow');
    assert.equal(await focus(tab), 'Iframe: A film - Slow');
    await close();
  });

  it('is the player after the press, and the button again after it was closed', async () => {
    const { page: tab, close } = await open('/talk');
    await press(tab, 'button');
    await state(tab, 'active');
    assert.equal(await focus(tab), 'Iframe: My talk - YouTube');
    assert.equal(await said(tab), '');
    const names = flat(await treeOf(tab)).flatMap(({ role, name }) => (role === 'button' ? [name] : []));
    assert.deepEqual(names, ['Close player']);
    await press(tab, 'close');
    await state(tab, 'idle');
    await within(tab, 'embed-media', '[part="button"]');
    assert.equal(await focus(tab), 'button: Play: My talk - YouTube, starts at 1:30');
    assert.equal(await said(tab), '');
    await close();
  });

  it('is why the player does not load, with what can be done', async () => {
    const { page: tab, close } = await open('/refused');
    await press(tab, 'button');
    await state(tab, 'failed');
    await within(tab, 'embed-media', '[part="retry"]');
    assert.equal(await said(tab), 'The owner of My talk - YouTube allows it only on the provider’s own page.');
    assert.equal(await focus(tab), 'button: Try again');
    const links = flat(await treeOf(tab)).flatMap(({ role, name }) => (role === 'link' ? [name] : []));
    assert.deepEqual(links, ['Open on YouTube', 'My talk']);
    await close();
  });

  it('is that there is no network, and that there is one again', async () => {
    const { page: tab, close } = await open('/talk');
    await tab.setOfflineMode(true);
    await press(tab, 'button');
    await state(tab, 'offline');
    await within(tab, 'embed-media', '[part="retry"]');
    assert.equal(await said(tab), 'You are offline. My talk - YouTube will load when you are back.');
    assert.equal(await focus(tab), 'button: Try again');
    await tab.setOfflineMode(false);
    await state(tab, 'idle');
    await within(tab, 'embed-media', '[part="button"]');
    assert.equal(await said(tab), '');
    assert.equal(await focus(tab), 'button: Play: My talk - YouTube, starts at 1:30');
    await close();
  });

  it('is a question before a provider is contacted, and the button again after "not now"', async () => {
    const { page: tab, close } = await open('/ask');
    await press(tab, 'button');
    await within(tab, 'embed-media', '[part="consent"]');
    assert.equal(await focus(tab), 'checkbox: Always allow YouTube on this site');
    assert.equal(await said(tab), '');
    await press(tab, 'consent-refuse');
    await within(tab, 'embed-media', '[part="button"]');
    assert.equal(await focus(tab), 'button: Play: My talk - YouTube, starts at 1:30');
    await close();
  });
});
