/** `<embed-podcast>` in all its states. Nobody is asked: the data is in the page, or the file is not there. */
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { EmbedPodcastElement } from '../../src/elements/embed-podcast.js';
import '../../src/define/embed-podcast.js';
import type { State } from './catalogue.js';
import '../../src/define/embed-player.js';
import { still } from './catalogue-players.js';
import { part } from './helpers.js';
import { until } from './hub-helpers.js';
import { until as drawn } from './player-media.js';

const episode = (i: number): object => ({
  title: `Episode ${i}: Bread & butter`,
  guid: `tag:show.example,${i}`,
  url: `https://show.example/${i}`,
  published: '2024-03-01T10:00:00Z',
  duration: 2530,
  season: 1 + Math.floor(i / 8),
  seasonName: i < 8 ? 'Rye' : undefined,
  episode: i,
  explicit: i === 2,
  media: i === 3 ? undefined : { sources: [{ src: '/media/tone.mp3', type: 'audio/mpeg' }] },
  description: 'It begins at 1:05, and more is at https://show.example/notes.',
  persons: [{ name: 'Bob Ray', role: 'guest' }],
  soundbites: [{ start: 2, duration: 30, title: 'The best of it' }],
  transcripts: [{ url: 'https://cdn.example/1.vtt', type: 'text/vtt', language: 'en' }],
});

const data = (count: number): HTMLScriptElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify({
    title: 'Bread',
    url: 'https://feeds.example/bread.xml',
    link: 'https://show.example/',
    language: 'en-GB',
    image: 'https://pictures.example/cover.png',
    description: 'All about bread.',
    authors: [{ name: 'Ann Lee' }],
    episodes: Array.from({ length: count }, (_, i) => episode(count - i)),
  });
  return script;
};

async function showing(template: TemplateResult, name: string): Promise<EmbedPodcastElement> {
  const parent = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const element = parent.querySelector('embed-podcast')!;
  await until(element, () => part(element, name) !== null);
  const player = element.querySelector('embed-player');
  if (!player) return element;
  await drawn(() => player.shadowRoot?.querySelector('[part="bar"]'), 'its player is drawn');
  await still(player);
  return element;
}

const show = (count: number): TemplateResult => html`<embed-podcast>${data(count)}</embed-podcast>`;

export const podcastStates: readonly State[] = [
  {
    name: 'podcast offered',
    make: () => showing(html`<embed-podcast src="https://feeds.example/bread.xml"></embed-podcast>`, 'offer'),
  },
  {
    name: 'podcast of its author’s words, offered',
    make: () =>
      showing(
        html`<embed-podcast src="https://feeds.example/bread.xml"
          ><a href="https://show.example/">Our show</a> about bread</embed-podcast
        >`,
        'offer',
      ),
  },
  {
    name: 'podcast failed',
    make: () => showing(html`<embed-podcast src="/fixtures/not-there.xml"></embed-podcast>`, 'failed'),
  },
  { name: 'podcast', make: () => showing(show(9), 'tools') },
  { name: 'podcast without episodes', make: () => showing(show(0), 'follow') },
  {
    name: 'podcast with notes open',
    async make() {
      const element = await showing(show(4), 'notes-button');
      part(element, 'notes-button')!.click();
      await element.updateComplete;
      return element;
    },
  },
  {
    name: 'podcast, one episode alone',
    make: () => showing(html`<embed-podcast guid="tag:show.example,2">${data(4)}</embed-podcast>`, 'notes'),
  },
];
