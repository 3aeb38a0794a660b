import { sendText } from '../site.js';
import type { Site } from '../site.js';
import { badReplies } from './bad-replies.js';
import { badTransport } from './bad-transport.js';

/** Hosts under `.example` (RFC 2606) that fail as real ones do. The README lists them. */
export function hostsBehavingBadly(): Site[] {
  const hosts = Object.entries({ ...badTransport(), ...badReplies() });
  const sites = hosts.map(([host, answers]): Site => {
    return {
      hosts: [host],
      handle(exchange) {
        const answer = answers[exchange.url.pathname] ?? answers['*'];
        if (answer === undefined) sendText(exchange, 404, 'Not Found');
        else answer(exchange);
      },
    };
  });
  const stalled: Site = {
    hosts: ['stalled.example'],
    stallsHandshake: true,
    // Over plain HTTP there is no handshake to stall: the request waits instead.
    handle: () => undefined,
  };
  return [...sites, stalled];
}
