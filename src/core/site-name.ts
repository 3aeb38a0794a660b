/**
 * What a site is called where nobody told its name.
 * @param base what a relative address is relative to
 * @returns the host without `www.`
 * @throws TypeError where it is no address
 */
export const siteName = (address: string | URL, base?: string): string =>
  new URL(address, base).hostname.replace(/^www\./, '');
