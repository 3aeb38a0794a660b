// Loaded before a program: whatever host it connects to, the small internet answers, on the port that SMALL_INTERNET names.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const connect = net.Socket.prototype.connect;

/**
 * @this {net.Socket}
 * @param {any[]} args
 */
net.Socket.prototype.connect = function (...args) {
  const options = args.flat()[0];
  if (options?.host) Object.assign(options, { host: '127.0.0.1', port: Number(process.env['SMALL_INTERNET']) });
  return connect.apply(this, /** @type {any} */ (args));
};
// an address of the public internet, as DNS answers it
dns.promises.lookup = /** @type {any} */ (async () => [{ address: '93.184.216.34', family: 4 }]);
syncBuiltinESMExports();
