/** `embed-hub/resolver/node`: what a resolver needs on a server or in a build. */
export { createNodeFetch, type Dns, type NodeFetch, type NodeFetchOptions } from './fetch/node.js';
export { createImageFetch, type FetchedImage, type ImageErrand, type ImageFetch } from './image.js';
export type { RasterType } from './fetch/raster.js';
export type { CheckedFetch } from './fetch/fetch.js';
export { LockFileError, openLockFile, type LockFile } from './lock-file.js';
