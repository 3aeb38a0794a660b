/** `embed-hub/site/node`: what a site's build needs on Node. */
export { buildSite, type BuildSiteOptions } from './build.js';
export { openSiteBuilder, type NodeSiteBuilder, type OpenSiteBuilderOptions, type PostersPlace } from './open.js';
export type { BuildReport, EmbedFailure, EmbedPlace, FileFailure } from './report.js';
export { BuildBusyError } from './sign.js';
export type { ThreadOptions } from './threads.js';
export { countFiles } from './walk.js';
