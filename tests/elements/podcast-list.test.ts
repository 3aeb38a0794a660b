import { expect, html, nextFrame } from '@open-wc/testing';
import type { EmbedPodcastElement } from '../../src/elements/embed-podcast.js';
import { nameOf, part, textOf } from './helpers.js';
import { until } from './hub-helpers.js';
import { FEED, feedOf, item, items, loaded, parts, playButtons, rows, said, useNetwork } from './podcast-helpers.js';

const type = async (element: EmbedPodcastElement, words: string): Promise<void> => {
  const input = part(element, 'search') as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
};

describe('<embed-podcast>: the show', () => {
  const network = useNetwork();

  it('says what it is, who makes it, and how to follow it', async () => {
    network.answers.set(FEED, feedOf(items(2), '<itunes:explicit>yes</itunes:explicit>'));
    const element = await loaded();
    expect(textOf(part(element, 'title'))).to.equal('Bread');
    expect((part(element, 'link') as HTMLAnchorElement).href).to.equal('https://show.example/');
    expect(part(element, 'link')!.lang).to.equal('en-GB');
    expect(textOf(part(element, 'credit'))).to.equal('Ann Lee · 2 episodes · Explicit');
    expect(textOf(part(element, 'description'))).to.equal('All about bread.');
    const links = [...part(element, 'follow')!.querySelectorAll('a')];
    expect(links.slice(0, 2).map((link) => [textOf(link), link.href])).to.deep.equal([
      ['Website', 'https://show.example/'],
      ['Feed', FEED],
    ]);
    expect(element.shadowRoot!.querySelector('[role="heading"]')).to.equal(null);
  });

  it('copies the address, and says so', async () => {
    network.answers.set(FEED, feedOf(items(1)));
    const element = await loaded();
    const { clipboard } = navigator;
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void (copied = text) },
    });
    try {
      part(element, 'copy')!.click();
      await until(element, () => said(element) === 'Address copied');
      expect(copied).to.equal(FEED);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('is headings where its author wants them', async () => {
    network.answers.set(FEED, feedOf(items(2)));
    const element = await loaded(html`<embed-podcast src=${FEED} heading-level="2"></embed-podcast>`);
    const levels = [...element.shadowRoot!.querySelectorAll('[role="heading"]')].map((one) => one.ariaLevel);
    expect(levels).to.deep.equal(['2', '3', '3']);
  });

  it('has nothing of a feed’s markup, and no address but of the web', async () => {
    const evil = `<description>&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;bold&lt;/b&gt; javascript:alert(1) https://good.example/a.</description>`;
    network.answers.set(FEED, feedOf(item(1, evil).replace('https://show.example/1', 'javascript:alert(1)')));
    const element = await loaded();
    part(element, 'notes-button')!.click();
    await element.updateComplete;
    const notes = part(element, 'notes')!;
    expect(textOf(notes)).to.contain('bold javascript:alert(1) https://good.example/a.');
    expect([...notes.querySelectorAll('a')].map((link) => link.getAttribute('href'))[0]).to.equal(
      'https://good.example/a',
    );
    expect(element.shadowRoot!.querySelector('img, b, [onerror], a[href^="javascript"]')).to.equal(null);
  });
});

