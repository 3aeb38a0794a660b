/** What is kept of an agreement, and where: one entry of `localStorage` per provider, so that two tabs never undo each other. */

/**
 * The entry of YouTube is `embed-hub:consent:youtube`. Its value is JSON:
 * `{"since":"2026-11-22T09:30:00.000Z","question":1,"version":"","name":"YouTube"}`.
 */
export const PREFIX = 'embed-hub:consent:';

/**
 * Which wording of our question was agreed to. It grows when the question asks for more than before, and every reader is
 * asked again.
 */
export const QUESTION = 1;

export interface ConsentRecord {
  /** ISO 8601, UTC. */
  readonly since: string;
  /** The {@link QUESTION} that was answered. */
  readonly question: number;
  /** The site's own version of what it asks for; empty where it has none. */
  readonly version: string;
  /** What the provider is called; empty where nobody said. */
  readonly name: string;
}

/** What a site decides about agreements. */
export interface ConsentTerms {
  /** Days after which a reader is asked again. Default 365. */
  readonly days?: number;
  /** Any text; readers are asked again when it changes, for instance because the privacy page says something new. */
  readonly version?: string;
}

const DAY = 86_400_000;

/** Milliseconds since 1970 at which an agreement ends. */
export function endOf({ since }: ConsentRecord, { days }: ConsentTerms): number {
  return Date.parse(since) + (days !== undefined && days > 0 ? days : 365) * DAY;
}

/** Whether it still holds. A date more than a day ahead is no date on which anybody agreed. */
export function holds(record: ConsentRecord, terms: ConsentTerms): boolean {
  const now = Date.now();
  if (record.question < QUESTION || record.version !== (terms.version ?? '')) return false;
  return Date.parse(record.since) < now + DAY && now < endOf(record, terms);
}

/** @returns null where the text is not what we write */
export function parseRecord(text: string | null): ConsentRecord | null {
  if (text === null) return null;
  try {
    const { since, question, version, name } = JSON.parse(text) as Partial<Record<keyof ConsentRecord, unknown>>;
    if (typeof since !== 'string' || typeof question !== 'number' || Number.isNaN(Date.parse(since))) return null;
    return { since, question, version: textOr(version), name: textOr(name) };
  } catch {
    return null;
  }
}

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');
