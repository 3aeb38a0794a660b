/** Playing in sequence as a part of the element: what it hears of players, and what it shows and says. */
import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import { comingView, sequenceView } from './hub-view.js';
import { kindOf, titleOf } from './items.js';
import { isPlayable } from './playable.js';
import { Sequence, type Notice } from './sequence.js';

export interface Hub {
  readonly element: HTMLElement & ReactiveControllerHost;
  /** All of it, in order. */
  items(): readonly HTMLElement[];
  messages(): Words<'hub'> | undefined;
  /** Absent where nothing is played in sequence; `offer` where only the button begins it. */
  sequence(): string | null;
  /** seconds */
  pause(): number;
  /** Tells the reader, once. */
  say(text: string): void;
  /** A player started, stopped or was closed. */
  heard(): void;
}

const HEARD = ['play', 'pause', 'ended', 'error', 'embed-failed', 'embed-activate'];

export class PlayAll implements ReactiveController {
  readonly #hub: Hub;
  readonly #sequence: Sequence;
  /** What is shown of it beside the button. */
  #shown: { readonly notice: Notice; readonly item: HTMLElement } | null = null;

  constructor(hub: Hub) {
    this.#hub = hub;
    this.#sequence = new Sequence({
      get goesOn() {
        return (hub.sequence() ?? 'offer') !== 'offer';
      },
      get pause() {
        return hub.pause();
      },
      playables: () => hub.items().filter((item) => isPlayable(item) && !item.closest('[hidden]')),
      changed: (notice, item) => this.#tell(notice, item),
    });
    hub.element.addController(this);
    for (const type of HEARD) hub.element.addEventListener(type, this, true);
    hub.element.addEventListener('click', this);
    hub.element.addEventListener('keydown', this);
  }

  hostConnected(): void {
    document.addEventListener('play', this, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('play', this, true);
  }

  /** Nothing is played any more. */
  end(): void {
    this.#sequence.stop();
  }

  /** Items came, went, or were hidden. */
  check(): void {
    this.#sequence.check();
  }

  /** The toggle, where there is something to play in sequence. */
  view(messages: Words<'hub'>): TemplateResult | typeof nothing {
    const { isOn } = this.#sequence;
    if (this.#hub.sequence() === null || (!isOn && this.#hub.items().filter(isPlayable).length < 2)) return nothing;
    const toggle = (): void => this.#sequence.toggle();
    return sequenceView({ messages, isOn, toggle, skip: () => this.#sequence.skip() });
  }

  /** What comes next, or what it waits for. */
  coming(messages: Words<'hub'>): TemplateResult | typeof nothing {
    if (!this.#shown) return nothing;
    const { notice, item } = this.#shown;
    return comingView({
      text: this.#text(messages, notice, item),
      messages,
      skip: notice === 'next' ? () => this.#sequence.skip() : undefined,
      cancel: () => this.#sequence.stop(),
    });
  }

  handleEvent(event: Event): void {
    const { type, target, currentTarget } = event;
    if (type === 'keydown') return this.#cancel(event as KeyboardEvent);
    if (type === 'click') return this.#closed();
    if (this.#hub.sequence() === null) return type.startsWith('embed-') ? undefined : this.#hub.heard();
    const item = this.#itemOf(target);
    // both listeners hear of a player inside; the document's is for those elsewhere
    if (currentTarget === document && this.#hub.element.contains(target as Node)) return;
    if (!item && (!isPlayer(target) || type !== 'play')) return;
    if (type === 'play' && !startsByItself(target)) this.#sequence.played(item);
    else if (type === 'pause') this.#sequence.paused(item);
    else if (type === 'ended') this.#sequence.ended(item);
    else if (type === 'error' || type === 'embed-failed') this.#sequence.failed(item);
    else if (type === 'embed-activate' && item && this.#sequence.upcoming) this.#sequence.played(item);
    if (!type.startsWith('embed-')) this.#hub.heard();
  }

  #itemOf(target: EventTarget | null): HTMLElement | undefined {
    return this.#hub
      .items()
      .find((item) => item === target || (target instanceof HTMLMediaElement && item.contains(target)));
  }

  /** A press may have closed a player, which not every one tells. */
  #closed(): void {
    this.#sequence.check();
    this.#hub.heard();
  }

  #cancel(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#shown) return;
    event.preventDefault();
    this.#sequence.stop();
  }

  #tell(notice: Notice | undefined, item: HTMLElement | undefined): void {
    const messages = this.#hub.messages();
    const isShown = notice === 'waits' || notice === 'press' || (notice === 'next' && this.#hub.pause() > 0);
    this.#shown = isShown && item ? { notice, item } : null;
    this.#hub.say(!messages || !notice ? '' : item ? this.#text(messages, notice, item) : messages.finished);
  }

  #text(messages: Words<'hub'>, notice: Notice, item: HTMLElement): string {
    const title = titleOf(item) || messages.kind(kindOf(item) ?? 'video', 1);
    if (notice === 'waits') return messages.waits(title);
    return notice === 'press' ? messages.pressPlay(title) : messages.upNext(title, this.#hub.pause());
  }
}

/** Not a decoration: something that a reader started and hears. */
function isPlayer(target: EventTarget | null): boolean {
  if (target instanceof HTMLMediaElement) return target.controls || !target.muted;
  return target instanceof HTMLElement;
}

/** An author's `autoplay` is no act of the reader. */
function startsByItself(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLMediaElement) || !target.autoplay) return false;
  const { userActivation } = navigator as { userActivation?: UserActivation };
  return userActivation?.hasBeenActive !== true;
}
