// Endpoints of the registry whose hosts no longer resolved or answered when the registry itself was audited
// (iamcal/oembed, AUDIT.md, "Failed"). Their schemes stay known; nobody is asked.
export const audited = '2026-08-20';

export const deadHosts = new Set(
  `api.beams.fm api.kmdr.sh api.luminery.com api.picturelfy.com api.veer.tv api.veervr.tv app.archivos.digital
app.getfader.com beta.pingvp.com.kpnis.nl builder.pikasso.xyz core.oz.com create.storage.api.itemis.io didacte.com
embed.kit.co embed.kooapp.com eyrie.io gateway.cobalt.run helenenglish.education jdr.knacki.info minesweeper.today
oembed.ex.co oembed.incredible.dev oembed.nopaste.ml oembed.radiopublic.com open.smeme.com piggy.to portal.hopvue.com
pub.raindrop.io subscribi.io view.briovr.com webcrumbs.dev wiredrive.com www.chainflix.net www.kidoju.com`.split(/\s+/),
);
