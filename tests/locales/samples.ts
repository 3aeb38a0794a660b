/** Every message of every area, called with things that can be found again in what it answers. */
import type { Embed, Kind } from '../../src/core/embed.js';
import type { Relation } from '../../src/core/relation.js';
import type { Area, Tables } from '../../src/locales/index.js';
import type { Trouble } from '../../src/locales/shared/player-table.js';

export interface Said {
  /** The message's key, with what it was asked. */
  readonly key: string;
  readonly text: string;
  /** What has to stand in the text, each once. */
  readonly given: readonly string[];
}

/** Names of people, works and places. */
export interface Names {
  readonly title: string;
  readonly provider: string;
  readonly host: string;
  readonly person: string;
}

export const NAMES: Names = { title: 'Zwxq Vbnm', provider: 'Qqzz', host: 'qx.zzq.example', person: 'Xyzzy Qrst' };
export const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100] as const;
export const KINDS: readonly Kind[] = ['video', 'audio', 'playlist', 'live', 'photo', 'slides', 'post', 'link'];

const REASONS = [
  'not-found',
  'private',
  'embedding-disabled',
  'blocked',
  'timeout',
  'network',
  'bad-response',
] as const;
const TROUBLES: readonly Trouble[] = ['not-found', 'private', 'format', 'network', 'offline'];
const RELATIONS: readonly Relation[] = [
  'guest',
  'syndicated',
  'repost',
  'mention',
  'reply',
  'bookmark',
  'like',
  'repost-of',
  'in-reply-to',
];

const since = new Date(2026, 2, 1, 12);
const until = new Date(2027, 8, 2, 12);

