import { expect, fixture, oneEvent } from '@open-wc/testing';
import { renderEmbed } from '../../src/render/index.js';
import { CARD_SIZES, posterMarkup } from '../../src/site/poster-markup.js';
import type { Poster } from '../../src/site/poster.js';
import '../../src/define/embed-card.js';
import '../../src/define/embed-media.js';

/** A real picture of the repository, as the only format this browser is offered; the fallback is not there. */
const PICTURE = new URL('/docs/preview.png', location.href).href;
const poster: Poster = {
  src: '/docs/none.jpg',
  width: 1280,
  height: 720,
  alternatives: [
    { type: 'image/x-unknown', srcset: '/docs/none.x 640w' },
    { type: 'image/png', srcset: '/docs/preview.png 320w, /docs/preview.png 1280w' },
  ],
};
const plain: Poster = { src: '/docs/preview.png', width: 1280, height: 720 };

/** An element as a build writes it. */
async function written(tag: 'embed-media' | 'embed-card', picture: string): Promise<HTMLElement> {
  const isMedia = tag === 'embed-media';
  const [url, kind] = isMedia
    ? (['https://vimeo.com/76979871', 'video'] as const)
    : (['https://a.example/', 'link'] as const);
  const embed = { url, kind, status: 'ok', title: 'A film', description: 'What it is about.' } as const;
  const words = renderEmbed(embed, { contentOnly: true });
  const parent = await fixture<HTMLElement>('<div></div>');
  const ready = isMedia && oneEvent(parent, 'embed-resolved');
  parent.innerHTML = `<${tag}>${picture}${words.toString()}</${tag}>`;
  await ready;
  const element = parent.firstElementChild as HTMLElement & { updateComplete: Promise<unknown> };
  await element.updateComplete;
  return element;
}

async function loaded(element: HTMLElement): Promise<HTMLImageElement> {
  const image = element.querySelector('img')!;
  image.loading = 'eager';
  if (!image.complete) await new Promise((done) => image.addEventListener('load', done, { once: true }));
  return image;
}

describe('a poster that a build wrote', () => {
  for (const [name, given] of [
    ['in several formats', poster],
    ['in one', plain],
  ] as const) {
    it(`${name}, is the picture of a player`, async () => {
      const element = await written('embed-media', posterMarkup(given).toString());
      const image = await loaded(element);
      expect(image.currentSrc).to.equal(PICTURE);
      expect(image.hidden).to.equal(false);
      const picture = element.querySelector(':scope > :is(img, picture)')!;
      expect(picture.getAttribute('slot')).to.equal('poster');
      expect((picture as HTMLElement).assignedSlot?.name).to.equal('poster');
      const box = element.getBoundingClientRect();
      const { width, height, left, top } = image.getBoundingClientRect();
      expect(width).to.be.closeTo(box.width, 4);
      expect(height).to.be.greaterThan(100).and.at.most(box.height);
      expect(left).to.be.closeTo(box.left, 2);
      expect(top).to.be.at.least(box.top);
    });
    it(`${name}, is the picture of a card`, async () => {
      const element = await written('embed-card', posterMarkup(given, 'A hill', CARD_SIZES).toString());
      const image = await loaded(element);
      expect(image.currentSrc).to.equal(PICTURE);
      expect(image.alt).to.equal('A hill');
      const { width, height } = image.getBoundingClientRect();
      const em = parseFloat(getComputedStyle(element).fontSize);
      expect(width)
        .to.be.greaterThan(4 * em)
        .and.at.most(14 * em + 1);
      expect(height)
        .to.be.lessThan(width * 2)
        .and.greaterThan(10);
      expect(element.querySelector(':scope > [slot="image"]')).to.not.equal(null);
    });
  }
  it('has its place before it is there', async () => {
    const element = await fixture<HTMLElement>(
      `<div style="inline-size: 300px">${posterMarkup(plain).toString()}</div>`,
    );
    const image = element.querySelector('img')!;
    expect([image.width, image.height, image.loading, image.decoding]).to.deep.equal([1280, 720, 'lazy', 'async']);
  });
});
