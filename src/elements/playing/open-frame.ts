/** A provider's frame: made in one go while the reader's press still counts, then watched until it is there. */
import type { Frame } from '../../core/embed.js';
import type { ErrorCode } from '../../core/error.js';

/** A frame in the page. */
export interface OpenFrame {
  readonly iframe: HTMLIFrameElement;
  /** Takes it out and ends the watch. */
  close(): void;
}

export interface FrameRequest {
  readonly frame: Frame;
  /** What the frame is called: the item and its provider. */
  readonly title: string;
  /** seconds */
  readonly timeout: number;
  /** `name=value` pairs that the address gets, each in place of one of its name. */
  readonly query: readonly string[];
}

export interface Outcome {
  loaded(): void;
  failed(code: ErrorCode, cause?: unknown): void;
}

/**
 * Puts a frame into a box, and tells what becomes of it.
 * Browsers fire `load` for their own error pages too, and some for frames that the page's policy blocked: a failure may
 * therefore be told after `loaded`.
 */
export function openFrame(box: Element, request: FrameRequest, outcome: Outcome): OpenFrame {
  const iframe = createFrame(request);
  const watch = new AbortController();
  const options = { signal: watch.signal };
  const timer = setTimeout(() => outcome.failed('timeout'), request.timeout * 1000);
  const stop = (): void => clearTimeout(timer);
  watch.signal.addEventListener('abort', stop);
  iframe.addEventListener('load', stop, options);
  iframe.addEventListener('load', () => outcome.loaded(), options);
  iframe.addEventListener('error', (event) => outcome.failed('network', event), options);
  const refused = (event: SecurityPolicyViolationEvent): void => {
    if (isAbout(event, iframe.src)) outcome.failed('network', event);
  };
  document.addEventListener('securitypolicyviolation', refused, options);
  box.append(iframe);
  return {
    iframe,
    close() {
      watch.abort();
      iframe.remove();
    },
  };
}

function createFrame({ frame, title, query }: FrameRequest): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.part.add('iframe');
  iframe.title = title;
  iframe.allow = frame.allow.join('; ');
  // YouTube refuses to play (error 153) where no referrer tells it the site; set before src
  iframe.referrerPolicy = 'strict-origin-when-cross-origin';
  if (frame.sandbox !== undefined) iframe.setAttribute('sandbox', frame.sandbox);
  iframe.src = withPairs(frame.src, [frame.embedder && `${frame.embedder}=${location.hostname}`, ...query]);
  return iframe;
}

/**
 * Adds `name=value` pairs to a query, each in place of one of its name. The rest is not written anew, as `URLSearchParams`
 * would: some players read their colons and commas plain.
 */
function withPairs(address: string, pairs: readonly (string | undefined)[]): string {
  const url = new URL(address);
  for (const pair of pairs) {
    if (!pair) continue;
    const name = pair.split('=', 1)[0];
    const others = url.search.slice(1).split('&');
    url.search = [...others.filter((other) => other && other.split('=', 1)[0] !== name), pair].join('&');
  }
  return url.href;
}

/** A report names the whole address, or after a redirect the origin only (CSP 3, section 5.4). */
function isAbout({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent, src: string): boolean {
  if (!/^(?:frame|child|default)-src/.test(effectiveDirective)) return false;
  return blockedURI === new URL(src).origin || blockedURI === src.split('#', 1)[0];
}
