import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSpoken, languages, loadTable } from '../../src/locales/index.js';

describe('loadTable', () => {
  const tags = {
    de: 'de',
    'de-AT': 'de',
    'DE-at': 'de',
    de_CH: 'de',
    'pt-BR': 'pt',
    'zh-TW': 'zh',
    'zh-Hant-HK': 'zh',
    cmn: 'zh',
    'ar-EG': 'ar',
    iw: 'he',
    'en-GB': 'en',
    eo: 'en',
    '': 'en',
    'x-private': 'en',
    'not a tag': 'en',
    constructor: 'en',
    ['__proto__']: 'en',
    toString: 'en',
    ['d'.repeat(100_000)]: 'en',
  };
  for (const [tag, language] of Object.entries(tags)) {
    it(`takes ${language} for ${JSON.stringify(tag.slice(0, 20))}`, async () => {
      assert.equal((await loadTable('media', tag)).language, language);
      assert.equal((await loadTable('media', tag)).retry, (await loadTable('media', language)).retry);
      assert.equal((await loadTable('static', tag)).lang.split('-', 1)[0], language);
    });
  }
  it('knows what it has no words for', () => {
    assert.deepEqual(['de', 'de-AT', 'iw', 'en'].map(isSpoken), [true, true, true, true]);
    assert.deepEqual(['eo', '', 'constructor', 'not a tag'].map(isSpoken), [false, false, false, false]);
    assert.ok(languages.every(isSpoken));
  });
});
