// The thread of `src/site/node`, which is TypeScript: a thread of Node 20 does not inherit the hooks that read it.
import { register } from 'tsx/esm/api';

register();
await import('../../src/site/node/page-thread.ts');
