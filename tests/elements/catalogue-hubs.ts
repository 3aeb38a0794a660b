/** `<embed-consent>` and `<embed-hub>` in all their states. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { EmbedConsentElement } from '../../src/elements/embed-consent.js';
import { consent } from '../../src/elements/consent/store.js';
import '../../src/define/embed-consent.js';
import type { State } from './catalogue.js';
import { part } from './helpers.js';
import { hub, options, speaking, until } from './hub-helpers.js';

async function list(...allowed: string[]): Promise<EmbedConsentElement> {
  for (const id of allowed) consent.allow(id, { remember: id !== 'vimeo' });
  const element = await fixture<EmbedConsentElement>(
    html`<embed-consent
      ><h2 slot="heading">Your choices</h2>
      <p>See our <a href="#privacy">page</a>.</p></embed-consent
    >`,
  );
  await until(element, () => (part(element, 'empty') ?? part(element, 'list')) !== null);
  return element;
}

/** A hub that shows all of these parts. */
async function showing(template: TemplateResult, ...parts: string[]): Promise<HTMLElement> {
  const element = await hub(template);
  await until(element, () => parts.every((name) => part(element, name) !== null));
  return element;
}

const items = html`<h2>Talks</h2>
  <p>What was said.</p>
  <embed-media data-title="First"></embed-media>
  <embed-media data-title="Second" data-provider="Beta"></embed-media>
  <embed-media data-title="A recording" data-kind="audio"></embed-media>
  <embed-card><a href="https://a.example/">A page</a></embed-card>`;

const mention = (i: number): object => ({
  type: 'entry',
  url: `https://site${i}.example/post`,
  published: '2024-01-01',
  content: { text: `Words ${i}.` },
  'wm-property': 'in-reply-to',
});
const mentions = (count: number): TemplateResult => {
  const script = document.createElement('script');
  script.type = 'application/jf2feed+json';
  const children = Array.from({ length: count }, (_, i) => mention(i));
  script.textContent = JSON.stringify({ type: 'feed', children });
  return html`<embed-hub label="Mentions">${script}</embed-hub>`;
};

async function upNext(): Promise<HTMLElement> {
  const element = await showing(html`<embed-hub sequence countdown="600">${items}</embed-hub>`, 'play-all');
  const media = element.querySelector('embed-media')!;
  part(element, 'play-all')!.click();
  await media.updateComplete;
  const say = await speaking(media);
  await say('play');
  await say('ended');
  await until(element, () => part(element, 'coming') !== null);
  return element;
}

async function failedMentions(): Promise<HTMLElement> {
  const element = await showing(html`<embed-hub mentions="/fixtures/none.json"><p>Words.</p></embed-hub>`, 'mentions');
  await until(element, () => part(element, 'load-mentions') !== null);
  return element;
}

export const consentStates: readonly State[] = [
  { name: 'embed-consent: nothing is allowed', make: () => list() },
  { name: 'embed-consent: one is allowed', make: () => list('youtube') },
  { name: 'embed-consent: several are allowed', make: () => list('youtube', 'vimeo', 'video.example') },
];

export const hubStates: readonly State[] = [
  { name: 'embed-hub: list', make: () => showing(html`<embed-hub layout="list" filter="off">${items}</embed-hub>`) },
  { name: 'embed-hub: grid', make: () => showing(html`<embed-hub filter="off">${items}</embed-hub>`) },
  { name: 'embed-hub: filter', make: () => showing(html`<embed-hub>${items}</embed-hub>`, 'filter') },
  {
    name: 'embed-hub: filtered',
    async make() {
      const element = await showing(html`<embed-hub>${items}</embed-hub>`, 'filter');
      await options(element)[2]!.choose();
      return element;
    },
  },
  {
    name: 'embed-hub: sequence',
    make: () => showing(html`<embed-hub sequence>${items}</embed-hub>`, 'play-all', 'filter'),
  },
  {
    name: 'embed-hub: playing all',
    async make() {
      const element = await showing(html`<embed-hub sequence="offer" filter="off">${items}</embed-hub>`, 'play-all');
      const media = element.querySelector('embed-media')!;
      part(element, 'play-all')!.click();
      await until(element, () => part(element, 'next') !== null);
      if (media.state !== 'active') await oneEvent(media.shadowRoot!.querySelector('iframe')!, 'load');
      await media.updateComplete;
      return element;
    },
  },
  { name: 'embed-hub: up next', make: upNext },
  { name: 'embed-hub: consent', make: () => showing(html`<embed-hub consent="ask">${items}</embed-hub>`, 'consent') },
  { name: 'embed-hub: mentions', make: () => showing(mentions(3), 'mentions') },
  { name: 'embed-hub: more mentions', make: () => showing(mentions(23), 'mentions', 'more') },
  {
    name: 'embed-hub: mentions offered',
    make: () => showing(html`<embed-hub mentions="https://m.example/"><p>Words.</p></embed-hub>`, 'load-mentions'),
  },
  { name: 'embed-hub: mentions failed', make: failedMentions },
];
