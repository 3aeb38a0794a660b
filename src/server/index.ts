/** `embed-hub/server`: an oEmbed endpoint of one's own, as a function from Request to Response. */
export { createHandler, type Handler, type OembedHandler } from './handler.js';
export type { HandlerOptions } from './options.js';
export { clientFromHeader, type ClientOf } from './client.js';
export { metricsText, type Stats } from './counters.js';
export type { Log, RequestLog } from './log.js';
export type { PosterOptions } from './posters.js';
export type { RateOptions, RateStore } from './rate.js';
export { checkUrl } from '../resolver/fetch/check-url.js';
