/** Portuguese, for Portugal and Brazil alike: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('pt', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `Carregar este conteúdo de ${isolate(name)}?`,
  explain: (host) =>
    `O seu navegador vai conectar-se a ${host}, que conhecerá o seu endereço IP e o site em que está, e poderá guardar cookies ou outros dados no seu dispositivo.`,
  policy: (name) => `Política de privacidade de ${isolate(name)}`,
  always: (name) => `Permitir sempre ${isolate(name)} neste site`,
  untilLeaving: (name) => `Permitir ${isolate(name)} até sair desta página`,
  once: 'Carregar só desta vez',
  load: 'Carregar',
  refuse: 'Agora não',
  list: 'Permitidos sem perguntar',
  allowed: (since, until) => `Permitido em ${day(since)}; voltaremos a perguntar depois de ${day(until)}.`,
  allowedHere: 'Permitido até sair desta página.',
  withdraw: (name) => `Deixar de permitir ${isolate(name)}`,
  withdrawAll: 'Retirar todas as permissões',
  withdrawn: (name) => `${isolate(name)} já não tem permissão.`,
  withdrawnAll: 'Já nada está permitido.',
  none: 'Não permitiu a nenhum serviço carregar conteúdo sem perguntar.',
};
