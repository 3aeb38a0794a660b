import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../src/core/fold.js';

test('capitals and accents are left out, however they are written', () => {
  for (const text of ['CAFÉ', 'cafe\u0301', 'Café']) assert.equal(fold(text), 'cafe');
  assert.equal(fold('Ångström, Žižek, Łódź'), 'angstrom, zizek, łodz');
  assert.equal(fold('İstanbul'), 'istanbul');
  assert.equal(fold('ΟΔΥΣΣΕΎΣ'), fold('οδυσσευς'));
});

test('so are Hebrew points, Arabic vowel signs and lengthening', () => {
  assert.equal(fold('שָׁלוֹם'), 'שלום');
  assert.equal(fold('مُحَمَّـد'), 'محمد');
});

test('letters of other scripts stay what they are', () => {
  for (const text of ['か', 'が', '한국', 'किताब', '中文']) assert.equal(fold(text), text);
  assert.notEqual(fold('が'), fold('か'));
});
