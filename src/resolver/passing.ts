/** What goes wrong for a while. */
import type { ErrorCode } from '../core/error.js';

/** Failures of the moment: what was known before is still true. */
export const PASSING: ReadonlySet<ErrorCode> = new Set([
  'timeout',
  'network',
  'rate-limited',
  'bad-response',
  'too-large',
  'bot-wall',
  'insufficient-metadata',
] as const);
