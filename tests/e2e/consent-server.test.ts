// Consent where there is no page, and its tables against the providers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { policies, policyOf, nameOf } from '../../src/elements/consent/privacy.js';
import { consent } from '../../src/elements/consent/store.js';
import { subjectOf } from '../../src/elements/consent/subject.js';
import { EmbedConsentElement } from '../../src/elements/embed-consent.js';
import { providers } from '../../src/providers/_registry.js';

describe('consent on a server', () => {
  it('is imported without a page', () => assert.equal(typeof EmbedConsentElement, 'function'));

  it('allows nobody, so that no reader answers for another', () => {
    assert.equal(consent.allow('youtube', { remember: true }), false);
    assert.equal(consent.isAllowed('youtube'), false);
    assert.deepEqual(consent.list(), []);
    assert.equal(consent.remembers, false);
    consent.revoke('youtube');
    consent.revokeAll();
  });
});

describe('privacy policies', () => {
  it('are those of providers we know, by the names we know them by', () => {
    for (const [id, [name, url]] of Object.entries(policies)) {
      assert.equal(name, providers.find((provider) => provider.id === id)?.name, id);
      assert.equal(new URL(url).protocol, 'https:');
      assert.equal(policyOf(id), url);
    }
  });

  it('are not made up for others', () => {
    for (const id of ['nobody', 'constructor', '__proto__', 'oembed:Some Site']) assert.equal(policyOf(id), undefined);
    assert.equal(nameOf('oembed:Some Site'), 'Some Site');
    assert.equal(nameOf('tube.example'), 'tube.example');
  });
});

describe('whom a reader is asked about', () => {
  const embed = { url: 'https://x.example/', kind: 'video', status: 'ok' } as const;

  it('is the provider, or the server where there is none', () => {
    const provider = { id: 'youtube', name: 'YouTube' };
    assert.deepEqual(subjectOf({ ...embed, provider }, 'youtube-nocookie.com'), provider);
    assert.deepEqual(subjectOf({ ...embed, provider: { name: 'Some Site' } }, 'some.example'), {
      id: 'some.example',
      name: 'Some Site',
    });
    assert.deepEqual(subjectOf(embed, 'some.example'), { id: 'some.example', name: 'some.example' });
  });

  it('is the server wherever anybody may run one', () => {
    const anywhere = providers.filter((provider) => provider.anywhere);
    assert.ok(anywhere.length > 1);
    for (const { id, name } of providers) {
      const { id: subject } = subjectOf({ ...embed, provider: { id, name } }, 'tube.example');
      assert.equal(subject, anywhere.some((provider) => provider.id === id) ? 'tube.example' : id);
    }
  });
});
