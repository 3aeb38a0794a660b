import { createServer } from 'vite';

const server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
await server.listen();
const { port } = server.httpServer.address();
const page = await fetch(`http://127.0.0.1:${port}/`);
console.log(await page.text());
const [, script] = /src="(\/main\.js[^"]*)"/.exec(await (await fetch(`http://127.0.0.1:${port}/`)).text()) ?? [];
const main = await fetch(`http://127.0.0.1:${port}${script}`);
if (!main.ok || !(await main.text()).includes('embed-media')) throw new Error('main.js is not served');
await server.close();
