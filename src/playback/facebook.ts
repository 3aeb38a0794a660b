/**
 * Facebook: the post plugin tells its height in a query string, and only where its address names the SDK and a channel of
 * Facebook's own. The video plugin tells nothing.
 */
import { reportsHeight } from './shared/heights.js';

const CHANNEL = 'https%3A%2F%2Fstaticxx.facebook.com%2Fx%2Fconnect%2Fxd_arbiter%2F%3Fversion%3D46';

export const protocol = {
  ...reportsHeight((data) => {
    if (typeof data !== 'string' || data.length > 500) return undefined;
    const message = new URLSearchParams(data);
    return message.get('type') === 'resize' ? Number(message.get('height')) : undefined;
  }),
  query: ['sdk=joey', `channel=${CHANNEL}`],
};
