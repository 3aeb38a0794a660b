/** Texts of files, in whatever encoding: as a site's build reads and writes them. */
export { readText, type TextFile } from '../site/node/text.js';
