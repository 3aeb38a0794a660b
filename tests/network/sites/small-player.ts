import { playerPage, seconds } from '../player-page.js';
import { send, sendText } from '../site.js';
import type { Site } from '../site.js';

export interface SmallPlayer {
  /** The name on the page. */
  name: string;
  hosts: readonly string[];
  /** Paths of the player. */
  path: RegExp;
  /** Query parameter that begins it by itself. */
  autoplay?: string;
  protocol: string;
}

/** In the address of an item that is one second long, in letters or, where ids are numbers, in digits; any other is a minute. */
const SHORT = /short|9{6}/;

/** A site that is a player and nothing else: any id exists. */
export function smallPlayer({ name, hosts, path, autoplay, protocol }: SmallPlayer): Site {
  return {
    hosts,
    handle(exchange) {
      const { pathname, search, searchParams } = exchange.url;
      if (!path.test(pathname)) {
        sendText(exchange, 404, 'Not Found');
        return;
      }
      const [parameter = '', value] = (autoplay ?? '').split('=');
      const start = seconds(searchParams.get('t') ?? searchParams.get('start'));
      const config = {
        title: `${name} ${pathname}`,
        duration: SHORT.test(pathname + search) ? 1 : 60,
        autoplay: parameter !== '' && searchParams.get(parameter) === value,
        ...(start !== undefined && { start }),
      };
      send(exchange, playerPage(name, config, protocol));
    },
  };
}
