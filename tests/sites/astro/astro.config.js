import { defineConfig } from 'astro/config';
import embedHub from 'embed-hub/rehype';

export default defineConfig({
  markdown: {
    rehypePlugins: [[embedHub, { posters: 'public/posters', offline: true }]],
  },
  // scripts as files of their own: a page with a strict policy runs no inline ones
  vite: { build: { assetsInlineLimit: 0 } },
});
