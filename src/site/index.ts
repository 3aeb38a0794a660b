/** `embed-hub/site`: pages with embeds in, finished pages out. Runs wherever a bundler puts it; Node's parts are `embed-hub/site/node`. */
export { oembedFor, withDiscovery, type Blog, type BlogPage, type StaticOembed } from './blog.js';
export { createSiteBuilder, type SavedLock, type SiteBuilder, type SiteBuilderOptions } from './builder.js';
export { finishPage, type BuiltPage, type FinishOptions, type Report } from './finish.js';
export type { Asking, Know, Question } from './know.js';
export type { Known, Origin } from './known.js';
export type { PageWhere } from './page.js';
export { planPage, type Plan, type PlanOptions, type Slot, type Want } from './plan.js';
export { isFeed } from './feed-texts.js';
export type { Poster, Posters } from './poster.js';
export type { ReadOwn } from './side-knowledge.js';
