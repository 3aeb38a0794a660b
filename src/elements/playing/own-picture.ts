/**
 * Whether a picture can be shown without asking anybody who has not been asked already: it lies in the address itself, it
 * is of this site, or it is an `<img>` that has loaded.
 */
export function isOwnPicture(picture: string | HTMLImageElement): boolean {
  if (typeof picture !== 'string') return picture.complete && picture.naturalWidth > 0;
  try {
    const { protocol, origin } = new URL(picture, document.baseURI);
    return protocol === 'data:' || (/^(?:https?|blob):$/.test(protocol) && origin === location.origin);
  } catch {
    return false;
  }
}
