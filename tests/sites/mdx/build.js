import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { evaluate } from '@mdx-js/mdx';
import embedHub from 'embed-hub/rehype';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';

const rehypePlugins = [[embedHub, { posters: 'posters', offline: true }]];

async function render(source) {
  const { default: Content } = await evaluate(source, { ...runtime, rehypePlugins });
  return renderToString(createElement(Content));
}

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Small pages</title>
<link rel="icon" href="data:,">
<script type="module" src="/embed-hub/embed-hub.js"></script>
</head>
<body><main>
<h1>Small pages</h1>
${await render(await readFile('small-pages.mdx', 'utf8'))}
</main></body>
</html>
`;
await mkdir('out', { recursive: true });
await writeFile('out/small-pages.html', html);
await writeFile('out/markdown.html', await render('# No JSX\n\nhttps://vimeo.com/76979871'));
await cp('node_modules/embed-hub/dist/cdn', 'out/embed-hub', { recursive: true });
await cp('posters', 'out/posters', { recursive: true });
