/** Portuguese, for Portugal and Brazil alike: static markup. */
import type { Kind } from '../../core/embed.js';
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

/** The subject of a sentence. */
const SUBJECTS: Readonly<Record<Kind, string>> = {
  video: 'Este vídeo',
  audio: 'Esta gravação',
  playlist: 'Esta lista',
  live: 'Esta transmissão',
  photo: 'Esta foto',
  slides: 'Esta apresentação',
  post: 'Esta publicação',
  link: 'Este conteúdo',
};

export const messages: StaticMessages = {
  lang: 'pt',
  nouns: {
    video: 'Vídeo',
    audio: 'Áudio',
    playlist: 'Lista de reprodução',
    live: 'Transmissão ao vivo',
    photo: 'Foto',
    slides: 'Apresentação',
    post: 'Publicação',
    link: 'Página',
  },
  on: (title, provider) => `${isolate(title)} no ${provider}`,
  by: (noun, author) => `${noun} de ${isolate(author)}`,
  flash: 'Conteúdo Flash',
  from: (time) => `, a partir de ${time}`,
  closed: (kind, provider, since = '') =>
    `${provider ? `O serviço ${provider}` : 'Este serviço'} foi encerrado${since && ` (${since})`}. ${SUBJECTS[kind]} já não está disponível aqui.`,
  notIdentified: (_kind, provider) =>
    `O endereço deste antigo reprodutor${provider ? ` do ${provider}` : ''} não indica o que reproduzia; não permite recuperar o conteúdo.`,
  retired: (_kind, provider) =>
    `Este antigo reprodutor do ${provider} já não funciona, e o seu endereço não basta para encontrar o conteúdo.`,
  flashRetired: 'Os navegadores já não reproduzem Flash.',
  lost: (kind) => `${SUBJECTS[kind]} já não está disponível.`,
  archivedPage: 'Página arquivada',
  archivedRecording: 'Gravação arquivada',
  searchArchive: 'Procurar a gravação no arquivo',
};
