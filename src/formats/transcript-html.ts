/** Transcripts in HTML: Podcasting 2.0's `<cite>`, `<time>`, `<p>`, and pages that are merely paragraphs. */
import { decodeText } from '../core/markup/entities.js';
import { slice, tokenize, type OpenToken, type Token } from '../core/markup/tokens.js';
import type { Transcript } from '../core/transcript.js';
import { readClock } from './shared/clock.js';
import { toCues, type Paragraph } from './shared/paragraphs.js';
import { trimLines } from './shared/spans.js';

const HEADINGS = 'h1 h2 h3 h4 h5 h6'.split(' ');
/** What nobody says aloud. */
const SILENT = new Set([
  ...HEADINGS,
  ...'script style template noscript title svg nav button select summary'.split(' '),
]);
const PARAGRAPHS = new Set('p li dd blockquote td'.split(' '));
const BLOCKS = new Set([
  ...PARAGRAPHS,
  ...HEADINGS,
  ...'dt div section article main header footer nav ul ol dl table tr hr body'.split(' '),
]);

/**
 * Reads `<cite>Name:</cite> <time>0:53</time> <p>…</p>` (Podcasting 2.0, "HTML"), in any nesting and with any of the
 * three missing. Headings, scripts and navigation are left out. Linear in the length of the page.
 */
export function readTranscriptHtml(markup: string): Transcript {
  const tokens = tokenize(markup);
  const root = tokens.find((token): token is OpenToken => token.type === 'open' && token.name === 'html');
  const language = root?.attributes.get('lang')?.trim();
  const reader = new Reader();
  for (const token of spoken(tokens)) {
    if (token.type === 'open') reader.open(token);
    else if (token.type === 'close') reader.close(token.name);
    else if (token.type === 'text') reader.text(decodeText(slice(markup, token)).text.replace(/\s+/g, ' '));
  }
  return { ...(language ? { language } : {}), cues: toCues(reader.finish()) };
}

/** Without the silent elements; one that is never closed silences nothing but its tag. */
function* spoken(tokens: readonly Token[]): Generator<Token> {
  const lastClose = new Map<string, number>();
  for (const [i, token] of tokens.entries()) if (token.type === 'close') lastClose.set(token.name, i);
  let silent = '';
  for (const [i, token] of tokens.entries()) {
    if (silent) {
      if (token.type === 'close' && token.name === silent) silent = '';
    } else {
      if (token.type === 'open' && SILENT.has(token.name) && (lastClose.get(token.name) ?? -1) > i) silent = token.name;
      yield token;
    }
  }
}

/** Collects paragraphs; who speaks and when waits for the words. */
class Reader {
  readonly #paragraphs: Paragraph[] = [];
  #speaker: string | undefined;
  #start: number | undefined;
  #text = '';
  #inParagraph = false;
  #field: { name: 'cite' | 'time'; text: string; datetime: string | undefined } | undefined;

  open({ name, attributes }: OpenToken): void {
    if (name === 'br') this.#text += '\n';
    else if (name === 'cite' || name === 'time') {
      // within a sentence it is a book, or a time somebody speaks of
      if (this.#inParagraph && this.#text.trim()) return;
      this.#flush();
      this.#field = { name, text: '', datetime: attributes.get('datetime') };
    } else if (BLOCKS.has(name)) {
      this.#flush();
      this.#inParagraph = PARAGRAPHS.has(name);
    }
  }

  close(name: string): void {
    if (name === this.#field?.name) this.#endField();
    else if (BLOCKS.has(name)) {
      this.#flush();
      this.#inParagraph = false;
    }
  }

  text(text: string): void {
    if (this.#field) this.#field.text += text;
    else this.#text += text;
  }

  finish(): readonly Paragraph[] {
    this.#flush();
    return this.#paragraphs;
  }

  #endField(): void {
    const field = this.#field;
    this.#field = undefined;
    if (field?.name === 'cite') this.#speaker = field.text.replace(/[\s:：]+$/u, '').trim() || this.#speaker;
    else if (field) this.#start = readClock(field.text) ?? readClock(field.datetime) ?? this.#start;
  }

  #flush(): void {
    this.#endField();
    const text = trimLines(this.#text);
    this.#text = '';
    if (!text) return;
    this.#paragraphs.push({ start: this.#start, speaker: this.#speaker, text });
    this.#speaker = this.#start = undefined;
  }
}
