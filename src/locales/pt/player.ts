/** Portuguese, for Portugal and Brazil alike: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('pt', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('pt', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('pt');
const named = (name: string, label: string): string => (label ? `${name}: ${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('Reprodutor de vídeo', label),
  audio: (label) => named('Reprodutor de áudio', label),
  play: 'Reproduzir',
  pause: 'Pausar',
  back: (seconds) => `Recuar ${duration(seconds)}`,
  forward: (seconds) => `Avançar ${duration(seconds)}`,
  seek: 'Posição',
  position: (seconds, total) => (total ? `${duration(seconds)} de ${duration(total)}` : duration(seconds)),
  mute: 'Silenciar',
  volume: 'Volume',
  percent: (share) => percent.format(share),
  speed: 'Velocidade',
  rate: (rate) => `${number.format(rate)}×`,
  fullscreen: 'Tela cheia',
  settings: 'Opções',
  waiting: 'Carregamento',
  ended: 'Terminado',
  pressAgain: 'O navegador impediu o início. Pressione de novo o botão de reprodução.',
  failed: reasons(
    {
      'not-found': (it) => `Não foi possível carregar ${it} (não encontrado).`,
      private: (it) => `Não foi possível carregar ${it} (sem permissão).`,
      format: (it) => `Não foi possível reproduzir ${it}: este navegador não consegue ler este formato.`,
      network: (it) => `Não foi possível carregar ${it}: a conexão falhou.`,
      offline: (it) => `Não foi possível carregar ${it}: não há acesso à Internet.`,
      other: (it) => `Não foi possível carregar ${it}.`,
    },
    (label) => (label ? `“${isolate(label)}”` : 'este conteúdo'),
  ),
  retry: 'Tentar novamente',
  open: 'Abrir a própria gravação',
};
