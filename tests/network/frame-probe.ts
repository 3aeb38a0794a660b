import type { TestBrowser } from './browser.js';
import type { Internet } from './internet.js';

/** A message that reached the embedding page. */
export interface FrameMessage {
  origin: string;
  /** As it arrived: a string or an object. */
  raw: unknown;
  /** Parsed where it was a JSON string. */
  data: Record<string, unknown>;
}

/** A page at `https://parent.example` with one frame, and the messages between them. */
export interface FrameProbe {
  /** All messages from the frame so far. */
  readonly messages: readonly FrameMessage[];
  /** Posts a message into the frame. */
  send(message: unknown): Promise<void>;
  /**
   * The next message that matches, looking from the one after the last found: calls in a row assert an order.
   * @throws Error after `timeout` ms, listing what came instead
   */
  next(matches: (data: Record<string, unknown>) => boolean, timeout?: number): Promise<FrameMessage>;
  /** Clicks the button in the frame, as a reader would. */
  clickPlay(): Promise<void>;
  /** The visible text of the frame. */
  text(): Promise<string>;
  close(): Promise<void>;
}

const HOST = 'parent.example';

function parse(raw: unknown): Record<string, unknown> {
  const value: unknown = typeof raw === 'string' ? JSON.parse(raw) : raw;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Opens a page that frames `src`, and waits for the frame to load. */
export async function openFrame(
  internet: Internet,
  { newPage }: TestBrowser,
  src: string,
  { allow = 'autoplay', referrerPolicy = 'strict-origin-when-cross-origin' } = {},
): Promise<FrameProbe> {
  const html = `<!doctype html><title>Parent</title>
<iframe title="Player" allow="${allow}" referrerpolicy="${referrerPolicy}"></iframe>
<script>
  const frame = document.querySelector('iframe');
  addEventListener('message', (event) => {
    if (event.source === frame.contentWindow) received(event.origin, event.data);
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = ${JSON.stringify(src)};
</script>`;
  internet.mount(HOST, { pages: { '/': { html } } });

  const messages: FrameMessage[] = [];
  const listeners = new Set<() => void>();
  let position = 0;
  const { page, close } = await newPage();
  await page.exposeFunction('received', (origin: string, raw: unknown) => {
    messages.push({ origin, raw, data: parse(raw) });
    for (const listener of listeners) listener();
  });
  await page.goto(`https://${HOST}/`);
  await page.evaluate('loaded');

  const player = () => {
    const frame = page.frames().find((candidate) => candidate.parentFrame() === page.mainFrame());
    if (frame === undefined) throw new Error('The frame has gone.');
    return frame;
  };
  return {
    messages,
    async send(message) {
      await page.evaluate(`frame.contentWindow.postMessage(${JSON.stringify(message)}, '*')`);
    },
    next: (matches, timeout = 5000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const index = messages.findIndex(({ data }, at) => at >= position && matches(data));
          const found = messages[index];
          if (found === undefined) return;
          position = index + 1;
          done();
          resolve(found);
        };
        const timer = setTimeout(() => {
          done();
          const came = messages.slice(position).map(({ data }) => JSON.stringify(data));
          reject(new Error(`No such message in ${timeout} ms. Instead:\n${came.join('\n')}`));
        }, timeout);
        const done = () => {
          clearTimeout(timer);
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    clickPlay: () => player().locator('button').click(),
    text: () => player().evaluate('document.body.innerText') as Promise<string>,
    close,
  };
}
