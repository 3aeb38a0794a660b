/** `embed-hub audit`: what a site or an export embeds, what is dead, and what can be done about it. */
import { runAudit, type AuditSettings } from '../../audit/run.js';
import { webAddress } from '../../core/url.js';
import type { Fetch } from '../../resolver/index.js';
import { createNodeFetch, LockFileError, openLockFile } from '../../resolver/node.js';
import { UsageError, type Command, type Context, type OptionValues } from '../command.js';

export interface AuditWorld {
  /** Makes the way to the network; called once the link check is wanted. */
  fetchFor(contact?: string): Fetch & { close?(): Promise<void> };
  /** Whether standard output shows colours. */
  readonly colour: boolean;
}

export function createAuditCommand({ fetchFor, colour }: AuditWorld): Command {
  return {
    name: 'audit',
    summary: 'Tell what a site or an export embeds, what is dead and what can be rescued',
    usage: '[PATH…] [--json] [--html FILE] [--check] [--fix [--write] [--out FILE]] [--strict]',
    help: `Reads files and folders: HTML, Markdown and templates, a WordPress export (WXR),
a Ghost or Blogger export; what each is, its content tells. Without PATH it reads
the folder it is started in. Prints for every page what is embedded where, whether
it is alive, since when it is dead, and what becomes of it; then what it all comes
to. Makes no request without --check, and changes nothing without --write or --out.

  --json           one JSON document: {"version", "pages", "summary"}
  --html FILE      write a report with what was there and what a reader gets
  --base URL       the site's own address, for relative addresses in it
  --strict         exit 1 where something dead is left
  --check          ask whether what is embedded is still there
  --lock FILE      with --check: take from FILE what it knows, and add what is new
  --offline        with --check: only what FILE knows
  --contact WHERE  with --check: a page or mail address, for those who are asked
  --fix            print what can safely be changed, as a diff
  --write          with --fix: change the files, too
  --out FILE       with --fix: write the changed export to FILE

Exit codes: 0 done, 1 some input could not be read (or --strict), 2 wrong usage.`,
    options: {
      json: { type: 'boolean' },
      html: { type: 'string' },
      base: { type: 'string' },
      strict: { type: 'boolean' },
      check: { type: 'boolean' },
      lock: { type: 'string' },
      offline: { type: 'boolean' },
      contact: { type: 'string' },
      fix: { type: 'boolean' },
      write: { type: 'boolean' },
      out: { type: 'string' },
    },

    async run(context) {
      const settings = settingsOf(context);
      try {
        const lock = settings.lock === undefined ? undefined : await openLockFile(settings.lock);
        const fetch = settings.check ? fetchFor(settings.contact) : undefined;
        try {
          return await runAudit({ ...settings, colour }, { lock, fetch }, context);
        } finally {
          await fetch?.close?.();
        }
      } catch (error) {
        if (!(error instanceof LockFileError)) throw error;
        context.talk(`embed-hub audit: ${error.message}`);
        return 1;
      }
    },
  };
}

export const command = createAuditCommand({
  fetchFor: (contact) => createNodeFetch(contact === undefined ? {} : { contact }),
  colour: process.stdout.isTTY && !process.env['NO_COLOR'],
});

interface Settings extends AuditSettings {
  readonly check: boolean;
  readonly lock: string | undefined;
  readonly contact: string | undefined;
}

/** @throws UsageError */
function settingsOf({ args, options }: Context): Settings {
  const text = (name: keyof OptionValues): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const is = (name: keyof OptionValues): boolean => options[name] === true;
  const settings: Settings = {
    paths: args.length ? args : ['.'],
    json: is('json'),
    html: text('html'),
    base: text('base'),
    strict: is('strict'),
    check: is('check'),
    lock: text('lock'),
    offline: is('offline'),
    contact: text('contact'),
    fix: is('fix'),
    write: is('write'),
    out: text('out'),
  };
  const { base, fix, write, out, json, check, lock, offline, contact, paths } = settings;
  if (base !== undefined && !webAddress(base)) throw new UsageError('--base must be an http or https address');
  if (!fix && (write || out !== undefined)) throw new UsageError('--write and --out belong to --fix.');
  if (write && out !== undefined) throw new UsageError('--write changes files, --out writes an export: choose one.');
  if (out !== undefined && paths.length !== 1) throw new UsageError('--out takes one export.');
  if (out !== undefined && out === paths[0]) throw new UsageError('--out must be another file than the export.');
  if (fix && json) throw new UsageError('--fix prints a diff; leave --json out.');
  if (!check && (lock !== undefined || offline || contact !== undefined))
    throw new UsageError('--lock, --offline and --contact belong to --check.');
  return settings;
}
