import { expect } from '@open-wc/testing';
import { describeContract } from './accessibility-contract.js';
import { nameOf } from './accessibility-tree.js';
import { states, useCatalogue } from './catalogue.js';
import { part, textOf } from './helpers.js';

describeContract(
  'accessibility of every state',
  states.filter(({ name }) => !name.startsWith('embed-player')),
);

describe('accessibility of facades', () => {
  useCatalogue();

  it('names the buttons of a player with action, title and provider', async () => {
    for (const { make } of states.filter((state) => state.name.startsWith('embed-media: idle'))) {
      const element = await make();
      const { title, provider } = (element as HTMLElementTagNameMap['embed-media']).embed!;
      const name = nameOf(part(element, 'button')!);
      expect(name).to.match(/^(?:Play|Listen|Show(?: slides| the post from [\w ]+)?): /);
      expect(name).to.contain(provider!.name);
      const own = textOf(element.querySelector('a, p') ?? null) || textOf(element) || (title ?? 'Video');
      expect(name).to.contain(own);
    }
  });
});
