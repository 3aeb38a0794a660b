/** Japanese: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `「${isolate(title)}」`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: '再生',
    listen: '聴く',
    show: '表示',
    slides: 'スライドを表示',
    post: (provider) => `${provider ? `${provider}の` : ''}投稿を表示`,
  }),
  titled: (title, provider) => `${isolate(title)}（${provider}）`,
  button: (action, titled, startsAt) => `${action}：${isolate(titled)}${startsAt ? `、${startsAt}` : ''}`,
  startsAt: (start) => `${formatTime(start)}から開始`,
  by: '作成者：',
  comma: '、',
  source: (_kind, host) => `${host}から読み込みます。それまでは何も読み込みません。`,
  sourceActive: (host) => `${host}から読み込みました。`,
  open: (provider) => `${provider}で開く`,
  loading: (titled) => `${quoted(titled)}を読み込んでいます`,
  pressAgain: (provider) =>
    `再生が始まらない場合は、${provider && `${provider}の`}プレーヤーの再生ボタンを押してください。`,
  failed: failures(
    {
      'not-found': (it) => `${it}は削除されました。`,
      private: (it) => `${it}は非公開です。所有者が許可した人だけが閲覧できます。`,
      'embedding-disabled': (it) => `${it}は、所有者の設定により、提供元のページでのみ表示できます。`,
      blocked: (it) => `${it}は、このページの制限またはブラウザーの拡張機能によってブロックされました。`,
      timeout: (it) => `${it}を読み込めませんでした。プレーヤーが応答しません。`,
      network: (it) => `${it}を読み込めませんでした。提供元に接続できません。`,
      other: (it) => `${it}を読み込めませんでした。`,
    },
    quoted,
  ),
  offline: (titled) => `オフラインです。接続が回復すると、${quoted(titled)}を読み込みます。`,
  retry: '再試行',
  close: 'プレーヤーを閉じる',
  unavailable: '利用できなくなりました',
};
