/** Errors are data: a code, the URL, a cause. One table turns a code into an HTTP status and a sentence. */

export type ErrorCode =
  | 'unsupported-url'
  | 'not-found'
  | 'embedding-disabled'
  | 'rate-limited'
  | 'bot-wall'
  | 'timeout'
  | 'too-large'
  | 'bad-response'
  | 'insufficient-metadata'
  | 'unsafe-url'
  | 'network';

interface ErrorRow {
  /** HTTP status a server answers with. */
  readonly status: number;
  /** What happened and what to do about it. */
  readonly sentence: string;
}

export const ERRORS: Readonly<Record<ErrorCode, ErrorRow>> = {
  'unsupported-url': { status: 422, sentence: 'No provider knows this address. Link to it instead.' },
  'not-found': { status: 404, sentence: 'There is nothing at this address any more. Check it for typing mistakes.' },
  'embedding-disabled': {
    status: 403,
    sentence: 'Its owner does not allow this to be shown on other sites. Link to it instead.',
  },
  'rate-limited': { status: 429, sentence: 'The provider asks us to slow down. Try again later.' },
  'bot-wall': { status: 403, sentence: 'The site lets no program read this page. Write title and excerpt by hand.' },
  timeout: { status: 504, sentence: 'The site took too long to answer. Try again later.' },
  'too-large': { status: 413, sentence: 'The input is larger than the limit.' },
  'bad-response': { status: 502, sentence: 'The site answered with something that cannot be read.' },
  'insufficient-metadata': {
    status: 422,
    sentence: 'The page says too little about itself for a card. Write title and excerpt by hand.',
  },
  'unsafe-url': { status: 400, sentence: 'Only public http and https addresses are allowed.' },
  network: { status: 502, sentence: 'The site could not be reached. Check the address and the connection.' },
};

/** The only error this library throws on purpose. Told apart by `code`, never by its class. */
export class EmbedError extends Error {
  override readonly name = 'EmbedError';
  readonly code: ErrorCode;
  readonly url: string | undefined;

  constructor(code: ErrorCode, url?: string, options?: { cause?: unknown; message?: string }) {
    super(
      options?.message ?? ERRORS[code].sentence,
      options?.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.url = url;
  }

  /** Plain data, for reports and replies. Never holds the cause, which may name inner things. */
  toJSON(): { code: ErrorCode; url?: string; message: string } {
    return { code: this.code, ...(this.url === undefined ? {} : { url: this.url }), message: this.message };
  }
}

/** True for our errors of any copy of this library. */
export function isEmbedError(value: unknown): value is EmbedError {
  return value instanceof Error && 'code' in value && typeof value.code === 'string' && value.code in ERRORS;
}
