/** `fetch` for Node that reaches the public internet and nothing behind it. */
import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch } from 'undici';
import { EmbedError } from '../../core/error.js';
import { checkUrl, isPublicAddress } from './check-url.js';
import type { CheckedFetch, Fetch } from './fetch.js';

/** All addresses of a host. */
export type Dns = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface NodeFetchOptions {
  /** Where the people who run this can be reached: an address of a page, or of mail. Sites that are asked see it. */
  readonly contact?: string;
  /** Milliseconds for name, TCP and TLS together. Default 5000. */
  readonly connectTimeout?: number;
  /** Default: the system's. */
  readonly dns?: Dns;
  /** Makes the connections, with a `lookup` that answers vetted addresses only. Default: undici's. */
  readonly connector?: (options: { timeout: number; lookup: LookupFunction }) => buildConnector.connector;
}

export interface NodeFetch extends CheckedFetch {
  /** Ends idle connections. */
  close(): Promise<void>;
}

const systemDns: Dns = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * Every address a host has is checked at the moment it is connected to, and the connection is made to what was checked:
 * an answer that changes in between changes nothing. Addresses in URLs are checked before. Certificates are verified.
 * Rejects with a `TypeError` whose cause tells why (`EmbedError` `unsafe-url` where the address was refused), as `fetch` does.
 */
export function createNodeFetch(options: NodeFetchOptions = {}): NodeFetch {
  const { contact, connectTimeout = 5000, dns = systemDns, connector = buildConnector } = options;
  const connect = connector({ timeout: connectTimeout, lookup: vettedLookup(dns) });
  const agent = new Agent({ connect: vettedConnector(connect) });
  const userAgent = `Mozilla/5.0 (compatible; embed-hub; link preview${contact ? `; +${headerText(contact)}` : ''})`;
  const get: Fetch = async (url, init) => {
    const headers = { 'user-agent': userAgent, ...init.headers };
    return fetch(checkUrl(url), { ...init, headers, dispatcher: agent });
  };
  return Object.assign(get, { checksAddresses: true, close: () => agent.close() } as const);
}

/** DNS is not asked about addresses that are written as numbers, and a redirect that `fetch` follows may lead to one. */
function vettedConnector(connect: buildConnector.connector): buildConnector.connector {
  return (to, callback) => {
    const host = to.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !isPublicAddress(host)) callback(new EmbedError('unsafe-url', to.hostname), null);
    else connect(to, callback);
  };
}

/** One refused address refuses the host: a name that leads inside and outside at once is a trap, not a mistake. */
function vettedLookup(dns: Dns): LookupFunction {
  return (hostname, { all, family }, callback) => {
    const answer = async (): Promise<[LookupAddress, ...LookupAddress[]]> => {
      const answers = await dns(hostname);
      if (answers.some(({ address }) => !isPublicAddress(address))) throw new EmbedError('unsafe-url', hostname);
      const wanted = Number(String(family ?? 0).replace('IPv', ''));
      const [first, ...rest] = answers.filter((one) => wanted === 0 || one.family === wanted);
      if (!first) throw new EmbedError('network', hostname);
      return [first, ...rest];
    };
    answer().then(
      (vetted) => (all ? callback(null, vetted) : callback(null, vetted[0].address, vetted[0].family)),
      (error: unknown) => callback(error as Error, []),
    );
  };
}

/** Only what may stand in a header's comment. */
const headerText = (text: string): string => text.replaceAll(/[^\x21-\x27\x2a-\x7e]/g, '').slice(0, 200);
