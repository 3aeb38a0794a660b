/** Pages that stand in place of the page: challenges, consent questions, log-in forms. Their titles are nobody's title. */
import { EmbedError } from '../core/error.js';

const CHALLENGES =
  /^(?:just a moment\s*(?:\.{3}|…)?$|attention required!?|access (?:denied|to this page has been denied)\b|are you (?:a )?(?:human|robot)|one more step\b|checking (?:if the site connection|your browser)|please wait\.{3}|ddos-guard\b|pardon our interruption|robot check\b|403 forbidden\b|security check(?:point)?$|verify(?:ing)? (?:that )?you are (?:a )?human|human verification|bot verification|captcha\b|un momento\b|einen moment\b|un instant\b)/i;

const CONSENT =
  /^(?:before you continue\b|bevor sie .{0,40}(?:weitergehen|fortfahren)|avant d[’']accéder\b|antes de (?:continuar|ir a)\b|prima di continuare\b|voordat je (?:verdergaat|doorgaat)\b|.{0,40}is part of the .{0,30}family of (?:brands|companies)|cookie (?:consent|wall)\b|(?:your )?privacy (?:choices|settings)$|datenschutzeinstellungen$)/i;

/** The words, alone or with the name of the site behind them: an article about logging in says more. */
const LOG_IN =
  /^(?:[\p{L}\d.]{1,20}\s+)?(?:log[ -]?in|sign[ -]?in|log on|login required|sign up|log ?into \S+|anmelden|einloggen|se connecter|connexion|iniciar sesión|accedi|inloggen|logga in|ログイン|登录|登入)(?:\s+(?:or|to|into|bei|à|en|a)\s+[\p{L}\d. ]{1,30}|,? sign in)?(?:\s*[|•·–—-]\s*.{1,40})?$/iu;

/**
 * @param title what the page calls itself in its `<title>`
 * @param shared what it calls itself where it is shared: a page that names itself there is no form
 * @throws EmbedError `insufficient-metadata`
 */
export function assertNoWall(title: string | undefined, url: string, shared?: string): void {
  const text = title?.replaceAll(/\s+/g, ' ').trim().slice(0, 200) ?? '';
  const isForm = LOG_IN.test(text) && (!shared || LOG_IN.test(shared.trim().slice(0, 200)));
  if (isForm || CHALLENGES.test(text) || CONSENT.test(text)) {
    throw new EmbedError('insufficient-metadata', url, {
      message:
        'The site answered with a question for its readers (are you human, do you agree, who are you), not with the page. Write title and excerpt by hand.',
    });
  }
}
