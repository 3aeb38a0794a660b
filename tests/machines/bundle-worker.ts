// The worker of the deploying guide, bundled as `wrangler` does: for workerd, without compatibility with Node.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = new URL('../../docs/guides/deploy/cloudflare/', import.meta.url);

/** What is read of `wrangler.json`. */
interface Wrangler {
  readonly main: string;
  readonly compatibility_date: string;
  readonly kv_namespaces: readonly { readonly binding: string }[];
  readonly durable_objects: { readonly bindings: readonly { readonly name: string; readonly class_name: string }[] };
  readonly migrations: readonly { readonly new_sqlite_classes: readonly string[] }[];
}

export const wrangler = JSON.parse(readFileSync(new URL('wrangler.json', folder), 'utf8')) as Wrangler;

export async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(wrangler.main, folder))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker'],
    external: ['cloudflare:workers'],
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
