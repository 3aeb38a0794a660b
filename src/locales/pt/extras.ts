/** Portuguese, for Portugal and Brazil alike: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('pt');

export const messages: ExtrasMessages = {
  pictureInPicture: 'Ver em janela flutuante',
  elsewhere: 'Reproduzir em outro dispositivo',
  download: 'Fazer download',
  share: (time) => `Enviar link a partir de ${time}`,
  copied: 'Link copiado.',
  link: 'Link para este momento',
  sleep: 'Parar a reprodução',
  never: 'Nunca',
  minutes: (count) => `Em ${duration(count * 60)}`,
  chapterEnd: 'No fim do capítulo',
  recordingEnd: 'No fim da gravação',
  slept: 'O temporizador parou a reprodução.',
  goesOn: (seconds) => `A reprodução continua de onde parou: ${duration(seconds)}.`,
  fromStart: 'Recomeçar do início',
  shortcuts: 'Atalhos de teclado',
  useShortcuts: 'Usar atalhos de teclado quando o foco estiver em um reprodutor',
  shortcutsOff: 'Esta página desativou os atalhos de teclado.',
  close: 'Fechar',
  space: 'Espaço',
  playPause: 'Reproduzir ou pausar',
  seekBy: (seconds) => `${duration(seconds)} para trás ou para a frente`,
  toShare: 'Ir para um décimo: 0 para o início, 5 para o meio',
  muteSound: 'Desligar ou ligar o som',
  changeVolume: 'Aumentar ou diminuir o volume',
  slowerFaster: 'Mais lento ou mais rápido',
  fullscreen: 'Entrar ou sair da tela cheia',
  showShortcuts: 'Mostrar esta lista',
};
