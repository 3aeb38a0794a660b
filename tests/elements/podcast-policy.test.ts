import { expect, html } from '@open-wc/testing';
import { part } from './helpers.js';
import { FEED, feedOf, items, loaded, useNetwork } from './podcast-helpers.js';

describe('<embed-podcast>: a page with a strict policy', () => {
  const network = useNetwork();

  it('breaks no rule of a page with a strict policy', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "frame-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
    document.head.append(policy);
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent): number => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    network.answers.set(FEED, feedOf(items(30, () => '<description>At 1:05 https://a.example/</description>')));
    const element = await loaded(html`<embed-podcast src=${FEED} heading-level="2"></embed-podcast>`);
    part(element, 'notes-button')!.click();
    await element.updateComplete;
    part(element, 'more')!.click();
    await element.updateComplete;
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
  });
});
