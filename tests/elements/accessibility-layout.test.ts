/** Targets, and what a narrow window, larger text and the other direction do to every state, in each engine. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { controlsOf, flat, isDrawn, ours } from './accessibility-tree.js';
import { violations } from './axe.js';
import { states, useCatalogue } from './catalogue.js';
import { button, part } from './helpers.js';

const root = document.documentElement;

/** Nothing of it stands out at either side, and the window need not be scrolled sideways. */
function expectInside(element: Element): void {
  const { left, right } = element.getBoundingClientRect();
  for (const one of flat(element)) {
    if (!isDrawn(one) || one.closest('.unseen, svg')) continue;
    const box = one.getBoundingClientRect();
    expect(box.left, one.outerHTML).to.be.at.least(left - 1);
    expect(box.right, one.outerHTML).to.be.at.most(right + 1);
  }
  expect(root.scrollWidth).to.be.at.most(root.clientWidth);
}

/** What is pressed by name: buttons, boxes with their labels. Links in running text are told apart by axe. */
function expectLarge(element: Element): void {
  const inside = ours(element);
  for (const control of controlsOf(element)) {
    if (!inside.includes(control) || !control.matches('button, input, iframe, audio, video')) continue;
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : null;
    const boxes = [control, label].flatMap((one) => (one ? [one.getBoundingClientRect()] : []));
    const least = control.matches('.activate, .retry, .agree') ? 44 : 24;
    expect(Math.max(...boxes.map(({ height }) => height)), control.outerHTML).to.be.at.least(least);
    expect(Math.max(...boxes.map(({ width }) => width)), control.outerHTML).to.be.at.least(least);
  }
}

describe('layout of every state', () => {
  useCatalogue();
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    root.style.fontSize = '';
    root.dir = '';
  });

  for (const { name, make } of states) {
    it(`${name}: 320 px`, async () => {
      const element = await make();
      expectInside(element);
      expectLarge(element);
      expect(await violations(element, 'target-size')).to.deep.equal([]);
    });

    it(`${name}: 320 px and text twice as large`, async () => {
      root.style.fontSize = '200%';
      const element = await make();
      expectInside(element);
      expectLarge(element);
      for (const one of ours(element).filter((each) => !each.matches('.unseen *, .unseen'))) {
        if (!isDrawn(one) || !/hidden|clip/.test(getComputedStyle(one).overflow)) continue;
        // an excerpt has so many lines and no more
        if (one.matches('[part="excerpt"], svg')) continue;
        expect(one.scrollHeight, `nothing is cut off: ${one.outerHTML}`).to.be.at.most(one.clientHeight + 1);
      }
    });

    it(`${name}: from right to left`, async () => {
      root.dir = 'rtl';
      const element = await make();
      expectInside(element);
      for (const one of ours(element).filter(isDrawn)) {
        const { textAlign, direction, transform } = getComputedStyle(one);
        expect(textAlign, one.outerHTML).to.be.oneOf(
          one.closest('button, .message, .poster, .box > .unseen, .captions, iframe, audio, video, input')
            ? ['start', 'center', 'right', 'left', '-webkit-auto']
            : ['start', 'right', '-webkit-auto', '-webkit-match-parent', 'match-parent', ...fromItsText(one)],
        );
        if (one.localName === 'svg') expect(transform, 'pictures are not mirrored').to.equal('none');
        // one within the author's sentence goes with it, and what plays on goes from left to right everywhere
        if (one.localName === 'button' && !one.closest('[dir="auto"], [part="bar"]')) expect(direction).to.equal('rtl');
      }
    });
  }

  it('has the picture of the action before its word, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      root.dir = dir;
      const element = await states[0]!.make();
      const label = part(element, 'label')!;
      const icon = label.querySelector('svg')!.getBoundingClientRect();
      const { left, right } = label.getBoundingClientRect();
      expect(dir === 'ltr' ? icon.left - left : right - icon.right, dir).to.be.lessThan(24);
      expect(button(element).getBoundingClientRect().height).to.be.at.least(44);
    }
  });
});

/** What decides on its direction by itself begins at its own side. */
const fromItsText = (element: Element): string[] => (element.closest('[dir="auto"], bdi') ? ['left', 'start'] : []);
