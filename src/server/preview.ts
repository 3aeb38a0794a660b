/** The preview page: static files beside the endpoint, under a strict policy. Node only. */
import { staticMiddleware } from 'srvx/static';
import type { Handler } from './handler.js';

export interface PreviewOptions {
  /** The folder with the built page. */
  readonly directory: string;
  /** The folder with the loader and its chunks; served at `/cdn/`. */
  readonly loader?: string;
  /** Answers at `path` and below it. */
  readonly endpoint: Handler;
  /** Default `/oembed`. */
  readonly path?: string;
}

/** Scripts and styles of our own only; frames and media from where an embed may lead, once a reader asked for them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // the page's own recordings, and streams that script puts together
  "media-src 'self' blob:",
  "frame-src 'self' https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  // what was built a moment ago is what has to be seen
  'cache-control': 'no-cache',
};

const MISSING = 'There is nothing here.\n';

function told(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, {
    status,
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers },
  });
}

/** @returns a function that answers the endpoint and the files; it lists no folders and follows no link out of `directory` */
export function createPreview({ directory, loader, endpoint, path = '/oembed' }: PreviewOptions): Handler {
  const files = staticMiddleware({ dir: directory });
  const loaderFiles = loader && staticMiddleware({ dir: loader });
  const missing = (): Response => told(404, MISSING);
  return async (request) => {
    // what a Host header adds to a path may be no address at all
    if (!URL.canParse(request.url)) return told(400, 'This address cannot be read.\n');
    const url = new URL(request.url);
    if (url.pathname === path || url.pathname.startsWith(`${path}/`)) return endpoint(request);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return told(405, 'Ask with GET.\n', { allow: 'GET, HEAD' });
    const below = loaderFiles && /^\/cdn(?=\/)/.exec(url.pathname)?.[0];
    if (below) url.pathname = url.pathname.slice(below.length);
    const found = await (below
      ? loaderFiles(new Request(url, { method: request.method, headers: request.headers }), missing)
      : files(request, missing));
    // the answer itself, not a copy: a file's stream that is handed on is closed twice where nobody reads it (HEAD)
    for (const [name, value] of Object.entries(HEADERS)) found.headers.set(name, value);
    return found;
  };
}
