// Written by scripts/gen.mjs ("npm run gen"). All families of old markup.
import type { Family } from './shared/family.js';
import { family as bareUrl } from './bare-url.js';
import { family as brightcoveExperience } from './brightcove-experience.js';
import { family as flashObject } from './flash-object.js';
import { family as iframe } from './iframe.js';
import { family as ownElement } from './own-element.js';

export const families: readonly Family[] = [bareUrl, brightcoveExperience, flashObject, iframe, ownElement];
