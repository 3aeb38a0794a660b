/** Who speaks descriptions: the browser, or the reader's own screen reader. */
import { readText, writeText } from '../consent/storage.js';

export type Describer = 'browser' | 'screen-reader';

/** The entry is JSON: `{"on":true,"by":"screen-reader","rate":1.5}`; whatever is not there was never chosen. */
const KEY = 'embed-hub:description';

export interface DescriptionChoices {
  on?: boolean;
  by?: Describer;
  /** Of the browser's voice; also how fast a screen reader is taken to be. */
  rate?: number;
}

/** Where nothing can be kept, what was chosen holds for the page. */
let here: DescriptionChoices = {};

export function descriptionChoices(): DescriptionChoices {
  try {
    const kept: unknown = JSON.parse(readText(KEY) ?? '{}');
    return { ...here, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return here;
  }
}

export function chooseDescription(choice: DescriptionChoices): void {
  here = { ...descriptionChoices(), ...choice };
  if (writeText(KEY, JSON.stringify(here))) here = {};
}

/** Absent in some browsers and web views. */
export const hasVoice = (): boolean =>
  typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance === 'function';

/** Characters of a second's speech: of letters, and of signs that stand for whole syllables. */
const LETTERS = 15;
const SYLLABLES = 5;

/** Seconds that it takes to say a text, as no screen reader tells when it has ended. */
export function lengthOf(text: string, rate: number): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (0.4 + signs / SYLLABLES + (text.length - signs) / LETTERS) / rate;
}

/** Speaks one text at a time. */
export class Voice {
  /** Shows a text to screen readers; empty clears it. */
  readonly #show: (text: string) => void;
  #stop: (() => void) | undefined;

  constructor(show: (text: string) => void) {
    this.#show = show;
  }

  get speaks(): boolean {
    return this.#stop !== undefined;
  }

  /**
   * Says a text. What was said before is broken off.
   * @param language BCP 47; empty where nobody knows
   * @param done called once it was said, not where it was broken off
   */
  say(text: string, language: string, done: () => void): void {
    this.stop();
    const { by = 'browser', rate = 1 } = descriptionChoices();
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ended = (): void => {
      if (end.signal.aborted) return;
      end.abort();
      clearTimeout(timer);
      this.#stop = undefined;
      done();
    };
    const seconds = lengthOf(text, rate);
    const show = (): void => {
      clearTimeout(timer);
      this.#show(text);
      timer = setTimeout(ended, seconds * 1000);
    };
    this.#stop = () => {
      end.abort();
      clearTimeout(timer);
    };
    if (by === 'screen-reader' || !hasVoice()) {
      show();
      return;
    }
    const stop = this.#stop;
    this.#stop = () => {
      stop();
      speechSynthesis.cancel();
    };
    // a browser without voices may never tell that it has ended
    timer = setTimeout(ended, (seconds * 2 + 2) * 1000);
    const spoken = utterance(text, language, rate);
    const { signal } = end;
    spoken.addEventListener('end', ended, { signal });
    spoken.addEventListener('error', () => signal.aborted || show(), { signal });
    speechSynthesis.speak(spoken);
  }

  /** Breaks off. */
  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

function utterance(text: string, language: string, rate: number): SpeechSynthesisUtterance {
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.rate = rate;
  if (!language) return spoken;
  spoken.lang = language;
  const base = language.split('-', 1)[0] ?? '';
  const voices = speechSynthesis.getVoices();
  const voice = voices.find(({ lang }) => lang === language) ?? voices.find(({ lang }) => lang.startsWith(base));
  if (voice) spoken.voice = voice;
  return spoken;
}
