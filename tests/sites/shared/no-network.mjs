// Loaded before a site's build: nothing beyond this machine can be asked, and trying ends the build.
import dns from 'node:dns';
import net from 'node:net';

const LOCAL = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::', '0000:0000:0000:0000:0000:0000:0000:0000']);
const connect = net.Socket.prototype.connect;

/**
 * @this {net.Socket}
 * @param {any[]} args
 */
net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  const { host, path } = Object(first);
  if (path === undefined && host !== undefined && !LOCAL.has(host)) refuse(host);
  return connect.apply(this, /** @type {any} */ (args));
};
dns.lookup = /** @type {any} */ (refuseUnlessLocal(dns.lookup));
dns.promises.lookup = /** @type {any} */ (refuseUnlessLocal(dns.promises.lookup));

/** @param {Function} lookup */
function refuseUnlessLocal(lookup) {
  return (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
    LOCAL.has(name) ? lookup(name, ...rest) : refuse(name);
}

/**
 * @param {string} host
 * @returns {never}
 */
function refuse(host) {
  console.error(`The build asked for ${host}, and should have asked nobody.`);
  process.exit(97);
}
