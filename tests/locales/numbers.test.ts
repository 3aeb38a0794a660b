import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Kind } from '../../src/core/embed.js';
import { languages, loadTable } from '../../src/locales/index.js';
import { durations } from '../../src/locales/shared/duration.js';
import { COUNTS, KINDS } from './samples.js';

describe('locales: how many', () => {
  const expected: Record<string, [Kind, string]> = {
    en: ['video', '0 videos, 1 video, 2 videos, 3 videos, 5 videos, 11 videos, 21 videos, 100 videos'],
    de: ['post', '0 Beiträge, 1 Beitrag, 2 Beiträge, 3 Beiträge, 5 Beiträge, 11 Beiträge, 21 Beiträge, 100 Beiträge'],
    // nought and one are singular
    fr: ['video', '0 vidéo, 1 vidéo, 2 vidéos, 3 vidéos, 5 vidéos, 11 vidéos, 21 vidéos, 100 vidéos'],
    pl: ['video', '0 filmów, 1 film, 2 filmy, 3 filmy, 5 filmów, 11 filmów, 21 filmów, 100 filmów'],
    ja: ['photo', '写真0枚, 写真1枚, 写真2枚, 写真3枚, 写真5枚, 写真11枚, 写真21枚, 写真100枚'],
    ar: ['post', '0 منشور, منشور واحد, منشوران, 3 منشورات, 5 منشورات, 11 منشورًا, 21 منشورًا, 100 منشور'],
    he: ['video', '0 סרטונים, סרטון אחד, שני סרטונים, 3 סרטונים, 5 סרטונים, 11 סרטונים, 21 סרטונים, 100 סרטונים'],
  };
  for (const [tag, [kind, forms]] of Object.entries(expected)) {
    it(tag, async () => {
      const messages = await loadTable('hub', tag);
      assert.equal(COUNTS.map((count) => messages.kind(kind, count)).join(', '), forms);
    });
  }
  for (const tag of languages) {
    it(`${tag}: each kind by the rules of the language`, async () => {
      const messages = await loadTable('hub', tag);
      const rules = new Intl.PluralRules(tag);
      for (const kind of KINDS) {
        const forms = new Map<string, string>();
        for (const count of COUNTS) {
          const text = messages.kind(kind, count);
          const said = text.match(/\d+/g) ?? [];
          // Arabic and Hebrew have words for one and two
          const word = ['ar', 'he'].includes(tag) && (count === 1 || count === 2);
          assert.deepEqual(said, word ? [] : [String(count)], text);
          const rule = rules.select(count);
          const form = text.replace(/\d+/, '');
          assert.equal(forms.get(rule) ?? form, form, `${text}: ${rule}`);
          forms.set(rule, form);
        }
      }
    });
  }
  it('large numbers are grouped as the language does', async () => {
    assert.equal((await loadTable('hub', 'en')).more(12_345), 'Show 12,345 more');
    assert.equal((await loadTable('hub', 'de')).more(12_345), 'Weitere anzeigen (12.345)');
  });
});

describe('locales: how long', () => {
  const expected: Record<string, readonly [seconds: number, text: string][]> = {
    en: [
      [90, '1 minute 30 seconds'],
      [0, '0 seconds'],
      [3600, '1 hour'],
      [3605.9, '1 hour 5 seconds'],
      [-4, '0 seconds'],
      [360_000, '100 hours'],
    ],
    de: [[3661, '1 Stunde, 1 Minute und 1 Sekunde']],
    pl: [
      [3720, '1 godzina i 2 minuty'],
      [300, '5 minut'],
    ],
    ar: [[7320, 'ساعتان ودقيقتان']],
    zh: [[90, '1分钟30秒钟']],
  };
  for (const [tag, rows] of Object.entries(expected)) {
    it(tag, async () => {
      const duration = durations(tag === 'ar' ? 'ar-u-nu-latn' : tag);
      for (const [seconds, text] of rows) assert.equal(duration(seconds), text);
    });
  }
});

describe('locales: the numbers of a player', () => {
  const expected: Record<string, readonly [rate: string, share: string, in90: string]> = {
    en: ['1.25×', '34%', 'In 1 hour 30 minutes'],
    de: ['1,25×', '34\u00a0%', 'In 1 Stunde, 30 Minuten'],
    // the noun would have to be declined
    pl: ['1,25×', '34%', 'Za 90 min'],
    ja: ['1.25倍', '34%', '1 時間30 分後'],
    ar: ['\u20681.25×\u2069', '34\u200e%\u200e', 'بعد ساعة و30 دقيقة'],
  };
  for (const [tag, numbers] of Object.entries(expected)) {
    it(tag, async () => {
      const [player, extras] = [await loadTable('player', tag), await loadTable('extras', tag)];
      assert.deepEqual([player.rate(1.25), player.percent(0.34), extras.minutes(90)], numbers);
    });
  }

  it('episodes are counted by the rules of the language', async () => {
    const forms: Record<string, string> = {
      pl: '0 odcinków, 1 odcinek, 2 odcinki, 3 odcinki, 5 odcinków, 11 odcinków, 21 odcinków, 100 odcinków',
      fr: '0 épisode, 1 épisode, 2 épisodes, 3 épisodes, 5 épisodes, 11 épisodes, 21 épisodes, 100 épisodes',
      he: '0 פרקים, פרק אחד, שני פרקים, 3 פרקים, 5 פרקים, 11 פרקים, 21 פרקים, 100 פרקים',
    };
    for (const [tag, text] of Object.entries(forms)) {
      const { count } = await loadTable('podcast', tag);
      assert.equal(COUNTS.map((n) => count(n)).join(', '), text);
    }
  });
});
