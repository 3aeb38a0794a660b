import { expect, oneEvent } from '@open-wc/testing';
import type { EmbedFailedEvent } from '../../src/elements/events.js';
import { showing, textOf, video } from './helpers.js';

describe('<embed-media>: a page whose policy forbids the player', () => {
  before(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "frame-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
    document.head.append(policy);
  });

  it('says that it could not be loaded, and keeps the link', async () => {
    const element = await showing(video({ frame: { src: 'https://player.invalid/42', allow: [] } }));
    const failed = oneEvent(element, 'embed-failed');
    element.activate();
    const { code, cause } = (await failed) as unknown as EmbedFailedEvent;
    expect(code).to.equal('network');
    expect(cause).to.be.instanceOf(SecurityPolicyViolationEvent);
    await element.updateComplete;
    expect(element.state).to.equal('failed');
    expect(element.shadowRoot!.querySelector('iframe') === null).to.equal(true);
    expect(textOf(element.shadowRoot!.querySelector('[role="status"]'))).to.contain('could not be loaded');
    expect(element.shadowRoot!.querySelector('a')!.href).to.equal('https://video.example/42');
  });

  it('breaks no rule about styles and trusted types itself', async () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent): number => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const element = await showing(video());
    element.activate();
    await oneEvent(element.shadowRoot!.querySelector('iframe')!, 'load');
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector<HTMLElement>('.box')!.getBoundingClientRect().height).to.be.greaterThan(
      50,
    );
  });
});
