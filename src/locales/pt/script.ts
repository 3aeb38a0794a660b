/** Portuguese, for Portugal and Brazil alike: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';
import { plural } from '../shared/plural.js';

const number = new Intl.NumberFormat('pt');
const duration = durations('pt');

export const messages: ScriptMessages = {
  captions: 'Legendas',
  off: 'Desativadas',
  captionsAre: (label) => (label ? `Legendas: ${isolate(label)}` : 'Legendas desativadas'),
  captionsFailed: 'Não foi possível carregar estas legendas.',
  captionSize: 'Tamanho das legendas',
  captionColors: 'Cores das legendas',
  captionPlace: 'Posição das legendas',
  sizes: { small: 'Pequeno', medium: 'Médio', large: 'Grande', huge: 'Muito grande' },
  colors: {
    white: 'Branco sobre preto',
    yellow: 'Amarelo sobre preto',
    black: 'Preto sobre branco',
    plain: 'Branco com contorno',
  },
  places: { bottom: 'Em baixo', top: 'Em cima' },
  transcript: 'Transcrição',
  languages: 'Idioma',
  loading: 'Carregamento',
  transcriptFailed: 'Não foi possível carregar aqui a transcrição.',
  transcriptEmpty: 'Não foi encontrado texto no documento da transcrição.',
  transcriptEnds: (seconds) => `A transcrição termina após ${duration(seconds)}; a gravação continua.`,
  openFile: 'Abrir o documento',
  playFrom: (seconds) => `Reproduzir a partir de ${duration(seconds)}`,
  search: 'Procurar na transcrição',
  found: (count, place) =>
    count === 0
      ? 'Nenhum resultado'
      : place
        ? `${number.format(place)} de ${number.format(count)}`
        : plural('pt', { one: '# resultado', other: '# resultados' })(count),
  next: 'Resultado seguinte',
  previous: 'Resultado anterior',
  follow: 'Acompanhar a reprodução',
  copy: 'Copiar com os tempos',
  copied: 'Copiado',
  notCopied: 'Este navegador não permitiu copiar.',
  chapters: 'Capítulos',
  nextChapter: 'Capítulo seguinte',
  previousChapter: 'Capítulo anterior',
  pictures: 'Mostrar imagens',
  chaptersFailed: 'Não foi possível carregar aqui os capítulos.',
  more: (title) => `Mais sobre “${isolate(title)}”`,
  description: 'Audiodescrição',
  descriptionIs: (on) => `Audiodescrição ${on ? 'ativada' : 'desativada'}`,
  describer: 'Quem lê as descrições',
  browserVoice: 'A voz do navegador',
  screenReader: 'O meu leitor de tela',
  voiceSpeed: 'Velocidade das descrições',
  signs: 'Língua de sinais',
  move: 'Mover para o canto seguinte',
  larger: 'Aumentar',
  smaller: 'Diminuir',
  pictureFailed: 'Não foi possível carregar essa versão.',
};
