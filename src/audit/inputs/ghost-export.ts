/** Ghost's export: one JSON document, read whole. */
import { readFile, stat } from 'node:fs/promises';
import { applyEdits } from '../../site/edit.js';
import { readText } from '../../site/node/text.js';
import { editsOf } from '../examine.js';
import type { Change } from '../fix/patch.js';
import { postsOf, readGhostPost } from './ghost.js';
import type { Result, Tools } from './result.js';

/** Bytes: some tens of thousands of long posts. */
const LARGEST = 268_435_456;

/** @throws the file system's error; Error with a sentence for people */
export async function* readGhostExport(path: string, tools: Tools): AsyncGenerator<Result> {
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error('It is larger than 256 MiB.');
  const file = readText(await readFile(path));
  if (!file) throw new Error('It is no text: it holds NUL bytes.');
  const data = parse(file.text.replace(/^\ufeff/, ''));
  const posts = postsOf(data);
  if (!posts) throw new Error('It is no export of Ghost: it has no posts.');
  for (const post of posts) {
    const { source, store, rendered } = readGhostPost(post, path, tools.base);
    const { page, byPart } = await tools.inspect(source);
    const changes: Change[] = [];
    if (tools.fix) {
      source.parts.forEach((part, i) => {
        const edits = editsOf(byPart[i] ?? []);
        if (edits.length === 0) return;
        const after = applyEdits(part.markup, edits);
        part.replace(after);
        const label = [path, source.post?.id ?? '', part.name?.replaceAll(' ', '-')].filter(Boolean).join('/');
        changes.push({ label, before: part.markup, edits });
      });
      if (changes.length) {
        store();
        if (rendered) {
          const [entries = []] = (await tools.inspect({ ...source, parts: [rendered] })).byPart;
          rendered.replace(applyEdits(rendered.markup, editsOf(entries)));
        }
      }
    }
    yield { page, changes };
  }
  const indent = /^\s*[{[]\r?\n([ \t]+)/.exec(file.text)?.[1];
  await tools.out?.write(`${JSON.stringify(data, null, indent)}\n`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('It is no JSON: it may have been cut off.');
  }
}
