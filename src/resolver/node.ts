/** `embed-hub/resolver/node`: what a resolver needs on a server or in a build. */
export { createNodeFetch, type Dns, type NodeFetch, type NodeFetchOptions } from './fetch/node.js';
export { LockFileError, openLockFile, type LockFile } from './lock-file.js';
