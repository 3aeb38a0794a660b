/** X: the frame of a post tells its height as its own widgets.js hears it, in a call wrapped in `twttr.embed`. */
import { reportsHeight } from './shared/heights.js';
import { fieldsOf } from './shared/read.js';

export const protocol = reportsHeight((data) => {
  const { method, params } = fieldsOf(fieldsOf(data)['twttr.embed']);
  return method === 'twttr.private.resize' && Array.isArray(params) ? fieldsOf(params[0])['height'] : undefined;
});
