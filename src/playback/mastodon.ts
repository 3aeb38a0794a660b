/** Mastodon: asked for its height, the frame of a post answers with it (app/javascript/entrypoints/embed.tsx). */
import { reportsHeight } from './shared/heights.js';
import { fieldsOf } from './shared/read.js';

export const protocol = reportsHeight(
  (data) => {
    const { type, height } = fieldsOf(data);
    return type === 'setHeight' ? height : undefined;
  },
  ({ send }) => send({ type: 'setHeight', id: 0 }),
);
