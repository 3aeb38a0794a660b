/** Frames that cannot be commanded but tell how high their content is. */
import type { Connection, FramePort, Protocol } from '../../core/playback.js';
import { amount } from './read.js';

/**
 * @param read the height in a message, if it holds one
 * @param ask makes the frame tell it; absent where it does so by itself
 */
export function reportsHeight(read: (data: unknown) => unknown, ask?: (port: FramePort) => void): Protocol {
  return {
    connect(port): Connection {
      const connection: Connection = {
        receive(data) {
          const height = amount(read(data));
          if (height) port.report({ height });
        },
      };
      if (ask) connection.loaded = () => ask(port);
      return connection;
    },
  };
}
