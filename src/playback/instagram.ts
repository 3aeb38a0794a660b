/** Instagram: the frame of a post tells its height as its own embed.js hears it: `{type: 'MEASURE', details: {height}}`. */
import { reportsHeight } from './shared/heights.js';
import { fieldsOf } from './shared/read.js';

export const protocol = reportsHeight((data) => {
  const { type, details } = fieldsOf(data);
  return type === 'MEASURE' ? fieldsOf(details)['height'] : undefined;
});
