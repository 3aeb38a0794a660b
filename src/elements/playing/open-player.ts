/** What is opened by the press: our own player where files or streams are known, else, or if these fail, the frame. */
import type { LitElement } from 'lit';
import type { Opened } from './opened.js';
import { Opening, type OpeningEvents, type OpeningRequest } from './opening.js';
import { OwnOpening } from './own-opening.js';
import { sourcesOf } from './recording.js';

/**
 * Opens it within the press. Addresses of files may have ended meanwhile, as those of Brightcove do after some hours: then
 * the provider's frame takes their place, at the time where they failed.
 */
export function openPlayer(element: LitElement, box: Element, request: OpeningRequest, events: OpeningEvents): Opened {
  if (!sourcesOf(request.view.embed).length) return new Opening(element, box, request, events);
  let current: Opened = new OwnOpening(element, box, request, {
    ...events,
    failed: (at) => {
      const hadFocus = box.contains((element.shadowRoot as ShadowRoot).activeElement);
      current.close();
      current = new Opening(element, box, { ...request, start: at || request.start }, events);
      if (hadFocus) current.focus();
      element.requestUpdate();
    },
  });
  return {
    get player() {
      return current.player;
    },
    get height() {
      return current.height;
    },
    focus: () => current.focus(),
    close: () => current.close(),
  };
}
