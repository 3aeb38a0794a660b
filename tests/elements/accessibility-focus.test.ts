/** The way of the keyboard through every state, in each engine: every control once, in the order it is seen, and out. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused, isDrawn, isInvisible, stopsOf } from './accessibility-tree.js';
import { states, useCatalogue } from './catalogue.js';

const tab = (): Promise<unknown> => sendKeys({ press: 'Tab' });

async function back(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** What the focus visits up to `end`; a frame or a player, which has stops of its own, counts once. */
async function walk(step: () => Promise<unknown>, end: Element, look: (stop: Element) => void): Promise<Element[]> {
  const stops: Element[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await step();
    const at = focused();
    if (!at || at === end) return stops;
    if (at === stops.at(-1)) {
      expect(at.localName, 'nothing else keeps the focus').to.be.oneOf(['iframe', 'audio', 'video']);
      continue;
    }
    stops.push(at);
    look(at);
  }
  throw new Error(`the focus never comes out: ${stops.map(({ outerHTML }) => outerHTML).join('\n')}`);
}

const told = (elements: readonly Element[]): string[] =>
  elements.map(({ localName, textContent }) => `${localName} ${textContent.replaceAll(/\s+/g, ' ').trim()}`);

/** A ring; those of frames, players and the author's own links are the browser's. */
function expectRing(stop: Element): void {
  expect(isDrawn(stop), stop.outerHTML).to.equal(true);
  // WebKit's test window never has the focus, and then nothing matches :focus
  if (!document.hasFocus()) return;
  if (stop.matches('iframe, audio, video') || !(stop.getRootNode() instanceof ShadowRoot)) return;
  expect(stop.matches(':focus-visible'), stop.outerHTML).to.equal(true);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
  expect(outlineStyle, stop.outerHTML).to.equal('solid');
  expect(parseFloat(outlineWidth), stop.outerHTML).to.be.at.least(2);
  expect(isInvisible(outlineColor), stop.outerHTML).to.equal(false);
}

/** One after the other on a line, and line after line. The slider stands above the buttons, of which the first plays. */
function expectInOrder(all: readonly Element[]): void {
  const stops = all.filter((stop) => !stop.matches('[part~="slider"]'));
  const boxes = stops.map((stop) => stop.getBoundingClientRect());
  for (const [index, box] of boxes.entries()) {
    const before = boxes[index - 1];
    if (!before) continue;
    const isBelow = box.top >= before.bottom - 8 || box.bottom > before.bottom;
    expect(isBelow || box.left >= before.left, told(stops.slice(index - 1, index + 1)).join(' → ')).to.equal(true);
  }
}

/** Cells of a grid stand beside each other, and what is in each below each other. */
const isOneColumn = (name: string): boolean => !name.startsWith('embed-hub') || name === 'embed-hub: list';

describe('the way of the keyboard through every state', () => {
  useCatalogue();
  const [before, after] = ['before', 'after'].map((id) => Object.assign(document.createElement('button'), { id }));
  afterEach(() => {
    before!.remove();
    after!.remove();
  });

  // a dialog keeps the focus until it is closed
  for (const { name, make } of states.filter((state) => !state.name.endsWith('help open'))) {
    it(name, async () => {
      const element = await make();
      element.before(before!);
      element.after(after!);
      const expected = stopsOf(element);
      before!.focus();
      const forth = await walk(tab, after!, expectRing);
      expect(told(forth)).to.deep.equal(told(expected));
      expect(new Set(forth).size, 'each once').to.equal(forth.length);
      if (isOneColumn(name)) expectInOrder(forth);
      const home = await walk(back, before!, (stop) => {
        expect(isDrawn(stop), stop.outerHTML).to.equal(true);
      });
      expect(told(home.reverse())).to.deep.equal(told(expected));
    });
  }
});
