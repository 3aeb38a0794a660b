/** Japanese: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('ja', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `${isolate(name)}から読み込みますか？`,
  explain: (host) =>
    `ブラウザーが${host}に接続します。接続先には、お使いのIPアドレスと閲覧中のサイトが伝わり、Cookieなどのデータが端末に保存される場合があります。`,
  policy: (name) => `${isolate(name)}のプライバシーポリシー`,
  always: (name) => `このサイトでは${isolate(name)}を常に許可する`,
  untilLeaving: (name) => `このページを離れるまで${isolate(name)}を許可する`,
  once: '今回だけ読み込む',
  load: '読み込む',
  refuse: '今はしない',
  list: '確認なしで許可',
  allowed: (since, until) => `${day(since)}に許可済み。${day(until)}を過ぎると再び確認します。`,
  allowedHere: 'このページを離れるまで許可されています。',
  withdraw: (name) => `${isolate(name)}の許可を取り消す`,
  withdrawAll: '許可をすべて取り消す',
  withdrawn: (name) => `${isolate(name)}の許可を取り消しました。`,
  withdrawnAll: 'すべての許可を取り消しました。',
  none: '確認なしの読み込みを許可した提供元はありません。',
};
