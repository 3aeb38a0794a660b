/** An export in XML, post by post; where it is fixed, the new file grows along with the reading. */
import { applyEdits, type Edit } from '../../site/edit.js';
import { editsOf, type Examined } from '../examine.js';
import { withBlocks } from '../fix/blocks.js';
import type { Change } from '../fix/patch.js';
import { readEntry } from './atom.js';
import type { Result, Tools } from './result.js';
import { textOf } from './stream.js';
import { readHead, readPost, type PostPart, type Site } from './wordpress.js';
import { ExportError, readItems, type Item } from './xml.js';

interface Post extends Examined {
  readonly changes: readonly Change[];
  /** Changes of the file itself, in UTF-16 units from its start. */
  readonly edits: readonly Edit[];
}

/** @throws the file system's error; Error with a sentence for people. What was yielded before holds. */
export async function* readXmlExport(path: string, format: 'wordpress' | 'atom', tools: Tools): AsyncGenerator<Result> {
  const site: Site = tools.base ? { url: tools.base } : {};
  const onHead = (field: Parameters<typeof readHead>[0]): void => readHead(field, site);
  const chunks = readItems(textOf(path, { strict: tools.out !== undefined }), {
    item: format === 'wordpress' ? 'item' : 'entry',
    onHead,
  });
  const copy = copier(tools);
  for await (const { items, text, open } of chunks) {
    copy.take(text);
    const posts = await Promise.all(
      items.map((item) => (format === 'wordpress' ? wordpress(item, path, site, tools) : atom(item, path, tools))),
    );
    for (const post of posts) {
      if (!post) continue;
      for (const edit of post.edits) await copy.edit(edit);
      yield { page: post.page, changes: post.changes };
    }
    await copy.until(open);
  }
}

async function wordpress(item: Item, path: string, site: Site, tools: Tools): Promise<Post | undefined> {
  const source = readPost(item, path, site);
  if (!source) return undefined;
  const examined = await tools.inspect(source);
  const changes: Change[] = [];
  const edits: Edit[] = [];
  if (tools.fix) {
    source.parts.forEach((part, i) => {
      const change = changed(part, examined.byPart[i] ?? []);
      if (!change) return;
      const [from, to] = change.place;
      const label = [path, source.post?.id ?? '', part.name?.replaceAll(' ', '-')].filter(Boolean).join('/');
      changes.push({ label, before: part.markup, edits: change.edits });
      edits.push({ from, to, text: cdata(applyEdits(part.markup, change.edits)) });
    });
  }
  return { ...examined, changes, edits: edits.sort((a, b) => a.from - b.from) };
}

function changed(
  { markup, field }: PostPart,
  entries: Examined['page']['entries'],
): { edits: readonly Edit[]; place: readonly [from: number, to: number] } | undefined {
  const edits = editsOf(entries);
  if (edits.length === 0) return undefined;
  // WordPress writes CDATA, always; what else a program wrote is not known to come out the same
  if (!field.cdata) return undefined;
  return { edits: withBlocks(markup, edits), place: field.cdata };
}

/** As `wxr_cdata` writes it: the sign of an end is cut in two. */
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

async function atom(item: Item, path: string, tools: Tools): Promise<Post | undefined> {
  const source = readEntry(item, path);
  return source && { ...(await tools.inspect(source)), changes: [], edits: [] };
}

interface Copier {
  take(text: string): void;
  edit(edit: Edit): Promise<void>;
  /** Writes what can no longer change. @param open where the item begins that is not read to its end */
  until(open: number | undefined): Promise<void>;
}

/** Writes the file again, with its edits, holding no more than the item at hand. */
function copier({ out }: Tools): Copier {
  if (!out) return { take: () => undefined, edit: () => Promise.resolve(), until: () => Promise.resolve() };
  let held = '';
  let start = 0;
  const pass = async (to: number): Promise<void> => {
    await out.write(held.slice(0, to - start));
    held = held.slice(to - start);
    start = to;
  };
  return {
    take(text) {
      held += text;
    },
    async edit({ from, to, text }) {
      if (from < start || to > start + held.length) throw new ExportError('Its posts lie in each other.');
      await pass(from);
      await out.write(text);
      held = held.slice(to - start);
      start = to;
    },
    until: (open) => pass(Math.max(start, open ?? start + held.length)),
  };
}
