/** What the tests of podcasts share: feeds that are answered without a network, and shows that are settled. */
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { EmbedPodcastElement } from '../../src/elements/embed-podcast.js';
import '../../src/define/embed-podcast.js';
import { part, textOf } from './helpers.js';
import { until } from './hub-helpers.js';

export const FEED = 'https://feeds.example/bread.xml';
export const TONE = new URL('/media/tone.mp3', location.href).href;

/** An item; `more` is XML that follows. */
export const item = (i: number, more = '', recording = TONE): string => `<item>
  <title>Episode ${i}: Bread &amp; butter</title><link>https://show.example/${i}</link>
  <guid isPermaLink="false">tag:show.example,${i}</guid>
  <pubDate>Tue, 0${1 + (i % 9)} Jan 2019 10:00:00 GMT</pubDate>
  ${recording && `<enclosure url="${recording}" length="1" type="audio/mpeg"/>`}
  <itunes:duration>00:42:10</itunes:duration>${more}</item>`;

export const items = (count: number, more: (i: number) => string = () => ''): string =>
  Array.from({ length: count }, (_, i) => item(count - i, more(count - i))).join('\n');

export const feedOf = (content: string, head = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel><title>Bread</title><link>https://show.example/</link><language>en-GB</language>
<description>All about bread.</description><itunes:author>Ann Lee</itunes:author>${head}
${content}</channel></rss>`;

type Answer = string | Response | Error | (() => Response | Promise<Response>);

/** Stands for the network while a suite runs: address → what it answers. Everything else fails. */
export function useNetwork(): { answers: Map<string, Answer>; asked: { url: string; init: RequestInit }[] } {
  const real = window.fetch;
  const network = { answers: new Map<string, Answer>(), asked: [] as { url: string; init: RequestInit }[] };
  beforeEach(() => {
    network.answers.clear();
    network.asked.length = 0;
    window.fetch = async (input, init = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      network.asked.push({ url, init });
      const answer = network.answers.get(url) ?? new TypeError('Failed to fetch');
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'function') return answer();
      return answer instanceof Response ? answer : new Response(answer, { headers: { 'content-type': 'text/xml' } });
    };
  });
  afterEach(() => (window.fetch = real));
  return network;
}

/** An `<embed-podcast>` whose words are there. */
export async function podcast(template: TemplateResult): Promise<EmbedPodcastElement> {
  const parent = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const element = parent.querySelector('embed-podcast')!;
  await until(element, () => ['offer', 'follow', 'failed'].some((name) => part(element, name) !== null));
  return element;
}

/** One whose feed has been loaded by a press. */
export async function loaded(
  template = html`<embed-podcast src=${FEED}></embed-podcast>`,
): Promise<EmbedPodcastElement> {
  const element = await podcast(template);
  part(element, 'load')?.click();
  await until(element, () => part(element, 'follow') !== null || part(element, 'failed') !== null);
  return element;
}

export const rows = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="episode"]'),
];

export const playButtons = (element: Element): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="play"]'),
];

export const said = (element: Element): string => textOf(element.shadowRoot!.querySelector('[role="status"]'));

export const parts = (root: Element, name: string): HTMLElement[] => [
  ...root.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
