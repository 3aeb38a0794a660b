/** `embed-hub/resolver`: what is known about an address, and how it came to be known. */
export { inspect, type InspectInput, type InspectOptions } from './inspect.js';
export { PRECEDENCE } from './precedence.js';
export { match } from '../providers/index.js';
export type { Matched } from '../core/provider.js';
export type { Embed } from '../core/embed.js';
export { EmbedError, isEmbedError, type ErrorCode } from '../core/error.js';
