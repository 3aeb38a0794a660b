/** Answers that were made a moment ago, so that most requests cost a look into a map. */
import { isEmbedError } from '../core/error.js';
import type { Clock } from '../resolver/clock.js';
import { createFlights } from '../resolver/flights.js';
import type { Answer } from './answer.js';
import { Recent, type Room } from './recent.js';

/** Milliseconds: the most that an answer in memory adds to the age it is allowed elsewhere; pictures hold longer. */
const FRESH = 300_000;
const FRESH_PICTURE = 86_400_000;
/** Milliseconds: an answer is better than none for a day. */
const STALE = 86_400_000;

export interface Kept {
  readonly answer: Answer;
  /** Of the address that was asked about, for the log. */
  readonly host: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export interface KeptAnswers {
  /** One that is fresh, by the query it was asked with last. */
  recall(query: string): Kept | undefined;
  /**
   * The answer in memory, else the one that is being made, else a new one. Where none can be made, one of yesterday is given.
   * @param query the next request with it is answered by `recall`
   * @throws what `make` throws; the signal's reason
   */
  find(question: Subject, signal: AbortSignal, make: (signal: AbortSignal) => Promise<Answer>): Promise<Kept>;
  readonly entries: number;
  readonly bytes: number;
}

export interface Subject {
  readonly key: string;
  readonly host: string;
  readonly query?: string | undefined;
}

/** Longer queries are read each time. */
const LONGEST_QUERY = 2000;

export function createKeptAnswers(room: Room, clock: Clock): KeptAnswers {
  const answers = new Recent<Kept>(room);
  const names = new Recent<string>({ entries: room.entries * 2, bytes: room.entries * LONGEST_QUERY });
  const flights = createFlights<Kept>();

  const fresh = (key: string): Kept | undefined => {
    const kept = answers.get(key);
    return kept && kept.until > clock.now() ? kept : undefined;
  };

  async function renew({ key, host }: Subject, make: () => Promise<Answer>): Promise<Kept> {
    try {
      const answer = await make();
      const most = typeof answer.body === 'string' ? FRESH : FRESH_PICTURE;
      const kept = { answer, host, until: clock.now() + Math.min(answer.maxAge * 1000, most) };
      answers.put(key, kept, weigh(answer) + key.length);
      return kept;
    } catch (error) {
      const old = answers.get(key);
      if (!old || !isPassing(error) || old.until + STALE < clock.now()) throw error;
      return old;
    }
  }

  return {
    recall(query) {
      const key = names.get(query);
      return key === undefined ? undefined : fresh(key);
    },
    async find(subject, signal, make) {
      const { key, query } = subject;
      if (query !== undefined && query.length <= LONGEST_QUERY) names.put(query, key, query.length);
      return fresh(key) ?? flights.join(key, signal, (inner) => renew(subject, () => make(inner)));
    },
    get entries() {
      return answers.size;
    },
    get bytes() {
      return answers.bytes;
    },
  };
}

const weigh = ({ body }: Answer): number => (typeof body === 'string' ? body.length * 2 : (body?.length ?? 0)) + 1000;

/** What is true again in a moment; what is gone, is gone. */
const isPassing = (error: unknown): boolean =>
  isEmbedError(error) && error.code !== 'not-found' && error.code !== 'embedding-disabled';
