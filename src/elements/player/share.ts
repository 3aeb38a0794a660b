/** A link to a moment of a recording. */

/** The page's address, with the time; with the player's id, where it has one, or several would be meant. */
export function linkTo(host: Element, seconds: number): string {
  const page = new URL(location.href);
  page.hash = `${host.id ? `${host.id}:` : ''}t=${Math.floor(seconds)}`;
  return page.href;
}

/**
 * Offers a link to the system's own ways of sharing where there are any, else puts it into the clipboard.
 * @returns `shared` also where the reader thought better of it
 */
export async function copy(url: string, title: string): Promise<'shared' | 'copied' | 'failed'> {
  const data = { url, ...(title && { title }) };
  try {
    if ((navigator as Partial<Navigator>).canShare?.(data)) {
      await navigator.share(data);
      return 'shared';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    // absent in insecure pages, or refused
    return 'failed';
  }
}
