/** `embed-hub/server`: an oEmbed endpoint of one's own, as a function from Request to Response. */
export { createHandler, type Handler, type HandlerOptions } from './handler.js';
export { checkUrl } from '../resolver/fetch/check-url.js';
