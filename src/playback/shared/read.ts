/** Reading what strangers sent: whatever it is, nothing throws, and a number is one that can be counted with. */

/** A player's message is some hundred characters long. */
const MAX_LENGTH = 65_536;

export type Fields = Readonly<Record<string, unknown>>;

const NONE: Fields = Object.freeze({});

/** The fields of an object, or of one written as JSON; none where it is neither. */
export function fieldsOf(data: unknown): Fields {
  const value = typeof data === 'string' ? parse(data) : data;
  return typeof value === 'object' && value !== null ? (value as Fields) : NONE;
}

function parse(text: string): unknown {
  // all of them send objects
  if (text.length > MAX_LENGTH || !text.startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A finite number that is not negative.
 * @param unit what 1 of ours is in theirs: 1000 for milliseconds, 100 for a volume in percent
 */
export function amount(value: unknown, unit = 1): number | undefined {
  return typeof value === 'number' && value >= 0 && value < Infinity ? value / unit : undefined;
}

export function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
