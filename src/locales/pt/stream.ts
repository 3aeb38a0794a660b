/** Portuguese: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('pt');

export const messages: StreamMessages = {
  quality: 'Qualidade',
  automatic: (now) => (now ? `Automática (${isolate(now)})` : 'Automática'),
  audio: 'Faixa de áudio',
  track: (count) => `Faixa ${number.format(count)}`,
  live: 'Ao vivo',
  goLive: 'Voltar à transmissão ao vivo',
  wentLive: 'De novo ao vivo.',
};
