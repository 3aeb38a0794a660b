/** The words of `embed-hub serve` → what they mean. */
import { UsageError, type OptionValues } from './command.js';

export interface ServeOptions {
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly open: boolean;
  readonly offline: boolean;
  readonly anyPage: boolean;
  readonly cache: string | undefined;
  readonly lock: string | undefined;
  readonly contact: string | undefined;
  /** Without a path. */
  readonly origin: string | undefined;
  readonly feeds: readonly string[];
  /** Requests a minute. */
  readonly rate: number | undefined;
  readonly proxies: number;
  readonly metrics: boolean;
  readonly log: boolean;
}

/** @throws UsageError */
export function readServeOptions(options: OptionValues): ServeOptions {
  const flag = (name: string): boolean => options[name] === true;
  const [offline, anyPage, cache, feeds] = [
    flag('offline'),
    flag('any-page'),
    text(options, 'cache'),
    text(options, 'feeds'),
  ];
  if (offline && (anyPage || cache !== undefined || feeds !== undefined)) {
    throw new UsageError('--offline asks nobody: it goes with none of --any-page, --cache, --feeds.');
  }
  const rate = count(options, 'rate', 100_000);
  const proxies = count(options, 'proxies', 10);
  if (rate === 0) throw new UsageError('--rate N is 1 or more requests a minute; without it there is no limit.');
  if (proxies && rate === undefined) throw new UsageError('--proxies N says whom --rate counts: give both.');
  return {
    port: count(options, 'port', 65_535, '--port N is a number from 0 to 65535; 0 takes any free port.'),
    host: text(options, 'host'),
    open: flag('open'),
    offline,
    anyPage,
    cache,
    lock: text(options, 'lock'),
    contact: text(options, 'contact'),
    origin: originOf(text(options, 'origin')),
    feeds: feeds?.split(',').map((host) => host.trim()) ?? [],
    rate,
    proxies: proxies ?? 0,
    metrics: flag('metrics'),
    log: flag('log'),
  };
}

function text(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`--${name} needs a value.`);
  return value.trim();
}

function count(options: OptionValues, name: string, most: number, advice?: string): number | undefined {
  const value = options[name];
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : NaN;
  if (!(number <= most)) throw new UsageError(advice ?? `--${name} N is a number from 0 to ${most}.`);
  return number;
}

function originOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new UsageError('--origin URL is where readers see this server, without a path: https://blog.example');
  }
  return url.origin;
}
