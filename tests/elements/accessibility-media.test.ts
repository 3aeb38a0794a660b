/** What readers ask of their browser: less motion, colours of their own. In every state. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { controlsOf, flat, isDrawn, isInvisible, ours, shadowsOf } from './accessibility-tree.js';
import { states, useCatalogue } from './catalogue.js';

/** Features are emulated through the DevTools protocol. */
const canEmulate = /Chrome/.test(navigator.userAgent);
const emulate = (name: string, value: string): Promise<unknown> =>
  executeServerCommand('media-features', [{ name, value }]);

/** Rules that move something, with the conditions they stand in. */
function moving(rules: CSSRuleList, conditions = ''): string[] {
  return [...rules].flatMap((rule) => {
    const condition = rule instanceof CSSMediaRule ? rule.conditionText : '';
    const inner = 'cssRules' in rule ? moving(rule.cssRules as CSSRuleList, `${conditions} ${condition}`) : [];
    const style = rule instanceof CSSStyleRule ? rule.style : null;
    const moves = style && [style.transitionProperty, style.animationName].some((one) => one && one !== 'none');
    return moves || rule instanceof CSSKeyframesRule ? [`${conditions.trim()} { ${rule.cssText} }`, ...inner] : inner;
  });
}

const seconds = (list: string): number =>
  Math.max(...list.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1)));

describe('less motion', () => {
  useCatalogue();
  before(() => (canEmulate ? emulate('prefers-reduced-motion', 'reduce') : undefined));
  after(() => (canEmulate ? executeServerCommand('media-features', []) : undefined));

  for (const { name, make } of states) {
    it(`${name}: moves only for a reader without a preference`, async () => {
      const element = await make();
      for (const root of shadowsOf(element)) {
        for (const rule of root.adoptedStyleSheets.flatMap(({ cssRules }) => moving(cssRules)))
          expect(rule).to.match(/^\(prefers-reduced-motion: no-preference\) \{/);
      }
      if (!canEmulate) return;
      for (const one of flat(element).filter(isDrawn)) {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
        expect(seconds(transitionDuration), one.outerHTML).to.be.at.most(0.01);
        if (animationName !== 'none') expect(seconds(animationDuration), one.outerHTML).to.be.at.most(0.01);
      }
    });
  }

  it('knows a rule that moves something', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('a { transition: color 1s } b { color: red } @media print { i { animation: spin 1s } }');
    expect(moving(sheet.cssRules).length).to.equal(2);
    expect(seconds('0s, 150ms')).to.equal(0.15);
  });
});

describe('colours of the reader’s own', () => {
  useCatalogue();
  before(function () {
    if (!canEmulate) this.skip();
    return emulate('forced-colors', 'active').then(() => undefined);
  });
  after(() => (canEmulate ? executeServerCommand('media-features', []) : undefined));

  const hasBorder = (element: Element): boolean => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
    return borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1 && !isInvisible(borderTopColor);
  };

  for (const { name, make } of states) {
    it(name, async () => {
      const element = await make();
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const inside = ours(element);
      for (const control of controlsOf(element)) {
        if (!inside.includes(control) || !control.matches('button')) continue;
        // one that looks like a link has its line; times are drawn by the style sheet
        const isLink = [undefined, '::before'].some(
          (part) => getComputedStyle(control, part).textDecorationLine === 'underline',
        );
        const isBordered = [control, ...control.querySelectorAll('*')].some(hasBorder);
        expect(isBordered || isLink, control.outerHTML).to.equal(true);
      }
      for (const link of inside.filter((one) => one.matches('a[href]') && isDrawn(one)))
        expect(getComputedStyle(link).textDecorationLine, link.outerHTML).to.equal('underline');
      // what stands on the picture of a film has a ground of its own
      for (const icon of inside.filter((one) => one.matches('svg:not(.start > *)') && isDrawn(one))) {
        const { fill, color } = getComputedStyle(icon);
        expect(fill, 'a picture has the colour of the words beside it').to.equal(color);
        expect(color).to.equal(getComputedStyle(icon.parentElement!).color);
      }
      for (const card of inside.filter((one) => one.matches('.card, .panel, .ask') && isDrawn(one)))
        expect(hasBorder(card), card.outerHTML).to.equal(true);
      for (const one of inside.filter((each) => each.matches('.poster') && isDrawn(each)))
        expect(hasBorder(one), 'the box can be seen').to.equal(true);
    });
  }
});
