// The preview page as it is built, in a browser whose whole world is the small internet.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { AxeResults } from 'axe-core';
import { facts, read } from '../../demo/reading.js';
import { samples } from '../../demo/samples.js';
import { launchChromium, type TestBrowser } from '../network/browser.js';
import { startInternet, type Internet } from '../network/internet.js';

const dist = (folder: string): string => fileURLToPath(new URL(`../../dist/${folder}/`, import.meta.url));
const HOME = 'https://preview.example/index.html';
const RESTORED = 'https://preview.example/posts/2012-restored.html';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Samples by what they show, in the order of their buttons. */
const [TALK, FLASH, RADIO, SOUND, PHOTO, LOOKALIKE, UNKNOWN] = [0, 1, 2, 3, 4, 5, 6] as const;
const sample = (index: number): string => samples[index]?.text ?? '';

/** Waits for something inside the shadow root of an element: mutations in there are seen by no selector's observer. */
const inside = async (frame: Page | Frame, host: string, part: string): Promise<ElementHandle> => {
  const found = await frame.waitForFunction(
    (selector, inner) => document.querySelector(selector)?.shadowRoot?.querySelector(inner),
    { polling: 'raf' },
    host,
    part,
  );
  return found.asElement() as ElementHandle;
};

describe('what the preview page says of a text', () => {
  const verdict = (text: string): string => read(text).verdict;

  it('reads every sample', () => {
    const told = samples.map(({ text }) => read(text).found.map((one) => Object.fromEntries(facts(one))));
    assert.deepEqual(
      told.map(([first, ...rest]) => [first?.['Provider'], first?.['Kind'], first?.['Status'], rest.length]),
      [
        ['YouTube', 'video', 'ok', 0],
        ['Brightcove', 'video', 'ok', 0],
        ['BlogTalkRadio', 'audio', 'gone', 0],
        ['SoundCloud', 'audio', 'ok', 0],
        ['Flickr', 'photo', 'ok', 0],
        ['nobody', 'link', 'unknown', 0],
        ['nobody', 'link', 'unknown', 0],
      ],
    );
    assert.equal(told[TALK]?.[0]?.['Start'], '1:30');
    const [flash] = told[FLASH] ?? [];
    assert.equal(flash?.['Id'], '45228659001/1345912830001');
    assert.equal(flash['Form'], 'flash object');
  });

  it('has a calm sentence for what is no address', () => {
    assert.match(verdict('  \n '), /Nothing here yet/);
    assert.match(verdict('not an address at all'), /no spaces/);
    assert.match(verdict('???'), /no web address/);
    assert.match(verdict('javascript:alert(1)'), /Only http and https/);
    assert.match(verdict(`https://www.youtube.com/watch?v=${'M'.repeat(100_000)}`), /more than any address has/);
    assert.match(verdict('<p>A post with nothing to bring back.</p>'), /No player found/);
    for (const text of ['', 'x', 'javascript:alert(1)', '???', '<p>x</p>', 'data:text/html,<b>x</b>']) {
      assert.deepEqual(read(text).found, [], text);
      assert.equal(read(text).snippet, undefined, text);
    }
  });

  it('does not believe an address inside an address', () => {
    assert.match(verdict(sample(LOOKALIKE)), /on evil\.example.+counts for nothing/);
    assert.doesNotMatch(verdict(sample(UNKNOWN)), /counts for nothing/);
  });

  it('reads an address as browsers show it, without its scheme', () => {
    assert.match(verdict('www.youtube.com/watch?v=M7lc1UVf-VE'), /YouTube has this video/);
  });

  it('changes nothing of a post but its players', () => {
    const post = `<h1>Kept &amp; as is</h1>\n${sample(FLASH)}\n<p>And this.`;
    const { snippet = '' } = read(post);
    assert.ok(snippet.startsWith('<h1>Kept &amp; as is</h1>\n<embed-media '));
    assert.ok(snippet.endsWith('</embed-media>\n<p>And this.'));
  });
});

