/** Spanish: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('es', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `¿Cargar este contenido desde ${isolate(name)}?`,
  explain: (host) =>
    `Su navegador se conectará con ${host}, que conocerá su dirección IP y el sitio que está visitando, y podrá guardar cookies u otros datos en su dispositivo.`,
  policy: (name) => `Política de privacidad de ${isolate(name)}`,
  always: (name) => `Permitir siempre ${isolate(name)} en este sitio`,
  untilLeaving: (name) => `Permitir ${isolate(name)} hasta que salga de esta página`,
  once: 'Cargar esta vez',
  load: 'Cargar',
  refuse: 'Ahora no',
  list: 'Permitidos sin preguntar',
  allowed: (since, until) => `Permitido el ${day(since)}; se le volverá a preguntar después del ${day(until)}.`,
  allowedHere: 'Permitido hasta que salga de esta página.',
  withdraw: (name) => `Dejar de permitir ${isolate(name)}`,
  withdrawAll: 'Retirar todos los permisos',
  withdrawn: (name) => `${isolate(name)} ya no tiene permiso.`,
  withdrawnAll: 'Ya no hay nada permitido.',
  none: 'No ha permitido a ningún proveedor cargar contenido sin preguntar.',
};
