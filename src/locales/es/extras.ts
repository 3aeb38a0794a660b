/** Spanish: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('es');

export const messages: ExtrasMessages = {
  pictureInPicture: 'Ver en una ventana flotante',
  elsewhere: 'Reproducir en otro dispositivo',
  download: 'Descargar',
  share: (time) => `Compartir desde ${time}`,
  copied: 'Enlace copiado.',
  link: 'Enlace a este momento',
  sleep: 'Detener la reproducción',
  never: 'Nunca',
  minutes: (count) => `En ${duration(count * 60)}`,
  chapterEnd: 'Al final del capítulo',
  recordingEnd: 'Al final de la grabación',
  slept: 'El temporizador ha detenido la reproducción.',
  goesOn: (seconds) => `Continúa donde la dejó: ${duration(seconds)}.`,
  fromStart: 'Empezar desde el principio',
  shortcuts: 'Atajos de teclado',
  useShortcuts: 'Usar atajos de teclado mientras el foco esté en un reproductor',
  shortcutsOff: 'Esta página ha desactivado los atajos de teclado.',
  close: 'Cerrar',
  space: 'Espacio',
  playPause: 'Reproducir o pausar',
  seekBy: (seconds) => `${duration(seconds)} atrás o adelante`,
  toShare: 'Ir a una décima parte: 0 al principio, 5 a la mitad',
  muteSound: 'Quitar o poner el sonido',
  changeVolume: 'Subir o bajar el volumen',
  slowerFaster: 'Más lento o más rápido',
  fullscreen: 'Entrar o salir de la pantalla completa',
  showShortcuts: 'Mostrar esta lista',
};
