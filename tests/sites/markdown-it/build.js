import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import embedHub from 'embed-hub/markdown-it';
import markdownIt from 'markdown-it';

const embeds = await embedHub({ posters: 'posters', offline: true });
const md = markdownIt({ html: true, linkify: true }).use(embeds);

const text = await readFile('small-pages.md', 'utf8');
await embeds.prepare(text);
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
${md.render(text)}
</main></body>
</html>
`;
await mkdir('out', { recursive: true });
await writeFile('out/small-pages.html', html);
await cp('node_modules/embed-hub/dist/cdn', 'out/embed-hub', { recursive: true });
await cp('posters', 'out/posters', { recursive: true });
await embeds.save();
