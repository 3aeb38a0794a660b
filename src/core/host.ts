/** Hosts compared label by label from the right, never as substrings: `notyoutube.com` is not `youtube.com`. */

/**
 * Finds what is registered for a host or for the nearest of its parent domains.
 * @param host lower case, as in `ParsedUrl.host`
 */
export function lookupHost<T>(index: ReadonlyMap<string, T>, host: string): T | undefined {
  for (let name = host; ;) {
    const found = index.get(name);
    if (found !== undefined) return found;
    const dot = name.indexOf('.');
    if (dot < 0) return undefined;
    name = name.slice(dot + 1);
  }
}

/** True where `host` is `domain` or below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(domain) && host[host.length - domain.length - 1] === '.');
}
