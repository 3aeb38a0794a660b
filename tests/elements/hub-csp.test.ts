import { expect, html } from '@open-wc/testing';
import { iframe, part } from './helpers.js';
import { hasToggle, hub, options, toggle, until } from './hub-helpers.js';

describe('<embed-hub>: a page with a strict policy', () => {
  before(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "frame-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
    document.head.append(policy);
  });

  it('breaks no rule, and sets nested items out all the same', async () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent): number => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const element = await hub(
      html`<embed-hub sequence consent="ask">
        <h2>Talks</h2>
        <ul>
          <li><embed-media data-title="One"></embed-media></li>
          <li><embed-media data-title="Two"></embed-media></li>
          <li><audio controls></audio></li>
        </ul>
      </embed-hub>`,
    );
    await until(element, () => hasToggle(element) && part(element, 'consent') !== null);
    part(element, 'allow')!.click();
    toggle(element).click();
    await element.updateComplete;
    await options(element)[1]!.choose();
    await new Promise(requestAnimationFrame);
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
    expect(getComputedStyle(element.querySelector('ul')!).display).to.equal('grid');
    expect(element.querySelector<HTMLElement>('li:last-child')!.getClientRects().length).to.equal(0);
    expect(iframe(element.querySelector('embed-media')!) === null).to.equal(false);
  });
});
