/** How the resolver reaches the network: the part of `fetch` that it needs, as an argument. */

/** What is read of a `Response`. */
export interface FetchResponse {
  readonly status: number;
  /** `opaqueredirect` where a browser keeps a redirect to itself. */
  readonly type: string;
  /** Where the reply came from; may be empty. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly body: {
    getReader(): {
      read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
      cancel(): Promise<void>;
    };
    cancel(): Promise<void>;
  } | null;
}

/** What is asked for: always a GET, without cookies. */
export interface FetchInit {
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect: 'manual' | 'follow';
  readonly signal: AbortSignal;
}

/** The global `fetch` of browsers, workerd, Deno and Node is one; `createNodeFetch` makes one that may go anywhere. */
export interface Fetch {
  (url: string, init: FetchInit): Promise<FetchResponse>;
  /** True where every address that DNS answers is checked, and the connection made to no other. */
  readonly checksAddresses?: boolean;
}

/** One that may go anywhere. */
export interface CheckedFetch extends Fetch {
  readonly checksAddresses: true;
}
