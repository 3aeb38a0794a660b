import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { consent, type ConsentChangeEvent } from '../../src/elements/consent/store.js';
import { page } from '../../src/elements/consent/page.js';

// files run at the same time in windows that share one storage: this id belongs to this one
const ID = 'copies.example';
const KEY = `embed-hub:consent:${ID}`;
const OTHER = 'other.copies.example';
const grant = (): string => JSON.stringify({ since: new Date().toISOString(), question: 1, version: '', name: '' });
const change = async (): Promise<ConsentChangeEvent> =>
  (await oneEvent(consent, 'change')) as unknown as ConsentChangeEvent;

describe('what a reader allowed, across copies and tabs', () => {
  const tidy = (): void => {
    consent.revoke(ID);
    consent.revoke(OTHER);
  };
  beforeEach(tidy);
  after(tidy);

  it('is one on a page with two copies of the library', async () => {
    const [store, pageModule] = ['/src/elements/consent/store.ts?copy', '/src/elements/consent/page.ts?copy'];
    const copy = (await import(store)) as typeof import('../../src/elements/consent/store.js');
    const { page: other } = (await import(pageModule)) as typeof import('../../src/elements/consent/page.js');
    expect(copy.consent === consent).to.equal(false);
    expect(other === page).to.equal(true);
    const heard = change();
    copy.consent.allow(ID);
    expect(await heard).to.include({ provider: ID, allowed: true });
    expect(consent.isAllowed(ID)).to.equal(true);
    consent.revoke(ID);
    expect(copy.consent.isAllowed(ID)).to.equal(false);
    copy.consent.terms = { version: 'x' };
    expect(consent.terms.version).to.equal('x');
    consent.terms = {};
  });

  it('follows another document of the same site', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe src="/fixtures/player.html" title="Another"></iframe>`);
    if (frame.contentDocument?.readyState !== 'complete' || frame.contentDocument.URL === 'about:blank')
      await oneEvent(frame, 'load');
    const there = frame.contentWindow!.localStorage;
    let heard = change();
    there.setItem(KEY, grant());
    expect(await heard).to.include({ provider: ID, allowed: true });
    expect(consent.isAllowed(ID)).to.equal(true);
    heard = change();
    there.removeItem(KEY);
    expect(await heard).to.include({ provider: ID, allowed: false });
    expect(consent.isAllowed(ID)).to.equal(false);
    consent.allow(ID, { remember: true });
    heard = change();
    // as a script elsewhere would with `clear()`, whose event names no entry
    localStorage.removeItem(KEY);
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(await heard).to.include({ provider: null, allowed: false });
    expect(consent.isAllowed(ID)).to.equal(false);
  });

  it('is withdrawn on this page too when it is withdrawn in another tab', () => {
    consent.allow(ID);
    dispatchEvent(new StorageEvent('storage', { key: KEY, oldValue: grant(), newValue: null }));
    expect(consent.isAllowed(ID)).to.equal(false);
  });

  it('does not care for other entries, other storages and what never held', () => {
    let changes = 0;
    const count = (): number => ++changes;
    consent.addEventListener('change', count);
    for (const init of [
      { key: 'theme', newValue: 'dark' },
      { key: KEY, oldValue: 'junk', newValue: null },
      { key: KEY, oldValue: null, newValue: '{}' },
      { key: KEY, newValue: grant(), storageArea: sessionStorage },
      { key: null, storageArea: sessionStorage },
    ])
      dispatchEvent(new StorageEvent('storage', init));
    consent.removeEventListener('change', count);
    expect(changes).to.equal(0);
  });

  it('catches up when the reader comes back to a page that was put away', async () => {
    localStorage.setItem(KEY, grant());
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    localStorage.removeItem(KEY);
    localStorage.setItem(`embed-hub:consent:${OTHER}`, grant());
    const changes: [string | null, boolean][] = [];
    const note = (event: Event): void => {
      const { provider, allowed } = event as ConsentChangeEvent;
      changes.push([provider, allowed]);
    };
    consent.addEventListener('change', note);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(changes).to.deep.equal([]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    consent.removeEventListener('change', note);
    expect(changes).to.deep.equal([
      [ID, false],
      [OTHER, true],
    ]);
  });
});
