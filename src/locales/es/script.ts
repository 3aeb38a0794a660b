/** Spanish: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';
import { plural } from '../shared/plural.js';

const number = new Intl.NumberFormat('es');
const duration = durations('es');

export const messages: ScriptMessages = {
  captions: 'Subtítulos',
  off: 'Desactivados',
  captionsAre: (label) => (label ? `Subtítulos: ${isolate(label)}` : 'Subtítulos desactivados'),
  captionsFailed: 'No se han podido cargar estos subtítulos.',
  captionSize: 'Tamaño de los subtítulos',
  captionColors: 'Colores de los subtítulos',
  captionPlace: 'Posición de los subtítulos',
  sizes: { small: 'Pequeño', medium: 'Mediano', large: 'Grande', huge: 'Muy grande' },
  colors: {
    white: 'Blanco sobre negro',
    yellow: 'Amarillo sobre negro',
    black: 'Negro sobre blanco',
    plain: 'Blanco con contorno',
  },
  places: { bottom: 'Abajo', top: 'Arriba' },
  transcript: 'Transcripción',
  languages: 'Idioma',
  loading: 'Cargando',
  transcriptFailed: 'No se ha podido cargar aquí la transcripción.',
  transcriptEmpty: 'No se ha encontrado texto en el archivo de la transcripción.',
  transcriptEnds: (seconds) => `La transcripción termina en ${duration(seconds)}; la grabación continúa.`,
  openFile: 'Abrir el archivo',
  playFrom: (seconds) => `Reproducir desde ${duration(seconds)}`,
  search: 'Buscar en la transcripción',
  found: (count, place) =>
    count === 0
      ? 'Sin resultados'
      : place
        ? `${number.format(place)} de ${number.format(count)}`
        : plural('es', { one: '# resultado', other: '# resultados' })(count),
  next: 'Resultado siguiente',
  previous: 'Resultado anterior',
  follow: 'Seguir la reproducción',
  copy: 'Copiar con los tiempos',
  copied: 'Copiado',
  notCopied: 'Este navegador no ha permitido copiar.',
  chapters: 'Capítulos',
  nextChapter: 'Capítulo siguiente',
  previousChapter: 'Capítulo anterior',
  pictures: 'Mostrar imágenes',
  chaptersFailed: 'No se han podido cargar aquí los capítulos.',
  more: (title) => `Más sobre «${isolate(title)}»`,
  description: 'Audiodescripción',
  descriptionIs: (on) => `Audiodescripción ${on ? 'activada' : 'desactivada'}`,
  describer: 'Quién lee las descripciones',
  browserVoice: 'La voz del navegador',
  screenReader: 'Mi lector de pantalla',
  voiceSpeed: 'Velocidad de las descripciones',
  signs: 'Lengua de signos',
  move: 'Mover a la esquina siguiente',
  larger: 'Ampliar',
  smaller: 'Reducir',
  pictureFailed: 'No se ha podido cargar esa versión.',
};
