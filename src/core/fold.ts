/** Texts without what readers leave out when they search. */

/** Accents of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs and lengthening. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u0640]/g;

/** Without capitals and accents. Signs of other scripts that are letters of their own (か and が) stay two. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(MARKS, '').normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
