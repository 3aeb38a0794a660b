/** One audit from its settings to its exit code: read, print, write, count. */
import { match } from '../providers/index.js';
import { createResolver, type Fetch } from '../resolver/index.js';
import type { LockFile } from '../resolver/node.js';
import { audit, type Audited } from './audit.js';
import { createCheck } from './check.js';
import { openOutFile, putWhole } from './fix/write.js';
import type { Result } from './inputs/result.js';
import { htmlReport, type HtmlReport } from './outputs/html.js';
import { pageWords } from './outputs/words.js';
import { printerFor, type Outside, type Printer } from './printer.js';
import { createTally, detached, type Tally } from './tally.js';

export interface AuditSettings {
  readonly paths: readonly string[];
  readonly json: boolean;
  /** Where the HTML report goes. */
  readonly html: string | undefined;
  /** The site's own address. */
  readonly base: string | undefined;
  /** Exit 1 where something dead is left. */
  readonly strict: boolean;
  readonly offline: boolean;
  readonly fix: boolean;
  /** Files are changed in place. */
  readonly write: boolean;
  /** Where the changed export goes. */
  readonly out: string | undefined;
  readonly colour?: boolean;
}

/** What the link check stands on; without `fetch` there is none. */
export interface Asking {
  readonly lock: LockFile | undefined;
  readonly fetch: Fetch | undefined;
}

/**
 * @returns the exit code: 1 where something could not be read or written, or, if that is asked for, where something dead is left
 * @throws LockFileError; the file system's error for what is written
 */
export async function runAudit(settings: AuditSettings, { lock, fetch }: Asking, outside: Outside): Promise<0 | 1> {
  const signal = outside.stopped;
  const { offline, base, fix } = settings;
  const resolver = fetch && createResolver({ fetch, ...(lock ? { lock } : {}) });
  const check = resolver && createCheck({ resolver, offline, signal });
  const out = settings.out === undefined ? undefined : await openOutFile(settings.out);
  const work: Work = {
    settings,
    tally: createTally(),
    html: settings.html === undefined ? undefined : htmlReport(),
    printer: printerFor(settings, outside),
    isExported: out !== undefined,
    outside,
  };
  let left = 0;
  try {
    for await (const found of audit(settings.paths, { match, base, fix, out, check, signal }))
      left += await take(found, work);
    const isWhole = work.tally.failures.length === 0 && !signal.aborted;
    if (isWhole) await out?.finish();
    else if (out) outside.talk('Nothing was written: the export was not read to its end.');
    await finish(work);
    await lock?.save();
    return isWhole && !(settings.strict && left > 0) ? 0 : 1;
  } finally {
    await out?.abandon();
  }
}

interface Work {
  readonly settings: AuditSettings;
  readonly tally: Tally;
  readonly html: HtmlReport | undefined;
  readonly printer: Printer;
  /** What is safe goes into the new export. */
  readonly isExported: boolean;
  readonly outside: Outside;
}

/** @returns how much that is dead is left in it */
async function take(found: Audited, work: Work): Promise<number> {
  const { tally, html, printer, isExported, outside } = work;
  if ('failure' in found) {
    tally.fail(found.failure);
    outside.talk(`${found.failure.path}: ${found.failure.message}`);
    return 0;
  }
  const page = detached(found.page);
  tally.add(page);
  html?.add(page);
  await printer.page({ ...found, page });
  const isWritten = isExported || (await save(found, work));
  return page.entries.filter(({ dead, fix }) => dead && !(isWritten && fix?.safe)).length;
}

async function finish({ settings, tally, html, printer }: Work): Promise<void> {
  const summary = tally.summary();
  await printer.end(summary);
  if (html && settings.html !== undefined) await putWhole(settings.html, html.document(summary));
}

/** @returns whether the file was changed */
async function save(result: Result, { settings, tally, outside }: Work): Promise<boolean> {
  if (!settings.write || outside.stopped.aborted || result.changes.length === 0) return false;
  const fail = (message: string): false => {
    tally.fail({ path: result.page.path, message });
    outside.talk(`${pageWords(result.page)}: ${message}`);
    return false;
  };
  if (!result.save) return fail('An export is not changed in place; name --out FILE.');
  try {
    await result.save();
    return true;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
