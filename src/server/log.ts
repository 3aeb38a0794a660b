/** One object for each request: what it was for and how it went, not who asked nor for what exactly. */
import type { FromMemory, Route } from './counters.js';

export interface RequestLog {
  /** ISO 8601; when it came. */
  readonly time: string;
  readonly method: string;
  readonly route: Route;
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
  readonly memory: FromMemory;
  /** Of the address that was asked about. */
  readonly host?: string;
  /** The address itself, where `logAddresses` says so. */
  readonly address?: string;
  /** What went wrong. */
  readonly code?: string;
}

/** One that throws is ignored: answers matter more. */
export type Log = (record: RequestLog) => void;
