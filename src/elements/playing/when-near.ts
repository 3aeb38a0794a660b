/** Loads what the reader has agreed to shortly before it comes into view. */

/** px around the window. */
const AHEAD = 300;

/** A reader who saves data decides on each. */
interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/** @returns what ends the watch; it ends by itself with the first time */
export function whenNear(element: Element, act: () => void): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: `${AHEAD}px` },
  );
  if (!(navigator as Connection).connection?.saveData) observer.observe(element);
  return observer;
}
