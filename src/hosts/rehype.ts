/** `embed-hub/rehype`: a plugin for rehype: Astro, Next with MDX, Docusaurus, Gatsby, or unified by itself. */
import { openHost, type Host, type HostOptions } from './shared/host.js';
import { replacementsOf, withoutJsonLd } from './shared/replacements.js';
import { writeTree, type TreeNode } from './shared/tree.js';

export type RehypeOptions = HostOptions;

/** What of the processor is looked at: the plug-ins that it runs, each with its options. */
interface RehypeProcessor {
  readonly attachers?: readonly (readonly unknown[])[];
}

/** What of a file (`VFile`) is looked at. */
interface RehypeFile {
  readonly data?: object;
}

/** One for all pages: hosts make a processor for each. */
const hosts = new Map<string, Promise<Host>>();

/**
 * Finishes the embeds of a page: elements of ours, addresses alone in a paragraph, old players, be they elements or raw
 * markup. Nodes outside the embeds stay the same nodes. JSX of MDX is left alone; what Markdown stands in it is not.
 * The lock file is saved after each page that asked something. The language of a page is that of its `<html>`, or `lang`
 * in its front matter.
 */
export default function rehypeEmbedHub(
  this: unknown,
  options: RehypeOptions = {},
): (tree: TreeNode, file?: RehypeFile) => Promise<void> {
  const { attachers = [] } = Object(this) as RehypeProcessor;
  return async (tree, file) => {
    const { page, builder, save } = await hostFor(options);
    const before = builder.asked;
    const written = writeTree(tree);
    const language = options.language ?? languageOf(file);
    const { edits, embeds } = await page(written.html, { url: options.url, ...(language ? { language } : {}) });
    // JSX escapes what stands in a script, which would break its JSON
    const isJsx = written.mixed || attachers.some(makesJsx);
    const kept = isJsx ? withoutJsonLd(edits) : edits;
    written.replace(replacementsOf(written.html, kept, embeds));
    if (builder.asked > before) await save();
  };
}

function hostFor(options: RehypeOptions): Promise<Host> {
  if (options.builder) return openHost(options);
  const key = JSON.stringify([process.cwd(), options]);
  const known = hosts.get(key);
  if (known) return known;
  const host = openHost(options);
  hosts.set(key, host);
  // a development server need not be started again when a file was put right
  host.catch(() => hosts.delete(key));
  return host;
}

/** What MDX has at the end of every processor, whatever it is for: React, Astro, Docusaurus. */
const makesJsx = ([plugin]: readonly unknown[]): boolean =>
  typeof plugin === 'function' && plugin.name === 'rehypeRecma';

/** Where Astro (`data.astro.frontmatter`) and others (`data.matter`) have a page's front matter. */
function languageOf(file: RehypeFile | undefined): string | undefined {
  const { astro, matter } = (file?.data ?? {}) as Record<string, unknown>;
  const front = (Object(astro) as Record<string, unknown>)['frontmatter'] ?? matter;
  const { lang, language } = Object(front) as Record<string, unknown>;
  const found = lang ?? language;
  return typeof found === 'string' ? found : undefined;
}
