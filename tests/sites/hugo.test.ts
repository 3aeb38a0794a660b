// Hugo builds, and embed-hub build goes over what it built.
import { describe } from 'node:test';
import { hasProgram, howToGet } from '../../scripts/lib/install-programs.mjs';
import { testBuiltElsewhere } from './shared/built-elsewhere.js';
import { openWorkshop } from './shared/workshop.js';

describe('a Hugo site', { skip: hasProgram('hugo') ? false : howToGet('hugo') }, () => {
  testBuiltElsewhere({
    async make() {
      const site = await openWorkshop('hugo', { posters: 'static/posters' });
      await site.run('hugo', '--quiet');
      return site;
    },
    output: 'public',
    file: 'small-pages/index.html',
    address: '/small-pages/',
  });
});
