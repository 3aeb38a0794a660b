/** Paths in, pages out: every file read by what it is, one failure never the end of the others. */
import { open, stat } from 'node:fs/promises';
import type { Matcher } from '../core/matcher.js';
import { loadTable, type StaticMessages } from '../locales/index.js';
import { mapAhead } from './ahead.js';
import type { Check } from './check.js';
import { examine, type Examined } from './examine.js';
import type { OutFile } from './fix/write.js';
import { formatOf, isExport } from './inputs/detect.js';
import { readMarkupFile } from './inputs/file.js';
import { readGhostExport } from './inputs/ghost-export.js';
import type { Result, Tools } from './inputs/result.js';
import { walk } from './inputs/walk.js';
import { readXmlExport } from './inputs/xml-export.js';
import type { Failure, Format } from './report.js';
import type { Source } from './source.js';

/** Files in work at once; with a link check most of them wait. */
const FILES_AT_ONCE = 16;
/** Bytes of a file that tell what it is. */
const HEAD = 65_536;

export interface AuditOptions {
  readonly match: Matcher;
  /** The site's own address. */
  readonly base?: string | undefined;
  /** Whether it is known what `--fix` would change. Default false. */
  readonly fix?: boolean;
  /** Where an export goes, with what is changed in it. */
  readonly out?: OutFile | undefined;
  readonly check?: Check | undefined;
  readonly signal?: AbortSignal;
}

export type Audited = Result | { readonly failure: Failure };

/** In the order of the paths. Makes requests only through `check`. Ends early where it is stopped. Never throws for a file. */
export async function* audit(paths: Iterable<string>, options: AuditOptions): AsyncGenerator<Audited> {
  const tools: Tools = {
    inspect: inspector(options),
    base: options.base,
    fix: options.fix ?? false,
    out: options.out,
  };
  const work = ({ file, failure }: Task): Promise<Audited[]> | AsyncGenerator<Audited> => {
    if (failure) return Promise.resolve([{ failure }]);
    return file.format === 'html' || file.format === 'markdown' ? one(file, tools) : many(file, tools);
  };
  const results = mapAhead(tasks(paths), FILES_AT_ONCE, async (task) => {
    // exports are read when it is their turn: many at once would be too much to hold
    const { format } = task.file;
    return format === 'html' || format === 'markdown' || task.failure ? await work(task) : work(task);
  });
  for await (const found of results) {
    for await (const audited of found) {
      if (options.signal?.aborted) return;
      yield audited;
    }
  }
}

interface MarkedFile {
  readonly path: string;
  readonly format: Format;
  readonly root?: string;
}

interface Task {
  readonly file: MarkedFile;
  readonly failure?: Failure;
}

async function* tasks(paths: Iterable<string>): AsyncGenerator<Task> {
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) yield* below(path);
      else yield { file: { path, format: formatOf(await headOf(path), path) } };
    } catch (error) {
      yield failed(path, error);
    }
  }
}

async function* below(root: string): AsyncGenerator<Task> {
  for await (const found of walk(root)) {
    const { path } = found;
    if ('error' in found) yield failed(path, found.error);
    else {
      try {
        const head = found.mayBeExport || !/\.(?:md|mdx|markdown|html?)$/i.test(path) ? await headOf(path) : '';
        if (!found.mayBeExport || isExport(head)) yield { file: { path, format: formatOf(head, path), root } };
      } catch (error) {
        yield failed(path, error);
      }
    }
  }
}

async function one({ path, format, root }: MarkedFile, tools: Tools): Promise<Audited[]> {
  try {
    return [await readMarkupFile(path, format === 'markdown' ? 'markdown' : 'html', tools, root)];
  } catch (error) {
    return [{ failure: failureOf(path, error) }];
  }
}

async function* many({ path, format }: MarkedFile, tools: Tools): AsyncGenerator<Audited> {
  try {
    if (format === 'ghost') yield* readGhostExport(path, tools);
    else yield* readXmlExport(path, format === 'atom' ? 'atom' : 'wordpress', tools);
  } catch (error) {
    yield { failure: failureOf(path, error) };
  }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

const failed = (path: string, error: unknown): Task => ({
  file: { path, format: 'html' },
  failure: failureOf(path, error),
});

/** @throws what is a fault of ours */
function failureOf(path: string, error: unknown): Failure {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error;
  return { path, message: error.message };
}

function inspector({ match, check }: AuditOptions): (source: Source) => Promise<Examined> {
  const tables = new Map<string, Promise<StaticMessages>>();
  return async (source) => {
    const language = source.language ?? 'en';
    const table = tables.get(language) ?? loadTable('static', language);
    tables.set(language, table);
    const examined = examine(source, { match, messages: await table });
    if (!check) return examined;
    const byPart = await Promise.all(examined.byPart.map((entries) => check(entries)));
    return { page: { ...examined.page, entries: byPart.flat() }, byPart };
  };
}