describe('the preview page', () => {
  let internet: Internet;
  let chromium: TestBrowser;

  before(async () => {
    internet = await startInternet();
    internet.mount('preview.example', { directories: { '/cdn/': dist('cdn'), '/': dist('demo') } });
    chromium = await launchChromium(internet);
  });
  after(async () => {
    await chromium.close();
    await internet.close();
  });

  /** Runs with a page that is ready; whatever the test looks at, nothing may have gone wrong or out in it. */
  const withPage = async (
    url: string,
    test: (page: Page) => Promise<void>,
    { width = 1280, bypassCsp = false, expectsRequest = false } = {},
  ): Promise<void> => {
    const tab = await chromium.newPage();
    try {
      internet.clear();
      await tab.page.setBypassCSP(bypassCsp);
      await tab.page.setViewport({ width, height: 900 });
      await tab.page.goto(url);
      await inside(tab.page, 'embed-media', 'button');
      await test(tab.page);
      assert.deepEqual(tab.errors, []);
      const elsewhere = internet.requests.filter(({ host }) => host !== 'preview.example').map(({ host }) => host);
      if (!expectsRequest) assert.deepEqual(elsewhere, []);
    } finally {
      await tab.close();
    }
  };
  const press = (page: Page, index: number): Promise<void> => page.click(`#samples li:nth-child(${index + 1}) button`);
  const textOf = (page: Page, selector: string): Promise<string> =>
    page.$eval(selector, (element) => element.textContent.replaceAll(/\s+/g, ' ').trim());
  const type = (page: Page, text: string): Promise<void> =>
    page.$eval(
      '#input',
      (input, value) => {
        (input as HTMLTextAreaElement).value = value;
        input.dispatchEvent(new Event('input'));
      },
      text,
    );
  const verdictIs = (page: Page, words: string): Promise<unknown> =>
    page.waitForFunction((text) => document.querySelector('#verdict')?.textContent.includes(text), {}, words);
  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('carries its own strict policy, and nothing in it breaks that or leaves the origin', async () => {
    await withPage(HOME, async (page) => {
      const policy = await page.$eval('meta[http-equiv]', (meta) => meta.getAttribute('content') ?? '');
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.match(policy, /require-trusted-types-for 'script'/);
      assert.doesNotMatch(policy, /unsafe|\*/);
      // both copies of the post, lazy as they are, belong to the page
      await page.$eval('#restored', (section) => section.scrollIntoView());
      for (const name of ['before', 'after']) {
        const frame = await (await page.waitForSelector(`figure.${name} iframe`))?.contentFrame();
        await frame?.waitForSelector('.pinglist');
      }
      const after = await (await page.$('figure.after iframe'))?.contentFrame();
      assert.ok(after);
      await inside(after, 'embed-media', 'button');
    });
  });

  it('shows each sample live, with what is known of it and its markup', async () => {
    await withPage(HOME, async (page) => {
      for (const [index, { text }] of samples.entries()) {
        await press(page, index);
        const { verdict, found, snippet } = read(text);
        assert.equal(await textOf(page, '#verdict'), verdict);
        assert.equal(await page.$eval('#snippet-code', (code) => code.textContent), snippet);
        assert.equal((await page.$$('#found embed-media, #found embed-card')).length, found.length);
        const told = await page.$$eval('#found dd', (cells) => cells.map((cell) => cell.textContent));
        assert.deepEqual(
          told,
          found.flatMap(facts).map(([, value]) => value),
        );
      }
      await press(page, RADIO);
      assert.match(await textOf(page, '#found embed-card'), /BlogTalkRadio has closed.+Archived page/);
      await press(page, LOOKALIKE);
      assert.equal((await page.$$('#found embed-media')).length, 0);
    });
  });

  it('follows typing, and says nothing twice', async () => {
    await withPage(HOME, async (page) => {
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        const status = document.querySelector('#verdict')!;
        new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
      });
      await type(page, 'https://vimeo.com/76979871');
      await verdictIs(page, 'Vimeo has this video');
      await type(page, 'https://vimeo.com/76979871 ');
      await type(page, '');
      await verdictIs(page, 'Nothing here yet');
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.length);
      assert.equal(said, 2);
      assert.equal((await page.$$('#found > *')).length, 0);
      assert.equal(await page.$eval('#snippet', (element) => (element as HTMLElement).hidden), true);
    });
  });

  it('never runs what is pasted', async () => {
    await withPage(HOME, async (page) => {
      const evil = `<img src="https://evil.example/pixel" onerror="document.title='ran'"><script>document.title='ran'</script>
${sample(FLASH)}<a href="javascript:document.title='ran'" onclick="document.title='ran'">x</a>
<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" title="&quot;><img src=x onerror=document.title='ran'>"></iframe>`;
      await type(page, evil);
      await verdictIs(page, '2 players found');
      await inside(page, '#found .found:nth-child(2) embed-media', 'button');
      assert.equal((await page.$$('#found img, #found script, #found iframe, #found [onclick]')).length, 0);
      assert.notEqual(await page.title(), 'ran');
    });
  });

  it('stays calm about a hundred thousand characters', async () => {
    await withPage(HOME, async (page) => {
      await type(page, `https://www.youtube.com/watch?v=${'M'.repeat(100_000)}`);
      await verdictIs(page, 'more than any address has');
      await type(page, '<object><embed src="http://www.youtube.com/v/M7lc1UVf-VE"></object>\n'.repeat(1500));
      await verdictIs(page, '1,500 players found');
      assert.equal((await page.$$('#found .found')).length, 20);
      assert.match(await textOf(page, '#found .note'), /1480 more/);
      assert.ok((await overflow(page)) <= 0);
    });
  });

  it('copies the markup, and says so', async () => {
    await withPage(HOME, async (page) => {
      const context = page.browserContext();
      for (const name of ['clipboard-read', 'clipboard-write']) {
        await context.setPermission('https://preview.example', { permission: { name }, state: 'granted' });
      }
      await page.click('#snippet .copy');
      await page.waitForFunction(() => document.querySelector('#copied')?.textContent === 'Copied.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, read(sample(TALK)).snippet);
    });
  });

  it('selects the markup where there is no clipboard', async () => {
    await withPage(HOME, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.click('#snippet .copy');
      await page.waitForFunction(() => document.querySelector('#copied')?.textContent.startsWith('Selected'));
      const selected = await page.evaluate(() => getSelection()?.toString());
      assert.equal(selected, read(sample(TALK)).snippet);
    });
  });

  it('asks the provider, and nobody else, once a player is pressed', async () => {
    await withPage(
      HOME,
      async (page) => {
        await press(page, SOUND);
        const button = await inside(page, '#found embed-media', 'button');
        assert.ok(internet.requests.every(({ host }) => host === 'preview.example'));
        await button.click();
        await inside(page, '#found embed-media', 'iframe');
        await page.waitForFrame((frame) => frame.url().startsWith('https://w.soundcloud.com/'));
        const hosts = new Set(internet.requests.map(({ host }) => host));
        assert.deepEqual([...hosts].sort(), ['preview.example', 'w.soundcloud.com']);
      },
      { expectsRequest: true },
    );
  });

  it('shows the post restored: four players and two cards', async () => {
    await withPage(RESTORED, async (page) => {
      assert.equal((await page.$$('embed-media:defined')).length, 4);
      assert.equal((await page.$$('embed-card[status="gone"]')).length, 2);
      assert.equal((await page.$$('object, embed')).length, 0);
      const addresses = await page.$$eval('embed-media', (all) => all.map((one) => one.getAttribute('src') ?? ''));
      assert.match(addresses[0] ?? '', /^https:\/\/players\.brightcove\.net\/45228659001\/.+videoId=1345912830001$/);
      assert.match(addresses[2] ?? '', /[?&]t=90s?$/);
      // what was no player is as it was
      const kept = (name: string): string[] =>
        readFileSync(`${dist('demo')}posts/${name}`, 'utf8').match(/<h[123]>.+|<li>.+|<img .+/g) ?? [];
      assert.equal(kept('2012.html').length, 11);
      assert.deepEqual(kept('2012-restored.html'), kept('2012.html'));
    });
  });

  it('lists in its errata each line that changed', async () => {
    await withPage(HOME, async (page) => {
      const rows = await page.$$eval('.errata tbody tr', (all) => all.map((row) => row.textContent));
      assert.equal(rows.length, 6);
      const lines = readFileSync(`${dist('demo')}posts/2012.html`, 'utf8').split('\n');
      const named = await page.$$eval('.errata tbody th', (cells) => cells.map((cell) => Number(cell.textContent)));
      for (const line of named) assert.match(lines[line - 1] ?? '', /<object|^<p>http:/);
    });
  });

  for (const width of [320, 360, 768, 1440]) {
    it(`fits ${width} px without sideways scrolling`, async () => {
      await withPage(HOME, async (page) => assert.ok((await overflow(page)) <= 0), { width });
      await withPage(RESTORED, async (page) => assert.ok((await overflow(page)) <= 0), { width });
    });
  }

  it('shows one copy of the post at a time where there is no room for two', async () => {
    await withPage(
      HOME,
      async (page) => {
        const shown = (): Promise<boolean[]> =>
          page.$$eval('.pair figure', (all) => all.map((figure) => figure.checkVisibility()));
        assert.deepEqual(await shown(), [false, true]);
        await page.click('#show-before');
        assert.deepEqual(await shown(), [true, false]);
      },
      { width: 360 },
    );
  });

  it('keeps the reader’s choice of light and dark', async () => {
    await withPage(HOME, async (page) => {
      const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      const light = await ground();
      await page.click('#theme');
      const dark = await ground();
      assert.notEqual(dark, light);
      await page.reload();
      assert.equal(await ground(), dark);
    });
  });

  it('leads a keyboard through everything, and shows where it is', async () => {
    await withPage(HOME, async (page) => {
      const seen: string[] = [];
      for (let stop = 0; stop < 16; stop++) {
        await page.keyboard.press('Tab');
        const [name, outline] = await page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return [active?.id || active?.textContent.trim() || '', active ? getComputedStyle(active).outlineStyle : ''];
        });
        seen.push(name ?? '');
        assert.notEqual(outline, 'none', name);
      }
      const labels = ['Skip to the text box', 'theme', 'Try it', 'Before and after', 'One of each', 'Use it', 'input'];
      assert.deepEqual(seen.slice(0, 14), [...labels, ...samples.map(({ name }) => name)]);
    });
  });

  it('can be used with a keyboard alone', async () => {
    await withPage(HOME, async (page) => {
      await page.focus(`#samples li:nth-child(${PHOTO + 1}) button`);
      await page.keyboard.press('Enter');
      await verdictIs(page, 'Flickr has this photo');
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      assert.equal(focused, samples[PHOTO]?.name);
    });
  });

  for (const scheme of ['light', 'dark']) {
    it(`gives axe nothing to complain of in ${scheme}`, async () => {
      for (const url of [HOME, RESTORED]) {
        await withPage(
          url,
          async (page) => {
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
            await page.evaluate(AXE);
            const { violations } = (await page.evaluate(
              // the copies of the post are pages of their own: the old one is broken on purpose
              "axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
            )) as AxeResults;
            const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
            assert.deepEqual(told, []);
          },
          { bypassCsp: true },
        );
      }
    });
  }

  it('is readable without script', async () => {
    const tab = await chromium.newPage();
    await tab.page.setJavaScriptEnabled(false);
    await tab.page.goto(HOME);
    const links = await tab.page.$$eval('.kinds .live', (all) => all.map((one) => one.querySelectorAll('a').length));
    assert.equal(links.length, 13);
    assert.ok(links.every((count) => count > 0));
    await tab.close();
  });
});
