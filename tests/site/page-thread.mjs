// The thread of `src/site/node`, which is TypeScript: a thread of Node 20 does not inherit the hooks that read it.
import { tsImport } from 'tsx/esm/api';

await tsImport('../../src/site/node/page-thread.ts', import.meta.url);
