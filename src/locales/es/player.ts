/** Spanish: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('es', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('es', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('es');
const named = (name: string, label: string): string => (label ? `${name}: ${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('Reproductor de vídeo', label),
  audio: (label) => named('Reproductor de audio', label),
  play: 'Reproducir',
  pause: 'Pausar',
  back: (seconds) => `Retroceder ${duration(seconds)}`,
  forward: (seconds) => `Avanzar ${duration(seconds)}`,
  seek: 'Posición',
  position: (seconds, total) => (total ? `${duration(seconds)} de ${duration(total)}` : duration(seconds)),
  mute: 'Silenciar',
  volume: 'Volumen',
  percent: (share) => percent.format(share),
  speed: 'Velocidad',
  rate: (rate) => `${number.format(rate)}×`,
  fullscreen: 'Pantalla completa',
  settings: 'Ajustes',
  waiting: 'Cargando',
  ended: 'Finalizado',
  pressAgain: 'El navegador ha impedido el inicio. Pulse de nuevo el botón de reproducción.',
  failed: reasons(
    {
      'not-found': (it) => `No se ha podido cargar ${it} (no se encuentra).`,
      private: (it) => `No se ha podido cargar ${it} (acceso no permitido).`,
      format: (it) => `No se ha podido reproducir ${it}: este navegador no puede leer el archivo.`,
      network: (it) => `No se ha podido cargar ${it}: ha fallado la conexión.`,
      offline: (it) => `No se ha podido cargar ${it}: no hay conexión.`,
      other: (it) => `No se ha podido cargar ${it}.`,
    },
    (label) => (label ? `«${isolate(label)}»` : 'esta grabación'),
  ),
  retry: 'Reintentar',
  open: 'Abrir la grabación misma',
};
