/** Bluesky: the frame of a post tells its height unasked, beside an id of ours that we do not give it (bskyembed). */
import { reportsHeight } from './shared/heights.js';
import { fieldsOf } from './shared/read.js';

export const protocol = reportsHeight((data) => fieldsOf(data)['height']);
