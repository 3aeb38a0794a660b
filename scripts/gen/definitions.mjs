// One define module per component, with a literal `customElements.define` so that the manifest's analyzer sees it.
import { header, plugins } from './sources.mjs';

const className = (tag) => tag.replaceAll(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()) + 'Element';

export async function definitions({ root }) {
  const tags = await plugins(root, 'elements', (name) => name.startsWith('embed-'));
  const rows = tags.map((tag) => `['${tag}', () => import('./${tag}.js')]`);
  return [
    ...tags.map((tag) => [`src/define/${tag}.ts`, definition(tag)]),
    [
      'src/define/_tags.ts',
      `${header('Tag → the module that defines it.')}
export const tags: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([${rows.join(',\n')}]);
`,
    ],
  ];
}

function definition(tag) {
  const name = className(tag);
  return `${header(`Defines <${tag}>, once per page.`)}import { ${name} } from '../elements/${tag}.js';

if (typeof customElements !== 'undefined' && !customElements.get('${tag}')) customElements.define('${tag}', ${name});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`;
}
