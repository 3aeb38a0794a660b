// What the tests of the audit share: a page looked at, a folder of files, an audit run to its end.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { audit, type AuditOptions } from '../../src/audit/audit.js';
import { editsOf, examine } from '../../src/audit/examine.js';
import type { Result } from '../../src/audit/inputs/result.js';
import type { Entry, Failure, Page } from '../../src/audit/report.js';
import type { Source } from '../../src/audit/source.js';
import { messages } from '../../src/locales/en/static.js';
import { match } from '../../src/providers/index.js';
import { applyEdits } from '../../src/site/edit.js';

export const YOUTUBE = 'https://www.youtube.com/embed/M7lc1UVf-VE';
export const FRAME = `<iframe src="${YOUTUBE}"></iframe>`;
export const BLIP = '<embed src="http://blip.tv/play/AbCdEf1234" type="application/x-shockwave-flash">';

export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

export function look(markup: string, more: Partial<Source> = {}): Page {
  return examine({ path: 'page.html', format: 'html', parts: [{ markup }], ...more }, { match, messages }).page;
}

export const entriesOf = (markup: string, more: Partial<Source> = {}): readonly Entry[] => look(markup, more).entries;

/** @throws where there is not exactly one */
export function only(markup: string, more: Partial<Source> = {}): Entry {
  const [entry, ...others] = entriesOf(markup, more);
  if (!entry || others.length) throw new Error(`${others.length + (entry ? 1 : 0)} entries in ${markup}`);
  return entry;
}

export function fixed(markup: string, more: Partial<Source> = {}): string {
  return applyEdits(markup, editsOf(entriesOf(markup, more)));
}

/** Why it is left as it is. */
export function reason(markup: string, more: Partial<Source> = {}): string {
  const { fix } = only(markup, more);
  return fix?.safe === false ? fix.why : '';
}

export interface Folder {
  readonly path: string;
  readonly at: (name: string) => string;
  remove(): Promise<void>;
}

export async function folder(files: Record<string, string | Uint8Array> = {}): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'embed-hub-audit-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, at: (name) => join(path, name), remove: () => rm(path, { recursive: true }) };
}

export interface Run {
  pages: Page[];
  results: Result[];
  failures: Failure[];
}

export async function runAll(paths: string[], options: Partial<AuditOptions> = {}): Promise<Run> {
  const run: Run = { pages: [], results: [], failures: [] };
  for await (const found of audit(paths, { match, ...options })) {
    if ('failure' in found) run.failures.push(found.failure);
    else {
      run.results.push(found);
      run.pages.push(found.page);
    }
  }
  return run;
}