describe('<embed-podcast>: its episodes', () => {
  const network = useNetwork();

  it('are a list of buttons, in pages', async () => {
    network.answers.set(FEED, feedOf(items(180)));
    const element = await loaded();
    await until(element, () => textOf(part(element, 'credit')).includes('180'));
    expect(rows(element).length).to.equal(25);
    expect(nameOf(playButtons(element)[0]!)).to.equal('Play: Episode 180: Bread & butter'.replace('Play: ', 'Play: '));
    const more = part(element, 'more') as HTMLButtonElement;
    expect(textOf(more)).to.equal('Show 50 more');
    more.focus();
    for (const count of [75, 125, 175, 180]) {
      part(element, 'more')!.click();
      await element.updateComplete;
      expect(rows(element).length).to.equal(count);
    }
    expect(said(element)).to.equal('180 of 180 shown');
    expect(part(element, 'more')).to.equal(null);
    // the button went, and the focus is on the first of those it brought
    expect(element.shadowRoot!.activeElement).to.equal(playButtons(element)[175]);
  });

  it('are all there however the feed was cut while it came', async () => {
    const bytes = new TextEncoder().encode(feedOf(items(500)));
    network.answers.set(FEED, () => {
      let at = 0;
      return new Response(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            if (at >= bytes.length) controller.close();
            else controller.enqueue(bytes.subarray(at, (at += 997)));
          },
        }),
      );
    });
    const element = await loaded();
    await until(element, () => textOf(part(element, 'credit')).includes('500'));
    expect(new Set(element.feed!.episodes.map(({ guid }) => guid)).size).to.equal(500);
    expect(element.feed!.episodes[499]!.title).to.equal('Episode 1: Bread & butter');
    expect(part(element, 'cut')).to.equal(null);
  });

  it('are found by words, without capitals and accents; how many is said once the reader has written', async () => {
    network.answers.set(FEED, feedOf(items(30, (i) => (i === 7 ? '<description>Über Käse</description>' : ''))));
    const element = await loaded();
    await type(element, 'uber kase');
    expect(rows(element).map((row) => nameOf(row.querySelector('[part="play"]')!))).to.deep.equal([
      'Play: Episode 7: Bread & butter',
    ]);
    expect(said(element)).not.to.contain('shown');
    await until(element, () => said(element) === '1 of 1 shown');
    await type(element, 'nothing like that');
    expect(textOf(part(element, 'none'))).to.equal('No episode fits.');
    await type(element, '');
    expect(rows(element).length).to.equal(25);
  });

  it('can be shown by season', async () => {
    const season = (i: number): string =>
      i > 5 ? '<podcast:season name="Rye">2</podcast:season>' : '<itunes:season>1</itunes:season>';
    network.answers.set(FEED, feedOf(items(9, (i) => `${season(i)}<itunes:episode>${i}</itunes:episode>`)));
    const element = await loaded();
    const select = part(element, 'season') as HTMLSelectElement;
    expect([...select.options].map(textOf)).to.deep.equal(['All seasons', 'Season 2: Rye', 'Season 1']);
    select.value = '1';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(rows(element).length).to.equal(5);
    expect(textOf(part(element, 'facts'))).to.contain('Season 1 · Episode 5');
  });

  it('have notes, with people, clips, transcripts and times', async () => {
    const more = `<description>It begins at 1:05. Then 99:99:99.</description>
      <podcast:person role="guest">Bob Ray</podcast:person>
      <podcast:soundbite startTime="2" duration="3.5">The best of it</podcast:soundbite>
      <podcast:transcript url="https://cdn.example/1.vtt" type="text/vtt" language="en"/>`;
    network.answers.set(FEED, feedOf(item(1, more)));
    const element = await loaded();
    const button = part(element, 'notes-button')!;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(nameOf(button)).to.equal('Notes: Episode 1: Bread & butter');
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(part(element, 'people'))).to.equal('With Bob Ray (guest)');
    expect(textOf(part(element, 'clip'))).to.equal('Play clip: The best of it (0:03)');
    expect(parts(element, 'time').map(nameOf)).to.deep.equal(['Play from 1:05']);
    const links = [...part(element, 'notes')!.querySelectorAll('a')].map((link) => [
      textOf(link),
      link.getAttribute('href'),
    ]);
    expect(links).to.deep.equal([
      ['Link to this episode', '#tag-show-example-1'],
      ['Website', 'https://show.example/1'],
      ['Recording', new URL('/media/tone.mp3', location.href).href],
      ['Transcript', 'https://cdn.example/1.vtt'],
    ]);
  });

  it('one alone, by what the feed calls it', async () => {
    network.answers.set(FEED, feedOf(items(60, () => '<description>Words of it.</description>')));
    const element = await loaded(html`<embed-podcast src=${FEED} guid="tag:show.example,3"></embed-podcast>`);
    await until(element, () => part(element, 'now') !== null);
    expect(rows(element).length).to.equal(0);
    expect(textOf(part(element, 'name'))).to.equal('Episode 3: Bread & butter');
    expect(textOf(part(element, 'notes'))).to.contain('Words of it.');
    element.guid = 'another';
    await element.updateComplete;
    expect(textOf(part(element, 'none'))).to.equal('This episode is not in the feed.');
  });

  it('is accessible, at 320 px and with large text, from right to left', async () => {
    network.answers.set(
      FEED,
      feedOf(items(30, () => '<itunes:season>1</itunes:season><description>Words</description>')),
    );
    const element = await loaded(html`<embed-podcast src=${FEED}></embed-podcast>`);
    part(element, 'notes-button')!.click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    const parent = element.parentElement!;
    parent.style.cssText = 'inline-size: 300px; font-size: 200%; direction: rtl';
    await nextFrame();
    for (const one of element.shadowRoot!.querySelectorAll('*:not(.unseen, .unseen *)')) {
      const { left, right, width } = one.getBoundingClientRect();
      if (width === 0 || one.closest('.unseen')) continue;
      const box = parent.getBoundingClientRect();
      expect(left, one.outerHTML).to.be.at.least(box.left - 1);
      expect(right, one.outerHTML).to.be.at.most(box.right + 1);
    }
  });
});
