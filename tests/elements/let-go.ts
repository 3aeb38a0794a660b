/** Recordings that tests have opened. */

const opened = new Set<HTMLMediaElement>();

/** An engine plays only so many at once, in the page or not: this one is let go when its test is over. */
export function letGoLater(media: HTMLMediaElement | null): void {
  if (media) opened.add(media);
}

afterEach(() => {
  for (const media of opened) {
    media.pause();
    // nothing of it may come back: a described version, a source, the author's address
    delete media.dataset['describedSrc'];
    media.replaceChildren();
    media.removeAttribute('src');
    media.load();
  }
  opened.clear();
});
