/** `embed-hub/legacy`: old markup brought back, without a request. */
export { upgrade, type Upgraded, type UpgradeOptions, type UpgradeResult } from './upgrade.js';
export type { Family, Finding, MarkupDocument } from './shared/family.js';
