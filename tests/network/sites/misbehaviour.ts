import type { Exchange } from '../site.js';

/** Answers at one path of a badly behaving host. */
export type Answer = (exchange: Exchange) => void;

/** Host to path to answer. The path `*` stands for every other one. */
export type Misbehaviour = Record<string, Record<string, Answer>>;
