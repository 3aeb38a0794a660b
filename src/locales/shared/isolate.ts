/**
 * Text of another direction inside a sentence (Unicode Standard Annex #9, section 2.4.2): isolated, so that it cannot pull
 * the sentence's words and punctuation to its other side. Tables of languages written from right to left isolate every
 * name, title and address they are given; the others only what holds letters that run from right to left. The two
 * characters are neither seen nor spoken. A component need not do it again.
 */

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** For tables of languages written from right to left. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** For all others: unchanged where it cannot do harm. */
export const isolate = (text: string): string => (RIGHT_TO_LEFT.test(text) ? isolated(text) : text);

/** The same for a phrase that is made of isolated parts, which say nothing of its direction: a mark does. */
export const rightToLeft = (phrase: string): string => isolated(`\u200f${phrase}`);