export const say: { readonly [Name in Area]: (messages: Tables[Name], names: Names) => Said[] } = {
  static: (messages, { title, provider, person }) => [
    ...KINDS.flatMap((kind) => [
      said(`nouns ${kind}`, messages.nouns[kind]),
      said(`closed ${kind}`, messages.closed(kind, provider, '2015'), provider, '2015'),
      said(`closed ${kind}, since nobody knows when`, messages.closed(kind, provider), provider),
      said(`closed ${kind} of nobody`, messages.closed(kind)),
      said(`notIdentified ${kind}`, messages.notIdentified(kind, provider), provider),
      said(`notIdentified ${kind} of nobody`, messages.notIdentified(kind)),
      said(`retired ${kind}`, messages.retired(kind, provider), provider),
      said(`lost ${kind}`, messages.lost(kind)),
    ]),
    said('on', messages.on(title, provider), title, provider),
    said('by', messages.by('Qnoun', person), 'Qnoun', person),
    said('from', messages.from('1:30'), '1:30'),
    ...(['flash', 'flashRetired', 'archivedPage', 'archivedRecording', 'searchArchive'] as const).map((key) =>
      said(key, messages[key]),
    ),
  ],

  media: (messages, { title, provider, host }) => {
    const embed = (changes: Partial<Embed> = {}): Embed => ({
      url: 'https://qx.zzq.example/1',
      kind: 'video',
      status: 'ok',
      ...changes,
    });
    const provided = embed({ provider: { name: provider } });
    const gone = embed({ ...provided, gone: { reason: 'service-closed', since: '2015' } });
    const archive = embed({ archive: { url: 'https://a.example/', mediaUrl: 'https://a.example/m' } });
    return [
      ...KINDS.flatMap((kind) => [
        said(`action ${kind}`, messages.action(embed({ kind }))),
        said(`untitled ${kind}`, messages.untitled(embed({ kind }))),
        said(`untitled ${kind} of a provider`, messages.untitled({ ...provided, kind }), provider),
        said(`source ${kind}`, messages.source(kind, host), host),
      ]),
      said('action post of a provider', messages.action({ ...provided, kind: 'post' }), provider),
      said('titled', messages.titled(title, provider), title, provider),
      said('button', messages.button('Qaction', title, undefined), 'Qaction', title),
      said('button with a start', messages.button('Qaction', title, 'Qstart'), 'Qaction', title, 'Qstart'),
      said('startsAt', messages.startsAt(90), '1:30'),
      said('startSuffix', messages.startSuffix(embed({ start: 3723 })), '1:02:03'),
      said('by', messages.by),
      said('comma', messages.comma),
      said('sourceActive', messages.sourceActive(host), host),
      said('open', messages.open(provider), provider),
      said('loading', messages.loading(title), title),
      said('pressAgain', messages.pressAgain(provider), provider),
      said('pressAgain of nobody', messages.pressAgain('')),
      said('failed', messages.failed(title), title),
      ...REASONS.map((reason) => said(`failed ${reason}`, messages.failed(title, reason), title)),
      said('offline', messages.offline(title), title),
      said('gone', messages.gone(gone), provider, '2015'),
      ...messages.archive(archive).map(({ label }, i) => said(`archive ${i}`, label)),
      ...(['retry', 'close', 'unavailable'] as const).map((key) => said(key, messages[key])),
    ];
  },

  card: (messages, { host, person }) => [
    ...RELATIONS.map((relation) => said(`relations ${relation}`, messages.relations[relation](host), host)),
    said('by', messages.by(person), person),
    said('unavailable', messages.unavailable),
    said('archived', messages.archived),
  ],

  consent: (messages, { provider, host }) => [
    ...(['question', 'policy', 'always', 'untilLeaving', 'withdraw', 'withdrawn'] as const).map((key) =>
      said(key, messages[key](provider), provider),
    ),
    said('explain', messages.explain(host), host),
    said('allowed', messages.allowed(since, until), '2026', '2027'),
    ...(
      [
        'once',
        'load',
        'refuse',
        'list',
        'allowedHere',
        'withdrawAll',
        'withdrawnAll',
        'none',
      ] satisfies (keyof Tables['consent'])[]
    ).map((key) => said(key, messages[key])),
  ],

  stream: (messages) => [
    said('automatic', messages.automatic()),
    said('automatic, with what it chose', messages.automatic('720p'), '720p'),
    said('track', messages.track(2)),
    ...(['quality', 'audio', 'live', 'goLive', 'wentLive'] as const).map((key) => said(key, messages[key])),
  ],

  podcast: (messages, { title, host, person }) => [
    ...(['load', 'contact', 'picture'] as const).map((key) => said(key, messages[key](host), host)),
    ...Object.entries(messages.problems).map(([problem, text]) => said(`problems ${problem}`, text)),
    ...COUNTS.map((count) => said(`count ${count}`, messages.count(count))),
    ...COUNTS.map((count) => said(`more ${count}`, messages.more(count), String(count))),
    said('shown', messages.shown(34, 56), '34', '56'),
    said('inSeason', messages.inSeason(7, ''), '7'),
    said('inSeason with a name', messages.inSeason(7, title), '7', title),
    said('numbered', messages.numbered(315), '315'),
    ...(['play', 'pause', 'about', 'unplayable', 'upNext'] as const).map((key) =>
      said(key, messages[key](title), title),
    ),
    said('clip', messages.clip(title, '1:05'), title, '1:05'),
    said('playFrom', messages.playFrom('1:05'), '1:05'),
    said('people', messages.people([person]), person),
    said('people, two', messages.people([person, title]), person, title),
    ...(
      [
        'loading',
        'cut',
        'retry',
        'feed',
        'website',
        'follow',
        'copy',
        'copied',
        'notCopied',
        'episodes',
        'none',
        'search',
        'season',
        'allSeasons',
        'explicit',
        'notes',
        'permalink',
        'transcript',
        'chapters',
        'recording',
        'noRecording',
        'missing',
      ] satisfies (keyof Tables['podcast'])[]
    ).map((key) => said(key, messages[key])),
  ],

  extras: (messages) => [
    said('share', messages.share('1:05'), '1:05'),
    ...([5, 60, 90] as const).map((count) => said(`minutes ${count}, in a while`, messages.minutes(count))),
    said('goesOn after a while', messages.goesOn(7), '7'),
    said('seekBy a while', messages.seekBy(7), '7'),
    ...(
      [
        'pictureInPicture',
        'elsewhere',
        'download',
        'copied',
        'link',
        'sleep',
        'never',
        'chapterEnd',
        'recordingEnd',
        'slept',
        'fromStart',
        'shortcuts',
        'useShortcuts',
        'shortcutsOff',
        'close',
        'space',
        'playPause',
        'toShare',
        'muteSound',
        'changeVolume',
        'slowerFaster',
        'fullscreen',
        'showShortcuts',
      ] satisfies (keyof Tables['extras'])[]
    ).map((key) => said(key, messages[key])),
  ],

  player: (messages, { title }) => [
    ...(['video', 'audio'] as const).flatMap((key) => [
      said(key, messages[key](title), title),
      said(`${key} of nobody`, messages[key]('')),
    ]),
    ...(['back', 'forward'] as const).map((key) => said(`${key} a while`, messages[key](7), '7')),
    said('position after a while', messages.position(7), '7'),
    said('position in a while', messages.position(7, 34), '7', '34'),
    said('percent', messages.percent(0.34), '34'),
    said('rate', messages.rate(2), '2'),
    said('failed', messages.failed(title), title),
    said('failed of nobody', messages.failed('')),
    ...TROUBLES.flatMap((trouble) => [
      said(`failed ${trouble}`, messages.failed(title, trouble), title),
      said(`failed ${trouble} of nobody`, messages.failed('', trouble)),
    ]),
    ...(
      [
        'play',
        'pause',
        'seek',
        'mute',
        'volume',
        'speed',
        'fullscreen',
        'settings',
        'waiting',
        'ended',
        'pressAgain',
        'retry',
        'open',
      ] satisfies (keyof Tables['player'])[]
    ).map((key) => said(key, messages[key])),
  ],

  script: (messages, { title }) => [
    said('captionsAre', messages.captionsAre(title), title),
    said('captionsAre off', messages.captionsAre('')),
    ...(['sizes', 'colors', 'places'] as const).flatMap((key) =>
      Object.entries(messages[key]).map(([one, text]) => said(`${key} ${one}`, text)),
    ),
    said('transcriptEnds after a while', messages.transcriptEnds(7), '7'),
    said('playFrom after a while', messages.playFrom(7), '7'),
    said('found nothing', messages.found(0, 0)),
    ...COUNTS.filter(Boolean).map((count) => said(`found ${count}`, messages.found(count, 0), String(count))),
    said('found, and where', messages.found(56, 34), '34', '56'),
    said('more', messages.more(title), title),
    said('descriptionIs on', messages.descriptionIs(true)),
    said('descriptionIs off', messages.descriptionIs(false)),
    ...(
      [
        'captions',
        'off',
        'captionsFailed',
        'captionSize',
        'captionColors',
        'captionPlace',
        'transcript',
        'languages',
        'loading',
        'transcriptFailed',
        'transcriptEmpty',
        'openFile',
        'search',
        'next',
        'previous',
        'follow',
        'copy',
        'copied',
        'notCopied',
        'chapters',
        'nextChapter',
        'previousChapter',
        'pictures',
        'chaptersFailed',
        'description',
        'describer',
        'browserVoice',
        'screenReader',
        'voiceSpeed',
        'signs',
        'move',
        'larger',
        'smaller',
        'pictureFailed',
      ] satisfies (keyof Tables['script'])[]
    ).map((key) => said(key, messages[key])),
  ],

  hub: (messages, { title, provider, host, person }) => [
    said('upNext', messages.upNext(title, 0), title),
    said('upNext in a while', messages.upNext(title, 7), title, '7'),
    said('waits', messages.waits(title), title),
    said('pressPlay', messages.pressPlay(title), title),
    ...COUNTS.flatMap((count) => KINDS.map((kind) => said(`kind ${kind} ${count}`, messages.kind(kind, count)))),
    ...COUNTS.map((count) => said(`all ${count}`, messages.all(count), String(count))),
    ...COUNTS.map((count) => said(`more ${count}`, messages.more(count), String(count))),
    said('shown', messages.shown(34, 56), '34', '56'),
    said('consent', messages.consent([provider]), provider),
    said('consent of two', messages.consent([provider, person]), provider, person),
    said('allow', messages.allow(provider), provider),
    said('allowed', messages.allowed([provider, person]), provider, person),
    said('loadMentions', messages.loadMentions(host), host),
    ...(
      [
        'playAll',
        'next',
        'playNow',
        'cancel',
        'finished',
        'show',
        'allowAll',
        'remember',
        'mentions',
        'loadingMentions',
        'mentionsFailed',
        'retry',
      ] satisfies (keyof Tables['hub'])[]
    ).map((key) => said(key, messages[key])),
  ],
};

function said(key: string, text: string, ...given: string[]): Said {
  return { key, text, given };
}
