import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import '../../src/define/embed-card.js';
import { FRAME, part, showing, video } from './helpers.js';

const long = 'Averyveryveryverylongwordthatnobodywouldeverwritebutsomebodywill '.repeat(2);

async function samples(): Promise<Element[]> {
  return [
    await showing(video({ start: 90 }), html`<a href="https://video.example/42">${long}</a>`),
    await showing(video({ kind: 'audio', frame: { src: FRAME, allow: [], height: 166 } })),
    await showing(video({ frame: { src: FRAME, allow: [], aspectRatio: 9 / 16 } })),
    await showing(video({ status: 'gone', gone: { reason: 'service-closed' }, title: long })),
    await fixture(
      html`<embed-card
        ><img alt="" width="900" height="500" src="data:," /><a href="https://a.example/">${long}</a></embed-card
      >`,
    ),
  ];
}

describe('layout', () => {
  for (const dir of ['ltr', 'rtl']) {
    it(`fits 320 px, ${dir}`, async () => {
      document.documentElement.dir = dir;
      await setViewport({ width: 320, height: 640 });
      for (const element of await samples()) {
        const { left, right } = element.getBoundingClientRect();
        for (const inner of element.shadowRoot!.querySelectorAll('[part]')) {
          const box = inner.getBoundingClientRect();
          expect(box.left, inner.outerHTML).to.be.at.least(left - 1);
          expect(box.right, inner.outerHTML).to.be.at.most(right + 1);
        }
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      document.documentElement.dir = '';
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('keeps words whole and inside at 320 px and 200 % text', async () => {
    document.documentElement.style.fontSize = '200%';
    await setViewport({ width: 320, height: 640 });
    for (const frame of [video().frame!, { src: FRAME, allow: [], height: 90 }]) {
      const element = await showing(video({ kind: 'audio', start: 90, frame }));
      const box = part(element, 'frame')!.getBoundingClientRect();
      const label = part(element, 'label')!;
      for (const shown of [label, part(element, 'start')!]) {
        const { top, bottom, left, right } = shown.getBoundingClientRect();
        expect(top).to.be.at.least(box.top);
        expect(bottom).to.be.at.most(box.bottom);
        expect(left).to.be.at.least(box.left);
        expect(right).to.be.at.most(box.right);
      }
      // one line of 32 px text in a pill of 48 px, or two
      expect(label.getBoundingClientRect().height).to.be.lessThan(70);
    }
    document.documentElement.style.fontSize = '';
    await setViewport({ width: 800, height: 600 });
  });

  it('aligns what it says with a page that runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    await setViewport({ width: 320, height: 640 });
    const element = await showing(video());
    const words = document.createRange();
    words.selectNodeContents(part(element, 'note')!);
    const lines = [...words.getClientRects()];
    const { right } = part(element, 'note')!.getBoundingClientRect();
    for (const line of lines.slice(-1)) expect(line.right).to.be.closeTo(right, 2);
    document.documentElement.dir = '';
    await setViewport({ width: 800, height: 600 });
  });

  it('keeps a portrait player below the height it may have', async () => {
    const element = await showing(video({ frame: { src: FRAME, allow: [], aspectRatio: 9 / 16 } }));
    element.style.setProperty('--embed-media-max-height', '300px');
    expect(part(element, 'frame')!.getBoundingClientRect().height).to.be.at.most(301);
  });

  it('takes the shape the author wants', async () => {
    const element = await showing(video());
    element.style.setProperty('--embed-media-aspect-ratio', '4 / 3');
    const { width, height } = part(element, 'frame')!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(4 / 3, 0.01);
  });

  it('keeps the picture of the action when the page runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await showing(video());
    expect(getComputedStyle(element.shadowRoot!.querySelector('.icon')!).transform).to.equal('none');
    document.documentElement.dir = '';
  });

  it('can be read in both colour schemes and in forced colours', async function () {
    for (const scheme of ['light', 'dark']) {
      const element = await showing(video({ start: 90 }), html`<a href="https://video.example/42">My talk</a>`);
      element.parentElement!.style.cssText = `color-scheme:${scheme}; color:CanvasText; background:Canvas`;
      await expect(element).to.be.accessible();
    }
    if (!/Chrome/.test(navigator.userAgent)) return;
    await executeServerCommand('media-features', [{ name: 'forced-colors', value: 'active' }]);
    const element = await showing(video());
    expect(getComputedStyle(part(element, 'label')!).borderTopStyle).to.equal('solid');
    await executeServerCommand('media-features', []);
  });
});
