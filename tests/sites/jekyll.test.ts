// Jekyll builds, and embed-hub build goes over what it built.
import { cp } from 'node:fs/promises';
import { describe } from 'node:test';
import { hasProgram, howToGet } from '../../scripts/lib/install-programs.mjs';
import { testBuiltElsewhere } from './shared/built-elsewhere.js';
import { openWorkshop } from './shared/workshop.js';

describe('a Jekyll site', { skip: hasProgram('jekyll') ? false : howToGet('jekyll') }, () => {
  testBuiltElsewhere({
    async make() {
      const site = await openWorkshop('jekyll');
      await site.run('jekyll', 'build', '--quiet');
      await cp(site.path('node_modules/embed-hub/dist/cdn'), site.path('_site/embed-hub'), { recursive: true });
      return site;
    },
    output: '_site',
    file: 'small-pages.html',
    address: '/small-pages.html',
  });
});
