// The registry of locales: area → language → the one module with its words.
import { readdir } from 'node:fs/promises';
import { header, plugins } from './sources.mjs';

export async function locales({ root }) {
  const folder = `${root}src/locales`;
  const areas = (await plugins(root, 'locales/shared', (name) => name.endsWith('-table'))).map((name) =>
    name.slice(0, -'-table'.length),
  );
  const tags = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name)
    .sort();
  const held = new Map();
  for (const tag of tags) held.set(tag, await plugins(root, `locales/${tag}`));
  const type = (area) => `${area[0].toUpperCase()}${area.slice(1)}Messages`;
  const rows = (area) =>
    tags
      .filter((tag) => held.get(tag).includes(area))
      .map((tag) => `'${tag.toLowerCase()}': () => import('./${tag}/${area}.js')`);
  // a table that English does not have yet is nobody's
  const known = areas.filter((area) => held.get('en')?.includes(area));
  const text = `${header('Area → language → the one module with its words.')}${known
    .map((area) => `import type { ${type(area)} } from './shared/${area}-table.js';`)
    .join('\n')}

/** What the modules of each area hold. */
export interface Tables {
${known.map((area) => `readonly '${area}': ${type(area)};`).join('\n')}
}

export type Area = keyof Tables;

type Load<Table> = () => Promise<{ readonly messages: Table }>;

/** By BCP 47 tag, lower case. */
type Loaders<Table> = Readonly<Record<string, Load<Table>>> & { readonly en: Load<Table> };

export const tables: { readonly [Name in Area]: Loaders<Tables[Name]> } = {
${known.map((area) => `'${area}': { ${rows(area).join(',\n')} }`).join(',\n')}
};
`;
  return [['src/locales/_registry.ts', text]];
}
