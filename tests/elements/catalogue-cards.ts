/** `<embed-card>` in all its states. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Embed } from '../../src/core/embed.js';
import type { EmbedCardElement } from '../../src/elements/embed-card.js';
import '../../src/define/embed-card.js';
import type { State } from './catalogue.js';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=';
const RELATIONS = 'guest syndicated repost mention reply bookmark like repost-of in-reply-to'.split(' ');

const page: Embed = {
  url: 'https://www.blog.example/guest',
  kind: 'link',
  title: 'What happens',
  authors: [{ name: 'Ann Lee', url: 'https://ann.example/' }, { name: 'Bo Ek' }],
  site: { name: 'A blog', icon: PICTURE },
  published: '2012-03-09',
  description: 'Nobody broke anything, and two people mended something.',
  thumbnail: { url: PICTURE, alt: 'A hill', width: 320, height: 180 },
  status: 'ok',
};
const { thumbnail: _, ...pictureless } = page;
const goneUrl = 'http://www.blogtalkradio.com/gov20';
const archive = { url: `https://web.archive.org/web/2012/${goneUrl}` };

const words = html`<a href="https://www.blog.example/guest">What happens</a>
  <p>The excerpt the author chose.</p>
  <cite><a href="https://author.example/">Somebody</a></cite>
  <time datetime="2012-03-01">1 March 2012</time>`;

/** @param embed set as a property, where there is one; it is then waited for what is loaded to show it */
async function card(template: TemplateResult, embed?: Embed): Promise<EmbedCardElement> {
  const element = await fixture<EmbedCardElement>(template);
  if (embed) element.embed = embed;
  await element.updateComplete;
  if (embed || ['status', 'variant', 'relation'].some((name) => element.hasAttribute(name))) {
    // the style sheet comes with the words
    await waitUntil(() => element.shadowRoot!.adoptedStyleSheets.length > 2);
  }
  await element.updateComplete;
  return element;
}

const made: readonly (readonly [string, () => Promise<EmbedCardElement>])[] = [
  ['the author’s words', () => card(html`<embed-card>${words}</embed-card>`)],
  ['short form', () => card(html`<embed-card href="https://blog.example/guest-post/"></embed-card>`)],
  ['no web address', () => card(html`<embed-card href="javascript:alert(1)"></embed-card>`)],
  ['image', () => card(html`<embed-card><img alt="" src=${PICTURE} />${words}</embed-card>`)],
  [
    'picture',
    () =>
      card(
        html`<embed-card
          ><picture><img alt="A hill" src=${PICTURE} /></picture>${words}</embed-card
        >`,
      ),
  ],
  ['compact', () => card(html`<embed-card variant="compact">${words}</embed-card>`)],
  ['wide', () => card(html`<embed-card variant="wide"><img alt="" src=${PICTURE} />${words}</embed-card>`)],
  ['quote', () => card(html`<embed-card variant="quote">${words}</embed-card>`)],
  ...RELATIONS.map(
    (relation) => [relation, () => card(html`<embed-card relation=${relation}>${words}</embed-card>`)] as const,
  ),
  [
    'gone, as a build wrote it',
    () =>
      card(
        html`<embed-card href=${goneUrl} status="gone"
          ><b>gov20 on BlogTalkRadio</b> <span>BlogTalkRadio has closed.</span>
          <a href=${archive.url}>Archived page</a></embed-card
        >`,
      ),
  ],
  ['gone, with an archive', () => card(html`<embed-card></embed-card>`, { ...page, status: 'gone', archive })],
  ['gone, without one', () => card(html`<embed-card></embed-card>`, { ...page, status: 'gone' })],
  ['embed', () => card(html`<embed-card></embed-card>`, page)],
  ['embed without a picture', () => card(html`<embed-card></embed-card>`, pictureless)],
  ['embed, compact', () => card(html`<embed-card variant="compact" relation="reply"></embed-card>`, page)],
  ['embed, wide', () => card(html`<embed-card variant="wide"></embed-card>`, page)],
  ['embed, quote', () => card(html`<embed-card variant="quote"></embed-card>`, page)],
  ['embed with a language', () => card(html`<embed-card></embed-card>`, { ...page, language: 'he', title: 'שלום' })],
  [
    'embed beside the author’s link',
    () => card(html`<embed-card><a href="https://www.blog.example/guest">Mine</a></embed-card>`, page),
  ],
];

export const cardStates: readonly State[] = made.map(([name, make]) => ({ name: `embed-card: ${name}`, make }));
