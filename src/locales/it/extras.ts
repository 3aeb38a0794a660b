/** Italian: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('it');

export const messages: ExtrasMessages = {
  pictureInPicture: 'Mostra in una finestra mobile',
  elsewhere: 'Riproduci su un altro dispositivo',
  download: 'Scarica',
  share: (time) => `Condividi da ${time}`,
  copied: 'Link copiato.',
  link: 'Link a questo punto',
  sleep: 'Interrompi la riproduzione',
  never: 'Mai',
  minutes: (count) => `Tra ${duration(count * 60)}`,
  chapterEnd: 'Alla fine del capitolo',
  recordingEnd: 'Alla fine della registrazione',
  slept: 'Il timer ha interrotto la riproduzione.',
  goesOn: (seconds) => `Si riprende dal punto in cui era stata interrotta: ${duration(seconds)}.`,
  fromStart: 'Ricomincia dall’inizio',
  shortcuts: 'Scorciatoie da tastiera',
  useShortcuts: 'Usa le scorciatoie da tastiera quando il focus è in un lettore',
  shortcutsOff: 'Questa pagina ha disattivato le scorciatoie da tastiera.',
  close: 'Chiudi',
  space: 'Spazio',
  playPause: 'Riproduci o metti in pausa',
  seekBy: (seconds) => `${duration(seconds)} indietro o avanti`,
  toShare: 'Vai per decimi: 0 all’inizio, 5 a metà',
  muteSound: 'Disattiva o riattiva l’audio',
  changeVolume: 'Alza o abbassa il volume',
  slowerFaster: 'Più lento o più veloce',
  fullscreen: 'Attiva o disattiva lo schermo intero',
  showShortcuts: 'Mostra questo elenco',
};
