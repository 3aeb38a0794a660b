/** What all copies of the library on one page share: answers that are not in storage, and news of changes. */
import { holds, parseRecord, PREFIX, type ConsentRecord, type ConsentTerms } from './record.js';
import { isOurs, keysWith, readText } from './storage.js';

/** Copies of several versions meet here: fields may be added, but none may change. */
interface PageConsent {
  /** Provider → the answer that holds on this page only; null: taken back, although storage still says otherwise. */
  readonly answers: Map<string, ConsentRecord | null>;
  /** Tells `change`, with a {@link Change} as `detail`. */
  readonly news: EventTarget;
  terms: ConsentTerms;
}

export interface Change {
  /** null: all of them. */
  readonly provider: string | null;
  readonly allowed: boolean;
}

const KEY = Symbol.for('embed-hub:consent');
const globals = globalThis as Partial<Record<symbol, PageConsent>>;

/** The page's own; the first copy makes it, and listens to other tabs for all. On a server nothing is shared. */
export const page: PageConsent = typeof document === 'undefined' ? empty() : (globals[KEY] ??= open());

export function tell(change: Change): void {
  page.news.dispatchEvent(new CustomEvent<Change>('change', { detail: change }));
}

function empty(): PageConsent {
  return { answers: new Map(), news: new EventTarget(), terms: {} };
}

function open(): PageConsent {
  let held: string[] = [];
  addEventListener('storage', follow);
  addEventListener('pagehide', () => void (held = heldKeys()));
  addEventListener('pageshow', ({ persisted }) => persisted && catchUp(held));
  return empty();
}

/** Another tab wrote, or removed; or a script emptied the whole storage, which has no key. */
function follow(event: StorageEvent): void {
  const { key, oldValue, newValue } = event;
  if (!isOurs(event)) return;
  if (key === null) return tell({ provider: null, allowed: false });
  if (key.startsWith(PREFIX) && (isHeld(oldValue) || isHeld(newValue))) answerElsewhere(key, isHeld(newValue));
}

/** A page that the reader came back to was told nothing while it was away. */
function catchUp(before: readonly string[]): void {
  const now = heldKeys();
  for (const key of before) if (!now.includes(key)) answerElsewhere(key, false);
  for (const key of now) if (!before.includes(key)) answerElsewhere(key, true);
}

/** The newer answer wins over what this page kept for itself. */
function answerElsewhere(key: string, allowed: boolean): void {
  const provider = key.slice(PREFIX.length);
  page.answers.delete(provider);
  tell({ provider, allowed });
}

const heldKeys = (): string[] => keysWith(PREFIX).filter((key) => isHeld(readText(key)));

function isHeld(text: string | null): boolean {
  const record = parseRecord(text);
  return record !== null && holds(record, page.terms);
}
