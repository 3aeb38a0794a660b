/** What holds for every element in every state, in each engine: axe's rules in both colour schemes, and our own. */
import { expect } from '@open-wc/testing';
import { controlsOf, flat, labelsOf, languageOf, nameOf, ours, rootsOf, shadowsOf } from './accessibility-tree.js';
import { violations } from './axe.js';
import { useCatalogue, type State } from './catalogue.js';
import { part, textOf } from './helpers.js';

/** Attributes whose words are ids; the last two name one element. */
const REFERENCES =
  'aria-labelledby aria-describedby aria-controls aria-details aria-owns aria-activedescendant aria-errormessage aria-flowto headers for list form popovertarget'.split(
    ' ',
  );
const OUR_WORDS =
  'button, label, legend, [role="status"], [part="reason"], [part="badge"], [part="publication"] > span, [part="author"], [part="empty"], [part="list"], .panel, .mentions > :not(slot)';
const CONTROLS = ['a', 'button', 'input', 'select', 'summary', 'iframe', 'audio', 'video'];
const ROLES = ['group', 'list', 'listitem', 'status'];

/** What a player has to say at once, or in time: why it fails, what is seen. */
const TELLS = /: (?:failed|description on)$/;

const LANGUAGE = document.documentElement.lang;

/** The suite of some states: all of them in one file take a slow engine longer than a file may. */
export function describeContract(title: string, states: readonly State[]): void {
  describe(title, () => {
    useCatalogue();

    for (const { name, make } of states) {
      it(`${name}: axe, light and dark`, async () => {
        const element = await make();
        const { style } = document.documentElement;
        try {
          for (const scheme of ['light', 'dark']) {
            style.cssText = `color-scheme: ${scheme}; color: CanvasText; background: Canvas`;
            expect(await violations(element), scheme).to.deep.equal([]);
          }
        } finally {
          style.cssText = '';
        }
      });

      it(`${name}: ids, names and roles`, async () => {
        const element = await make();
        for (const root of rootsOf(element)) {
          const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
          expect(new Set(ids).size, ids.join(' ')).to.equal(ids.length);
        }
        for (const root of shadowsOf(element)) {
          for (const attribute of REFERENCES) {
            for (const one of root.querySelectorAll(`[${attribute}]`)) {
              for (const id of one.getAttribute(attribute)!.trim().split(/\s+/))
                expect(root.getElementById(id), `${attribute}="${id}"`).to.not.equal(null);
            }
          }
        }
        for (const hidden of flat(element).filter((one) => one.matches('[aria-hidden="true"]')))
          expect(controlsOf(hidden).length, hidden.outerHTML).to.equal(0);
        const inside = ours(element);
        for (const control of controlsOf(element).filter((one) => inside.includes(one))) {
          const means = control.outerHTML;
          if (control.tabIndex < 0) continue;
          // what is scrolled by keys has a name and a role, and holds more than a label
          const scrolls = control.matches('ol.lines');
          if (!scrolls) expect(control.localName, means).to.be.oneOf(CONTROLS);
          expect(control.tabIndex, means).to.equal(0);
          expect(nameOf(control), means).to.match(/\p{L}/u);
          for (const label of scrolls ? [] : labelsOf(control)) expect(nameOf(control), means).to.contain(label);
          // those of a shadow root send no form but one that stands in it, as that of a dialog does
          if (control instanceof HTMLButtonElement && control.form)
            expect(control.type === 'button' || control.form.method === 'dialog', means).to.equal(true);
          expect(control.closest('[aria-hidden="true"]') === null, means).to.equal(true);
        }
        for (const one of inside) {
          const role = one.getAttribute('role');
          if (role !== null) expect(role).to.be.oneOf(name === 'embed-player: failed' ? [...ROLES, 'alert'] : ROLES);
          if (!one.closest('dialog')) expect(one.localName).not.to.match(/^h[1-6]$/);
          if (one.localName === 'img') expect(one.hasAttribute('alt'), one.outerHTML).to.equal(true);
          if (one.localName === 'svg') expect(one.getAttribute('aria-hidden')).to.equal('true');
          if (one.localName === 'iframe') expect((one as HTMLIFrameElement).title).to.match(/\p{L}/u);
          if (one.localName !== 'div') expect(one.matches('[aria-live]'), one.outerHTML).to.equal(false);
        }
      });

      it(`${name}: one status at most, and no other live region`, async () => {
        const element = await make();
        for (const root of shadowsOf(element)) {
          const others = root.querySelectorAll('[aria-live], [role="alert"], [role="log"], marquee, output');
          expect(others.length).to.equal(root.host.matches('embed-player') && TELLS.test(name) ? 1 : 0);
          const expected =
            root.host.matches('embed-consent, embed-hub, embed-podcast, embed-player') || part(root.host, 'frame')
              ? 1
              : 0;
          const count = root.querySelectorAll('[role="status"]').length;
          // a player may still be on its way
          if (root.host.matches('embed-player')) expect(count).to.be.at.most(1);
          else expect(count, root.host.localName).to.equal(expected);
        }
      });

      it(`${name}: our words are in the language of our table, the author’s in that of the page`, async () => {
        // nobody has translated our words into it
        document.documentElement.lang = 'sv';
        try {
          const element = await make();
          const around = element.closest('[lang]')!.getAttribute('lang')!;
          const words = around === 'sv' ? 'en' : around;
          for (const root of shadowsOf(element)) {
            for (const said of root.querySelectorAll(OUR_WORDS))
              expect(languageOf(said), said.outerHTML).to.equal(words);
          }
          // there are dates in more languages than words
          for (const date of flat(element).filter((one) => one.matches('time[part="date"]')))
            expect([languageOf(date), textOf(date)].join(' ')).to.match(/^sv .*(?:mars|januari)/);
          const inside = ours(element);
          for (const word of flat(element)) {
            if (inside.includes(word) || word.matches('[lang], :is(embed-media, embed-card):empty')) continue;
            expect(languageOf(word), word.outerHTML).to.equal(around);
          }
        } finally {
          document.documentElement.lang = LANGUAGE;
        }
      });
    }
  });
}
