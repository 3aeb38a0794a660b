/** `embed-hub/resolver`: what is known about an address, and how it came to be known. */
export { inspect, type InspectInput, type InspectOptions } from './inspect.js';
export { brightcoveSources, type BrightcoveOptions } from './brightcove.js';
export type { UnknownFrames } from './reply-frame.js';
export { createResolver, type Limits, type ResolveOptions, type Resolver, type ResolverOptions } from './resolve.js';
export type { Lock } from './lock-file.js';
export type { Clock } from './clock.js';
export type { Fetch, FetchInit, FetchResponse } from './fetch/fetch.js';
export { fetchFeed, readFeed, type FetchFeedOptions, type FeedInput } from './feed.js';
export { fetchTranscript, readTranscript, type FetchTranscriptOptions, type TranscriptInput } from './transcript.js';
export type { Episode, Feed } from '../core/feed.js';
export type { Chapter, Cue, Transcript } from '../core/transcript.js';
export { PRECEDENCE } from './precedence.js';
export { match } from '../providers/index.js';
export type { Matched } from '../core/provider.js';
export type { Embed } from '../core/embed.js';
export { EmbedError, isEmbedError, type ErrorCode } from '../core/error.js';
