/** `fediverse:creator` (docs.joinmastodon.org): the account of the author. A handle is no name, but it has a page. */
import { metaValues, type Source } from '../core/markup/page.js';

export const source: Source = {
  name: 'fediverse',
  extract: (page) => ({
    authors: metaValues(page, 'fediverse:creator').flatMap((handle) => {
      const [, user, host] = /^@?([\w.-]{1,64})@([a-z\d-]+(?:\.[a-z\d-]+)+)$/i.exec(handle) ?? [];
      return user && host ? [{ name: `@${user}@${host}`, url: `https://${host.toLowerCase()}/@${user}` }] : [];
    }),
  }),
};
