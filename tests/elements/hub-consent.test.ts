import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../src/elements/config.js';
import { consent } from '../../src/elements/consent/store.js';
import type { EmbedHubElement } from '../../src/elements/embed-hub.js';
import { useOwnStorage } from './consent-storage.js';
import { iframe, part, textOf } from './helpers.js';
import { hub, status, until } from './hub-helpers.js';

const several = html`<embed-media data-title="A" data-provider="Alpha"></embed-media>
  <embed-media data-title="B" data-provider="Beta"></embed-media>
  <embed-media data-title="C" data-provider="Alpha"></embed-media>
  <embed-hub><embed-media data-title="D" data-provider="Gamma"></embed-media></embed-hub>`;

async function asking(template = html`<embed-hub consent="ask">${several}</embed-hub>`): Promise<EmbedHubElement> {
  const element = await hub(template);
  await until(element, () => part(element, 'consent') !== null);
  return element;
}

const buttons = (element: Element): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="consent"] button'),
];
const press = async (element: EmbedHubElement, name: string): Promise<void> => {
  buttons(element)
    .find((button) => textOf(button) === name)!
    .click();
  await element.updateComplete;
};

describe('<embed-hub>: one question for all', () => {
  useOwnStorage();
  const tidy = (): void => {
    consent.revokeAll();
    configure({ consent: 'click' });
  };
  beforeEach(tidy);
  after(tidy);

  it('names each provider once, and loads nothing', async () => {
    const element = await asking();
    expect(textOf(part(element, 'consent')!.querySelector('p'))).to.contain('comes from Alpha and Beta.');
    expect(buttons(element).map((button) => textOf(button))).to.deep.equal(['Allow all', 'Allow Alpha', 'Allow Beta']);
    expect([...element.querySelectorAll('embed-media')].filter((media) => iframe(media) !== null)).to.deep.equal([]);
    expect(status(element)).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('asks nothing where a press is the answer, or the page has the answer', async () => {
    for (const template of [
      html`<embed-hub sequence>${several}</embed-hub>`,
      html`<embed-hub sequence consent="granted">${several}</embed-hub>`,
    ]) {
      const element = await hub(template);
      await until(element, () => part(element, 'bar') !== null);
      expect(part(element, 'consent') === null).to.equal(true);
    }
  });

  it('asks where the page asks', async () => {
    configure({ consent: 'ask' });
    const element = await asking(html`<embed-hub>${several}</embed-hub>`);
    expect(buttons(element).length).to.equal(3);
  });

  it('lets the reader allow one, then the rest, with the focus kept', async () => {
    const element = await asking();
    await press(element, 'Allow Beta');
    expect(consent.isAllowed('beta')).to.equal(true);
    expect(consent.isAllowed('alpha')).to.equal(false);
    expect(status(element)).to.equal('Allowed: Beta.');
    expect(buttons(element).map((button) => textOf(button))).to.deep.equal(['Allow Alpha']);
    buttons(element)[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(consent.isAllowed('alpha')).to.equal(true);
    expect(part(element, 'consent') === null).to.equal(true);
    expect(status(element)).to.equal('Allowed: Alpha.');
    expect(element.shadowRoot!.activeElement === part(element, 'items')).to.equal(true);
    const [media] = element.querySelectorAll('embed-media');
    media!.activate();
    expect(media!.state).to.equal('activating');
  });

  it('lets the reader allow all, and remembers it only on request', async () => {
    const element = await asking();
    await press(element, 'Allow all');
    expect(consent.list().map(({ name, remembered }) => [name, remembered])).to.deep.equal([
      ['Alpha', false],
      ['Beta', false],
    ]);
    expect(status(element)).to.equal('Allowed: Alpha and Beta.');
    consent.revokeAll();
    await element.updateComplete;
    part(element, 'consent')!.querySelector('input')!.click();
    await press(element, 'Allow all');
    expect(consent.list().every(({ remembered }) => remembered)).to.equal(true);
  });

  it('follows answers given elsewhere, and listens no longer once it is removed', async () => {
    const element = await asking();
    consent.allow('alpha');
    consent.allow('beta');
    await element.updateComplete;
    expect(part(element, 'consent') === null).to.equal(true);
    consent.revoke('beta');
    await element.updateComplete;
    expect(buttons(element).map((button) => textOf(button))).to.deep.equal(['Allow Beta']);
    element.remove();
    await element.updateComplete;
    await element.updateComplete;
    expect(part(element, 'consent') === null || !element.isConnected).to.equal(true);
    let updates = 0;
    element.requestUpdate = () => {
      updates++;
    };
    consent.allow('beta');
    expect(updates).to.equal(0);
  });

  it('comes and goes with the attribute', async () => {
    const element = await asking();
    element.consent = 'click';
    await until(element, () => part(element, 'consent') === null);
    element.consent = 'ask';
    await until(element, () => part(element, 'consent') !== null);
  });
});
