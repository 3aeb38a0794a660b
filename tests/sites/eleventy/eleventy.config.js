import embedHub from 'embed-hub/eleventy';

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ 'node_modules/embed-hub/dist/cdn': 'embed-hub' });
  eleventyConfig.addPlugin(embedHub, { url: 'https://blog.example/', posters: 'posters', offline: true });
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.ignores.add('node_modules');
}
