/** `embed-hub`: classes, events, configuration and types. Defines nothing; `embed-hub/define/<tag>.js` does. */
export type {
  Archive,
  Embed,
  Frame,
  GoneDetail,
  Kind,
  MediaInfo,
  MediaSource,
  Person,
  ProviderInfo,
  Status,
  Thumbnail,
} from './core/embed.js';
export { EmbedError, isEmbedError, type ErrorCode } from './core/error.js';
export { configure, getConfig, type Config } from './elements/config.js';
export {
  consent,
  ConsentChangeEvent,
  type AllowOptions,
  type ConsentStore,
  type ConsentTerms,
  type Grant,
} from './elements/consent/store.js';
export { EmbedCardElement } from './elements/embed-card.js';
export { EmbedConsentElement } from './elements/embed-consent.js';
export { EmbedHubElement } from './elements/embed-hub.js';
export { EmbedMediaElement } from './elements/embed-media.js';
export { EmbedActivateEvent, EmbedFailedEvent, EmbedResolvedEvent } from './elements/events.js';
export type { FramePlayer } from './elements/playing/frame-player.js';
