/** Portuguese, for Portugal and Brazil alike: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `“${isolate(title)}”`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'Reproduzir',
    listen: 'Ouvir',
    show: 'Mostrar',
    slides: 'Mostrar a apresentação',
    post: (provider) => `Mostrar a publicação${provider ? ` do ${provider}` : ''}`,
  }),
  titled: (title, provider) => `${isolate(title)} – ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `começa em ${formatTime(start)}`,
  by: 'por ',
  comma: ', ',
  source: (_kind, host) => `Proveniente de ${host}; antes disso, nada é carregado.`,
  sourceActive: (host) => `Carregado de ${host}.`,
  open: (provider) => `Abrir no ${provider}`,
  loading: (titled) => `Carregamento de ${quoted(titled)}`,
  pressAgain: (provider) =>
    `Se não começar, pressione o botão de reprodução no reprodutor${provider && ` do ${provider}`}.`,
  failed: failures(
    {
      'not-found': (it) => `O conteúdo ${it} foi removido.`,
      private: (it) => `O conteúdo ${it} é privado: só tem acesso quem o proprietário escolheu.`,
      'embedding-disabled': (it) => `O proprietário de ${it} só permite a exibição na página do próprio serviço.`,
      blocked: (it) =>
        `O carregamento de ${it} foi bloqueado pelas regras desta página ou por uma extensão do navegador.`,
      timeout: (it) => `Não foi possível carregar ${it}: o reprodutor não respondeu.`,
      network: (it) => `Não foi possível carregar ${it}: o serviço está inacessível.`,
      other: (it) => `Não foi possível carregar ${it}.`,
    },
    quoted,
  ),
  offline: (titled) =>
    `Não há acesso à Internet. O conteúdo ${quoted(titled)} será carregado quando o acesso for restabelecido.`,
  retry: 'Tentar novamente',
  close: 'Fechar o reprodutor',
  unavailable: 'Já não está disponível',
};
