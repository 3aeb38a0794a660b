import { expect } from '@open-wc/testing';
import { broken, useOwnStorage } from './consent-storage.js';
import { consent, type ConsentChangeEvent } from '../../src/elements/consent/store.js';

const KEY = 'embed-hub:consent:youtube';
const DAY = 86_400_000;
const stored = (changes: object = {}): string =>
  JSON.stringify({ since: new Date().toISOString(), question: 1, version: '', name: 'YouTube', ...changes });

/** What `consent` tells while `act` runs. */
function told(act: () => void): [string | null, boolean][] {
  const changes: [string | null, boolean][] = [];
  const note = (event: Event): void => {
    const { provider, allowed } = event as ConsentChangeEvent;
    changes.push([provider, allowed]);
  };
  consent.addEventListener('change', note);
  act();
  consent.removeEventListener('change', note);
  return changes;
}

const refuse = (): never => {
  throw new DOMException('no', 'QuotaExceededError');
};

describe('what a reader allowed', () => {
  useOwnStorage();
  const tidy = (): void => {
    localStorage.clear();
    consent.revokeAll();
    consent.terms = {};
  };
  beforeEach(tidy);
  after(tidy);

  it('is nothing at first', () => {
    expect(consent.isAllowed('youtube')).to.equal(false);
    expect(consent.list()).to.deep.equal([]);
  });

  it('is kept with its date, the version of the question and a name', () => {
    const before = Date.now();
    expect(consent.allow('example', { remember: true, name: 'Example Video' })).to.equal(true);
    const kept = JSON.parse(localStorage.getItem('embed-hub:consent:example')!) as Record<string, unknown>;
    expect(kept).to.include({ question: 1, version: '', name: 'Example Video' });
    expect(Date.parse(String(kept['since']))).to.be.within(before, Date.now());
    expect(consent.isAllowed('example')).to.equal(true);
    expect(consent.isAllowed('youtube')).to.equal(false);
  });

  it('ends with the page unless it is to be remembered', () => {
    expect(consent.allow('youtube')).to.equal(false);
    expect(consent.isAllowed('youtube')).to.equal(true);
    expect(localStorage.length).to.equal(0);
    expect(consent.list()[0]).to.include({ provider: 'youtube', name: 'YouTube', remembered: false });
  });

  it('stays remembered when somebody allows it for the page only', () => {
    consent.allow('youtube', { remember: true });
    const changes = told(() => {
      expect(consent.allow('youtube')).to.equal(true);
    });
    expect(changes).to.deep.equal([]);
    expect(consent.list()[0]!.remembered).to.equal(true);
  });

  it('is listed by name, with the day it ends', () => {
    consent.allow('youtube', { remember: true });
    consent.allow('oembed:Some Site', { remember: true });
    consent.allow('tube.example', { remember: true });
    const list = consent.list();
    expect(list.map(({ name }) => name)).to.deep.equal(['Some Site', 'tube.example', 'YouTube']);
    for (const { since, expires } of list) expect((Date.parse(expires) - Date.parse(since)) / DAY).to.equal(365);
  });

  it('is taken back one by one, or all at once', () => {
    for (const id of ['youtube', 'vimeo', 'ted']) consent.allow(id, { remember: id !== 'ted' });
    consent.revoke('youtube');
    expect(consent.list().map(({ provider }) => provider)).to.deep.equal(['ted', 'vimeo']);
    localStorage.setItem('theme', 'dark');
    consent.revokeAll();
    expect(consent.list()).to.deep.equal([]);
    expect([localStorage.length, localStorage.key(0)]).to.deep.equal([1, 'theme']);
  });

  it('tells what changed', () => {
    const changes = told(() => {
      consent.allow('youtube', { remember: true });
      consent.allow('vimeo');
      consent.revoke('youtube');
      consent.revoke('never-allowed');
      consent.revokeAll();
    });
    expect(changes).to.deep.equal([
      ['youtube', true],
      ['vimeo', true],
      ['youtube', false],
      ['never-allowed', false],
      [null, false],
    ]);
  });

  it('ends after a year, or after the days the site says', () => {
    const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
    localStorage.setItem(KEY, stored({ since: ago(364) }));
    expect(consent.isAllowed('youtube')).to.equal(true);
    localStorage.setItem(KEY, stored({ since: ago(366) }));
    expect(consent.isAllowed('youtube')).to.equal(false);
    expect(consent.list()).to.deep.equal([]);
    localStorage.setItem(KEY, stored({ since: ago(31) }));
    consent.terms = { days: 30 };
    expect(consent.isAllowed('youtube')).to.equal(false);
    consent.terms = { days: -1 };
    expect(consent.isAllowed('youtube')).to.equal(true);
  });

  it('is asked again when the question has changed, the library’s or the site’s', () => {
    localStorage.setItem(KEY, stored({ question: 0 }));
    expect(consent.isAllowed('youtube')).to.equal(false);
    consent.allow('youtube', { remember: true });
    consent.terms = { version: '2026-11' };
    expect(consent.isAllowed('youtube')).to.equal(false);
    consent.allow('youtube', { remember: true });
    expect(consent.isAllowed('youtube')).to.equal(true);
    consent.terms = {};
    expect(consent.isAllowed('youtube')).to.equal(false);
  });

  it('agrees with an older copy of the library about a newer question', () => {
    localStorage.setItem(KEY, stored({ question: 2 }));
    expect(consent.isAllowed('youtube')).to.equal(true);
  });

  for (const junk of [
    '',
    'true',
    'null',
    '[]',
    '{',
    '{"since":"never","question":1}',
    '{"since":5,"question":1}',
    stored({ question: '1' }),
    stored({ since: new Date(Date.now() + 30 * DAY).toISOString() }),
  ]) {
    it(`is nothing where storage holds ${junk.slice(0, 50) || 'an empty text'}`, () => {
      localStorage.setItem(KEY, junk);
      expect(consent.isAllowed('youtube')).to.equal(false);
      expect(consent.list()).to.deep.equal([]);
      expect(consent.allow('youtube', { remember: true })).to.equal(true);
    });
  }

  it('takes names that are no names as none', () => {
    localStorage.setItem(KEY, stored({ name: { evil: 1 } }));
    expect(consent.list()[0]!.name).to.equal('YouTube');
  });

  it('holds for the page where storage is full, and says so', () => {
    broken('setItem', refuse, () => {
      expect(consent.allow('youtube', { remember: true })).to.equal(false);
      expect(consent.isAllowed('youtube')).to.equal(true);
      expect(consent.list()[0]!.remembered).to.equal(false);
      consent.revoke('youtube');
      expect(consent.isAllowed('youtube')).to.equal(false);
    });
  });

  it('holds for the page where storage only pretends to write', () => {
    broken(
      'setItem',
      () => undefined,
      () => {
        expect(consent.allow('youtube', { remember: true })).to.equal(false);
        expect(consent.isAllowed('youtube')).to.equal(true);
      },
    );
  });

  it('is taken back on this page even where storage cannot be told', () => {
    consent.allow('youtube', { remember: true });
    broken('removeItem', refuse, () => consent.revoke('youtube'));
    expect(localStorage.getItem(KEY)).not.to.equal(null);
    expect(consent.isAllowed('youtube')).to.equal(false);
    expect(consent.list()).to.deep.equal([]);
    consent.allow('youtube', { remember: true });
    broken('removeItem', refuse, () => consent.revokeAll());
    expect(consent.isAllowed('youtube')).to.equal(false);
  });

  it('holds for the page where there is no storage at all', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    for (const instead of [refuse, () => null, () => undefined]) {
      Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: instead });
      try {
        const { ConsentStore } = await import('../../src/elements/consent/store.js');
        expect(new ConsentStore().remembers).to.equal(false);
        expect(consent.allow('youtube', { remember: true })).to.equal(false);
        expect(consent.isAllowed('youtube')).to.equal(true);
        expect(consent.list().length).to.equal(1);
        consent.revokeAll();
        expect(consent.isAllowed('youtube')).to.equal(false);
      } finally {
        Object.defineProperty(globalThis, 'localStorage', own);
      }
    }
  });

  it('says whether anything can be remembered, and leaves no trace of the trial', () => {
    expect(consent.remembers).to.equal(true);
    expect(localStorage.length).to.equal(0);
  });
});
