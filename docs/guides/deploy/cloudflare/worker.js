/** The oEmbed endpoint on Cloudflare Workers: answers in Workers KV, and a Durable Object that decides who asks. */
import { DurableObject } from 'cloudflare:workers';
import { createResolver } from 'embed-hub/resolver';
import { clientFromHeader, createHandler } from 'embed-hub/server';
import { createStorage } from 'unstorage';
import kv from 'unstorage/drivers/cloudflare-kv-binding';

/** One for each address, wherever it is asked about: whoever comes first has it, until it is given back or over. */
export class LeaseObject extends DurableObject {
  #word = '';
  #until = 0;

  take(word, milliseconds) {
    if (this.#until > Date.now()) return false;
    this.#word = word;
    this.#until = Date.now() + milliseconds;
    return true;
  }

  renew(word, milliseconds) {
    if (word === this.#word) this.#until = Date.now() + milliseconds;
  }

  release(word) {
    if (word === this.#word) this.#until = 0;
  }
}

function durableLeases(namespace) {
  return {
    // elsewhere KV may show late what was written here: then asking twice is better than waiting
    patience: 2000,
    async take(key, milliseconds) {
      const object = namespace.get(namespace.idFromName(key));
      const word = crypto.randomUUID();
      if (!(await object.take(word, milliseconds))) return undefined;
      return { renew: (longer) => object.renew(word, longer), release: () => object.release(word) };
    },
  };
}

function open(env) {
  const cache = createStorage({ driver: kv({ binding: env.CACHE }) });
  const resolver = createResolver({ fetch, cache, leases: durableLeases(env.LEASES) });
  const clientOf = clientFromHeader({ header: 'cf-connecting-ip' });
  return createHandler({ resolver, cache, rate: { clientOf } });
}

let handler;

export default {
  fetch(request, env, context) {
    handler ??= open(env);
    const answer = handler(request);
    // whoever came first may leave; others wait for what it has begun
    context.waitUntil(answer);
    return answer;
  },
};
