// Transcript and chapters in a whole page of a careful site: what is asked of whom and when, and with which bytes.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { makeMedia } from '../media/make.mjs';
import { sendText } from '../network/site.js';
import { post, startWorld, within, type World } from './world.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https://pictures.example; media-src 'self'; " +
  "connect-src 'self' https://files.example; require-trusted-types-for 'script'; trusted-types lit-html";
const VTT = 'WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ann>Good morning.\n\n00:04.000 --> 00:08.000\n<v Ben>Hello, Ann.\n';
const CHAPTERS = JSON.stringify({
  version: '1.2.0',
  chapters: [
    { startTime: 0, title: 'Welcome', img: 'https://pictures.example/1.png' },
    { startTime: 3, title: 'Thanks' },
  ],
});

const player = (inside: string, after = ''): { html: string; headers: Record<string, string> } => ({
  html: post(
    `<embed-player><audio src="/media/talk.m4a" preload="none" title="A talk">${inside}</audio>${after}</embed-player>`,
  ),
  headers: { 'content-security-policy': POLICY },
});

describe('transcript and chapters in a page', { timeout: 120_000 }, () => {
  let world: World;
  before(async () => {
    world = await startWorld({
      pages: {
        '/words.vtt': { html: VTT, headers: { 'content-type': 'text/vtt' } },
        '/track': player('<track kind="captions" srclang="en" src="/words.vtt">'),
        '/file': player('', '<a rel="transcript" href="/words.vtt">Transcript</a>'),
        '/chapters': player('', '<a rel="chapters" href="https://files.example/chapters.json">Chapters</a>'),
      },
      directories: { '/media/': await makeMedia() },
    });
    world.internet.add({ hosts: ['pictures.example'], handle: (exchange) => sendText(exchange, 200, '') });
    world.internet.add({
      hosts: ['files.example'],
      handle: (exchange) => sendText(exchange, 200, CHAPTERS, { 'access-control-allow-origin': '*' }),
    });
  });
  after(() => world.close());

  /** Names of the chunks that were asked for, without their hashes. */
  const chunks = (): string[] =>
    world.internet.requests.flatMap(
      ({ url }) => /\/embed-hub\/(.+)-[\w-]{8}\.js$/.exec(new URL(url).pathname)?.[1] ?? [],
    );
  const asked = (name: string): boolean => chunks().includes(name);
  const open = async (tab: Page, name: string): Promise<void> => {
    await (await within(tab, 'embed-player', `details[part="${name}"] > summary`)).click();
    await within(tab, 'embed-player', `ol.${name} > li`);
  };
  const lines = (tab: Page, name: string): Promise<string[]> =>
    tab.$eval(
      'embed-player',
      (host, list) =>
        [...host.shadowRoot!.querySelectorAll(`ol.${list} > li`)].map(({ textContent }) =>
          textContent.replaceAll(/\s+/g, ' ').trim(),
        ),
      name,
    );

  it('loads what reads a track when it is opened, and what searches with the first letter', async () => {
    const { page: tab, errors, close } = await world.open('/track');
    await within(tab, 'embed-player', 'details[part="transcript"]');
    await tab.waitForNetworkIdle();
    assert.deepEqual([asked('script'), asked('script-reader'), asked('transcript-search')], [true, false, false]);
    assert.ok(!world.internet.requests.some(({ url }) => url.includes('/media/')));
    await open(tab, 'transcript');
    assert.deepEqual(await lines(tab, 'transcript'), ['Ann: Good morning.', 'Ben: Hello, Ann.']);
    await (await within(tab, 'embed-player', '[part="transcript-search"]')).type('ann');
    await within(tab, 'embed-player', 'mark');
    assert.deepEqual(
      [asked('script-reader'), asked('transcript-search'), asked('read-script'), asked('script-choice')],
      [true, true, false, false],
    );
    assert.deepEqual(world.elsewhere(), []);
    assert.deepEqual(errors, []);
    await close();
  });

  it('loads the reader of one format for a file, and no tokenizer of HTML with it', async () => {
    const { page: tab, errors, close } = await world.open('/file');
    await open(tab, 'transcript');
    assert.deepEqual(await lines(tab, 'transcript'), ['Ann: Good morning.', 'Ben: Hello, Ann.']);
    assert.deepEqual(
      [asked('read-script'), asked('webvtt'), asked('tokens'), asked('srt')],
      [true, true, false, false],
    );
    assert.deepEqual(errors, []);
    await close();
  });

  it('asks another site for chapters when they are opened, and for their pictures when they are wanted', async () => {
    const { page: tab, errors, close } = await world.open('/chapters');
    await within(tab, 'embed-player', 'details[part="chapters"]');
    await tab.waitForNetworkIdle();
    assert.deepEqual(world.elsewhere(), []);
    await open(tab, 'chapters');
    assert.deepEqual(await lines(tab, 'chapters'), ['Welcome', 'Thanks']);
    assert.deepEqual(world.elsewhere(), ['https://files.example/chapters.json']);
    await (await within(tab, 'embed-player', '.tools button:last-of-type')).click();
    await within(tab, 'embed-player', '.chapters img');
    await tab.waitForNetworkIdle();
    assert.deepEqual(world.elsewhere(), ['https://files.example/chapters.json', 'https://pictures.example/1.png']);
    assert.deepEqual([asked('chapters-json'), asked('webvtt'), asked('tokens')], [true, false, false]);
    assert.deepEqual(errors, []);
    await close();
  });

  it('copies words with their times', async () => {
    const { page: tab, close } = await world.open('/track');
    await tab
      .browserContext()
      .setPermission(
        'https://blog.example',
        ...['clipboard-read', 'clipboard-write'].map((name) => ({ permission: { name }, state: 'granted' as const })),
      );
    await open(tab, 'transcript');
    const copy = await within(tab, 'embed-player', '.tools button:last-of-type');
    await copy.click();
    await tab.waitForFunction(
      () =>
        document.querySelector('embed-player')!.shadowRoot!.querySelector('[role=status]')!.textContent === 'Copied',
    );
    assert.equal(
      await tab.evaluate(() => navigator.clipboard.readText()),
      '0:00 Ann: Good morning.\n0:04 Ben: Hello, Ann.',
    );
    await close();
  });
});
