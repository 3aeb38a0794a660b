// The oEmbed registry as a compact table. Schemes of hosts that have a module of ours are left out.
import { createRequire } from 'node:module';
import { audited, deadHosts } from './dead-endpoints.mjs';
import { header, load, plugins } from './sources.mjs';

export async function longTail({ root }) {
  const registry = createRequire(import.meta.url)('oembed-providers/providers.json');
  const owned = new Set();
  for (const name of await plugins(root, 'providers', (name) => name !== 'index')) {
    const { provider, providers = [] } = await load(root, `providers/${name}`);
    for (const { hosts } of provider ? [provider] : providers) for (const host of hosts) owned.add(host);
  }
  const lines = registry.flatMap((provider) =>
    provider.endpoints.flatMap((endpoint) => line(provider, endpoint, owned)),
  );
  const table = [...new Set(lines)].sort().join('\n');
  return [
    [
      'src/providers/_oembed.ts',
      `${header('The long tail: name, endpoint and schemes, separated by tabs.')}
/** When the endpoints marked with a dagger were found dead. */
export const audited = '${audited}';

export const table = \`\n${table.replaceAll(/[\\`$]/g, '\\$&')}\n\`;\n`,
    ],
  ];
}

function line(provider, endpoint, owned) {
  const url = endpoint.url.replaceAll('{format}', 'json');
  if (!/^https?:\/\//.test(url)) return [];
  const schemes = new Set((endpoint.schemes ?? []).flatMap((scheme) => compact(scheme, owned)));
  if (!schemes.size) return [];
  const host = /^https?:\/\/(?:\*\.)?([^/]+)/.exec(url)?.[1] ?? '';
  const name = (deadHosts.has(host) ? '†' : '') + provider.provider_name.replaceAll(/\s+/g, ' ').trim();
  return [[name, url.replace(/^https:\/\//, ''), ...[...schemes].sort()].join('\t')];
}

/** `https://www.example.org/a/*` → `example.org/a/*`. Only http(s) schemes with a real domain can be matched by host. */
function compact(scheme, owned) {
  const [, authority, path] = /^https?:\/\/([^/]+)(\/.*)?$/.exec(scheme) ?? [];
  if (!authority) return [];
  const host = authority
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/^(?:\*\.)+/, '*.');
  const domain = host.replace(/^\*\./, '');
  if (domain.includes('*') || !domain.includes('.') || /[\t\n]/.test(scheme)) return [];
  if (labels(domain).some((name) => owned.has(name))) return [];
  return [host + (path ?? '/')];
}

/** `a.b.org` → `a.b.org`, `b.org`, `org` */
const labels = (host) => host.split('.').map((_, i, all) => all.slice(i).join('.'));
