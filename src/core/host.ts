/** Hosts compared label by label from the right, never as substrings: `notyoutube.com` is not `youtube.com`. */

/**
 * Finds what is registered for a host or for the nearest of its parent domains.
 * @param host lower case, as in `ParsedUrl.host`
 */
export function lookupHost<T>(index: ReadonlyMap<string, T>, host: string): T | undefined {
  let found = index.get(host);
  let dot = found === undefined ? host.indexOf('.') : -1;
  while (found === undefined && dot >= 0) {
    const next = host.indexOf('.', dot + 1);
    // a label that stands alone is nobody's domain
    if (next >= 0) found = index.get(host.slice(dot + 1));
    dot = next;
  }
  return found;
}

/** True where `host` is `domain` or below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(domain) && host[host.length - domain.length - 1] === '.');
}
