// Written by scripts/gen.mjs ("npm run gen"). The long tail: name, endpoint and schemes, separated by tabs.

/** When the endpoints marked with a dagger were found dead. */
export const audited = '2026-08-20';

export const table = `
23HQ	http://www.23hq.com/23/oembed	23hq.com/*/photo/*
3Q	playout.3qsdn.com/oembed	playout.3qsdn.com/embed/*
Abraia	api.abraia.me/oembed	store.abraia.me/*
ActBlue	secure.actblue.com/cf/oembed	secure.actblue.com/donate/*
Adilo	adilo.bigcommand.com/web/oembed	adilo.bigcommand.com/watch/*
Altium LLC	viewer.altium.com/shell/oembed	altium.com/viewer/*
Altru	api.altrulabs.com/api/v1/social/oembed	app.altrulabs.com/*/*?answer_id=*	app.altrulabs.com/player/*
Amtraker	api.amtraker.com/v3/oembed	*.amtraker.com/trains/*	*.amtraker.com/trains/*/*	amtraker.com/trains/*	amtraker.com/trains/*/*
Animatron	animatron.com/oembed/json	animatron.com/project/*
Animoto	http://animoto.com/oembeds/create	animoto.com/play/*
AnnieMusic	api.anniemusic.app/api/v1/oembed	anniemusic.app/p/*	anniemusic.app/t/*
AppForceStudio	us-central1-themerax-cc903.cloudfunctions.net/playgroundApi/oembed	appforcestudio.com/playground/*
ArcGIS StoryMaps	storymaps.arcgis.com/oembed	storymaps.arcgis.com/stories/*
AssemblrWorld	studio.assemblrworld.com/api/oembed	*.app-edu.assemblrworld.com/Creation/*	*.assemblrworld.com/Creation/*	*.assemblrworld.com/creation/*	*.studio.assemblrworld.com/creation/*	app-edu.assemblrworld.com/Creation/*	assemblr.world/*	editor.assemblrworld.com/*	studio.assemblrworld.com/creation/*
AudioClip	audioclip.naver.com/oembed	audioclip.naver.com/audiobooks/*	audioclip.naver.com/channels/*/clips/*
Audiomack	audiomack.com/oembed	audiomack.com/*/album/*	audiomack.com/*/playlist/*	audiomack.com/*/song/*
Audiomeans	podcasts.audiomeans.fr/services/oembed	podcasts.audiomeans.fr/*
Audius	audius.co/oembed	audius.co/*
Backtracks	backtracks.fm/oembed	backtracks.fm/*	backtracks.fm/*/*/*/*/e/*/*	backtracks.fm/*/*/e/*	backtracks.fm/*/s/*/*
Balsamiq Cloud	balsamiq.cloud/oembed	balsamiq.cloud/*
Behance	www.behance.net/services/oembed	behance.net/*/services/*/*	behance.net/gallery/*/*
Beta QuellenSuche	http://beta.quellensuche.de/api/oembed	beta.quellensuche.de/*
Blackfire.io	blackfire.io/oembed	blackfire.io/profiles/*/graph	blackfire.io/profiles/compare/*/graph
Blogcast	blogcast.host/oembed	blogcast.host/embed/*	blogcast.host/embedly/*
Bookingmood	bookingmood.com/api/oembed	bookingmood.com/embed/*/*
Bornetube	www.bornetube.dk/media/lasync/oembed/	bornetube.dk/media/*	bornetube.dk/video/*
Box Office Buz	api.boxofficebuz.com/v2/oembed	boxofficebuz.com/embed/video/*
Bumper	www.bumper.com/oembed/bumper	bumper.com/oembed-s/bumper	bumper.com/oembed/bumper
Buttondown	buttondown.email/embed	buttondown.email/*
Byzart Project	cmc.byzart.eu/oembed/	cmc.byzart.eu/files/*
CHROCO	chroco.ooo/embed	chroco.ooo/mypage/*	chroco.ooo/story/*
Cacoo	http://cacoo.com/oembed.json	cacoo.com/diagrams/*
Canva	www.canva.com/_oembed	canva.com/design/*/view
Carbon	carbon.music/oembed	carbon.music/*
CatBoat	http://img.catbo.at/oembed.json	img.catbo.at/*
Celero	api.celero.io/api/oembed	embeds.celero.io/*
Ceros	http://view.ceros.com/oembed	view.ceros.com/*
ChartBlocks	http://embed.chartblocks.com/1.0/oembed	public.chartblocks.com/c/*
CircleZeroEight	www.circlezeroeight.com/api/oembed	circlezeroeight.com/culture/*	circlezeroeight.com/features/*	circlezeroeight.com/news/*	circlezeroeight.com/sport/*	circlezeroeight.com/style/*
CircuitLab	www.circuitlab.com/circuit/oembed/	circuitlab.com/circuit/*
Clipland	www.clipland.com/api/oembed	clipland.com/v/*
Clueso	clueso.site/api/oembed	clueso.site/*
Clyp	http://api.clyp.it/oembed/	clyp.it/*	clyp.it/playlist/*
CoCo Corp	app.ilovecoco.video/api/oembed.json	app.ilovecoco.video/*/embed
CodeHS	codehs.com/api/sharedprogram/1/oembed/	codehs.com/editor/share_abacus/*
CodeSandbox	codesandbox.io/oembed	codesandbox.io/embed/*	codesandbox.io/s/*
Codepoints	codepoints.net/api/v1/oembed	codepoints.net/*
Commaful	commaful.com/api/oembed/	commaful.com/play/*
Coub	http://coub.com/api/oembed.json	coub.com/embed/*	coub.com/view/*
Crowd Ranking	http://crowdranking.com/api/oembed.json	crowdranking.com/*/*
Crumb.sh	crumb.sh/oembed/	crumb.sh/*
Cueup DJ Booking	gql.cueup.io/oembed	cueup.io/user/*/sounds/*
Curated	api.curated.co/oembed	*.curated.co/*
CustomerDB	app.customerdb.com/embed	app.customerdb.com/share/*
DALEXNI	dalexni.com/oembed/	dalexni.com/i/*
DTube	api.d.tube/oembed	d.tube/v/*
Datawrapper	api.datawrapper.de/v3/oembed/	datawrapper.dwcdn.net/*
Demofly	app.demofly.ai/api/oembed	app.demofly.ai/s/*	demofly.ai/s/*
Deseret News	embed.deseret.com/	*.deseret.com/*
Deviantart.com	http://backend.deviantart.com/oembed	*.deviantart.com/*#/d*	*.deviantart.com/*/art/*	*.deviantart.com/art/*	fav.me/*	sta.sh/*
Digiteka	www.ultimedia.com/api/search/oembed	ultimedia.com/central/video/edit/id/*/topic_id/*/	ultimedia.com/default/index/videogeneric/id/*	ultimedia.com/default/index/videogeneric/id/*/showtitle/1/viewnc/1
DocDroid	www.docdroid.net/api/oembed	*.docdroid.com/*	*.docdroid.net/*	docdro.id/*
Docswell	www.docswell.com/service/oembed	docswell.com/s/*/*
DocumentCloud	api.www.documentcloud.org/api/oembed	documentcloud.org/documents/*
Dotsub	http://dotsub.com/services/oembed	dotsub.com/view/*
Dream Broker	dreambroker.com/channel/oembed	dreambroker.com/channel/*/*
EchoesHQ	api.echoeshq.com/oembed	app.echoeshq.com/embed/*
EgliseInfo	http://egliseinfo.catholique.fr/api/oembed	egliseinfo.catholique.fr/*
ElevenLabs	elevenlabs.io/next/oembed	elevenlabs.io/*
Embases	www.embases.com/api/oembed	embases.com/e/*
Embedery	embedery.com/api/oembed	embedery.com/widget/*
Ethfiddle	ethfiddle.com/services/oembed/	ethfiddle.com/*
EventLive	evt.live/api/oembed	evt.live/*	evt.live/*/*	live.eventlive.pro/*	live.eventlive.pro/*/*
Everwall	cdn.everwall.com/hubs/oembed	cdn.everwall.com/hubs/iframe/*
FITE	www.fite.tv/oembed	fite.tv/watch/*
FOX SPORTS Australia	fiso.foxsports.com.au/oembed	fiso.foxsports.com.au/isomorphic-widget/*
Faithlife TV	faithlifetv.com/api/oembed	faithlifetv.com/items/*	faithlifetv.com/items/resource/*/*	faithlifetv.com/media/*	faithlifetv.com/media/assets/*	faithlifetv.com/media/resource/*/*
FazenHaus	haus.fazen.co/api/oembed	haus.fazen.co/embed/music/*
Figma	www.figma.com/api/oembed	figma.com/board/*	figma.com/buzz/*	figma.com/design/*	figma.com/file/*	figma.com/make/*	figma.com/site/*	figma.com/slides/*
Filestage	app.filestage.io/oembed	app.filestage.io/step/**
Firework	www.fireworktv.com/oembed	*.fireworktv.com/*	*.fireworktv.com/embed/*/v/*
Flat	flat.io/services/oembed	*.flat.io/score/*	flat.io/score/*
Flourish	app.flourish.studio/api/v1/oembed	public.flourish.studio/story/*	public.flourish.studio/visualisation/*
FlowHubOrg	flowhub.org/o/embed	flowhub.org/f/*	flowhub.org/s/*
Fooday	fooday.app/oembed	fooday.app/*/reviews/*	fooday.app/*/spots/*
Form-Data	forms.form-data.com/api/oembed	forms.form-data.com/*
FrameBuzz	framebuzz.com/oembed/	framebuzz.com/v/*
Framer	api.framer.com/web/oembed	framer.com/embed/*	framer.com/share/*
GIPHY	giphy.com/services/oembed	giphy.com/clips/*	giphy.com/gifs/*	gph.is/*	media.giphy.com/media/*/giphy.gif
GMetri	embed.gmetri.com/oembed/	*.gmetri.com/*	view.gmetri.com/*
GOOD FOR JOB	www.good-for-job.jp/api/oembed	good-for-job.jp/slides/*
GW2 Fashions	gw2fashions.com/fashion/oembed	gw2fashions.com/fashion/*
Geograph Britain and Ireland	http://api.geograph.org.uk/api/oembed	*.geograph.co.uk/*	*.geograph.ie/*	*.geograph.org.uk/*	*.wikimedia.org/*_geograph.org.uk_*
Geograph Channel Islands	http://www.geograph.org.gg/api/oembed	*.channel.geographs.org/*	*.geograph.org.gg/*	*.geograph.org.je/*	channel-islands.geograph.org/*	channel-islands.geographs.org/*
Geograph Germany	http://geo.hlipp.de/restapi.php/api/oembed	geo-en.hlipp.de/*	geo.hlipp.de/*	germany.geograph.org/*
GeometryViewer	geometryviewer.com/oembed	geometryviewer.com/v/*
Getty Images	http://embed.gettyimages.com/oembed	gty.im/*
Gifnote	www.gifnote.com/services/oembed	gifnote.com/play/*
Gong	app.gong.io/oembed	app.gong.io/call?id=*
Grain	api.grain.com/_/api/oembed	grain.co/highlight/*	grain.co/share/*	grain.com/share/*
Gumlet	api.gumlet.com/v1/oembed	gumlet.tv/watch/*	play.gumlet.io/embed/*
Gyazo	api.gyazo.com/api/oembed	gyazo.com/*
HASH	api.hash.ai/oembed	core.hash.ai/@*
Heyzine	heyzine.com/api1/oembed	*.aflip.in/*	*.hflip.co/*	heyzine.com/flip-book/*
HippoVideo	www.hippovideo.io/services/oembed	*.hippovideo.io/*
Hivo	app.hivo.com.au/api/drupal/oembed	cdn.brenclosures.com.au/*	cdn.cockburn.wa.gov.au/*	cdn.digital-assets.uq.edu.au/*	cdn.hivo.com.au/*	cdn.snowtunnel.com/*	cdn.somnomed.com/*	cdn.southerndesigngroup.com/*	freedom.hivocdn.com/*
Homey	homey.app/api/oembed/flow	homey.app/*/flow/*	homey.app/f/*
HuffDuffer	http://huffduffer.com/oembed	huffduffer.com/*/*
IFTTT	http://www.ifttt.com/oembed/	ifttt.com/recipes/*
Icosa Gallery	api.icosa.gallery/v1/oembed	icosa.gallery/view/*
Ideamapper	oembed.ideamapper.com/oembed	oembed.ideamapper.com/*
Idomoo	oembed.idomoo.com/oembed	*.idomoo.com/*
Ignite	app.ignitevideo.cloud/api/oembed	*.euvideocdn.com/player/*	*.videocdn.net/player/*
Indaco	player.indacolive.com/services/oembed	player.indacolive.com/player/jwp/clients/*
Infogram	infogram.com/oembed	infogram.com/*
Infoveave	infoveave.net/services/oembed/	*.infoveave.net/E/*	*.infoveave.net/P/*
Injurymap	www.injurymap.com/services/oembed	injurymap.com/exercises/*
Inoreader	www.inoreader.com/oembed/api/	inoreader.com/oembed/
Insight Timer	widgets.insighttimer.com/services/oembed	insighttimer.com/*
Insticator Inc	www.insticator.com/oembed	ppa.insticator.com/embed-unit/*
Issuu	issuu.com/oembed	issuu.com/*/docs/*
Itabtech infosys	samay.itabtechinfosys.com/oembed/	samay.itabtechinfosys.com/*
Jawafdehi	api.jawafdehi.org/oembed/	jawafdehi.org/case/*
Jovian	api.jovian.com/oembed.json	*.jovian.ai/*	*.jovian.com/*	*.jovian.ml/*	jovian.ai/*	jovian.ai/viewer*	jovian.com/*	jovian.com/viewer*	jovian.ml/*	jovian.ml/viewer*
Juntos	play.juntos.live/api/oembed	play.juntos.live/host/quiz/*	play.juntos.live/solo/*
JustSpin	www.justspin.cc/api/oembed	justspin.cc/workouts/*
KakaoTv	tv.kakao.com/oembed	tv.kakao.com/channel/*/cliplink/*	tv.kakao.com/channel/*/livelink/*	tv.kakao.com/channel/l/*	tv.kakao.com/channel/v/*	tv.kakao.com/m/channel/*/cliplink/*	tv.kakao.com/m/channel/*/livelink/*
Kickstarter	http://www.kickstarter.com/services/oembed	kickstarter.com/projects/*
Kirim.Email	halaman.email/service/oembed	aplikasi.kirim.email/form/*	halaman.email/form/*
Kitchenbowl	http://www.kitchenbowl.com/oembed	kitchenbowl.com/recipe/*
Knowledge Pad	api.spoonacular.com/knowledge/oembed	knowledgepad.co/#/knowledge/*
Kommodo	kommodo.ai/api/oembed	kommodo.ai/guides/*	kommodo.ai/recordings/*
Kubit	kubit.ai/services/oembed	*.kubit.ai/*	kubit.ai/*
Kurozora	kurozora.app/oembed	kurozora.app/episodes/*	kurozora.app/songs/*
Land of Assets	api.landofassets.com/oembed	landofassets.com/*	landofassets.com/*/assets	landofassets.com/*/assets/*	landofassets.com/*/assets/*/embed
Laude	http://laude.org/api/oembed	laude.org/im/*	laude.org/impact/*
LeMans.Pod	umotion-test.univ-lemans.fr/oembed	umotion-test.univ-lemans.fr/video/*
LearningApps.org	http://learningapps.org/oembed.php	learningapps.org/*
Lille.Pod	pod.univ-lille.fr/video/oembed	pod.univ-lille.fr/video/*
Line Place	place.line.me/oembed	place.line.me/businesses/*
Linkstackz	api.linkstackz.com/oembed	linkstackz.com/irf/*	linkstackz.com/post/*
Livid	livid.com/oembed	livid.com/watch/*
LottieFiles	embed.lottiefiles.com/oembed	*.lottie.host/*	*.lottiefiles.com/*	lottie.host/*	lottiefiles.com/*
Ludus	app.ludus.one/oembed	app.ludus.one/*
Lumiere	admin.lumiere.is/api/services/oembed	*.lumiere.is/v/*
MathEmbed	http://mathembed.com/oembed	mathembed.com/latex?inputText=*
Mediastream	mdstrm.com/oembed	mdstrm.com/embed/*	mdstrm.com/image/*	mdstrm.com/live-stream/*
Medienarchiv der Künste - Zürcher Hochschule der Künste	medienarchiv.zhdk.ch/oembed.json	medienarchiv.zhdk.ch/entries/*	zhdk.medienarchiv.ch/entries/*
Mermaid Ink	mermaid.ink/services/oembed	mermaid.ink/img/*	mermaid.ink/svg/*
Microsoft Stream	web.microsoftstream.com/oembed	*.microsoftstream.com/channel/*	*.microsoftstream.com/video/*
Minerva	oembed.minervaknows.com	app.minervaknows.com/recipes/*	app.minervaknows.com/recipes/*/follow	minervaknows.com/featured-recipes/*	minervaknows.com/themes/*	minervaknows.com/themes/*/recipes/*
Miro	miro.com/api/v1/oembed	miro.com/app/board/*
Miro	miro.com/video-player/oembed	miro.com/video-player/*
Mixpanel	mixpanel.com/api/app/embed/oembed/	*.mixpanel.com/*	mixpanel.com/*
Moby Picture	http://api.mobypicture.com/oEmbed	moby.to/*	mobypicture.com/user/*/view/*
Music Box Maniacs	musicboxmaniacs.com/embed/	musicboxmaniacs.com/explore/melody/*
MySQL Visual Explain	api.mysqlexplain.com/v2/oembed.json	embed.mysqlexplain.com/explain/*	mysqlexplain.com/explain/*
NDLA - Norwegian Digital Learning Arena	ndla.no/oembed	ndla.no/*	ndla.no/article/*	ndla.no/audio/*	ndla.no/concept/*	ndla.no/image/*	ndla.no/video/*
Namchey	namchey.com/api/oembed	namchey.com/embeds/*
Nasjonalbiblioteket	api.nb.no/catalog/v1/oembed	nb.no/items/*
Natural Atlas	naturalatlas.com/oembed.json	naturalatlas.com/*	naturalatlas.com/*/*	naturalatlas.com/*/*/*	naturalatlas.com/*/*/*/*
Naver Clip	m.naver.com/shorts/oEmbed	m.naver.com/shorts/*	naver.me/*
Nebula	nebula.tv/api/oembed	nebula.tv/videos/*
Nebula Beta	beta.nebula.tv/api/oembed	beta.nebula.tv/videos/*
Needle Cloud	cloud.needle.tools/oembed	*.needle.run/*	cloud.needle.tools/-/assets/*/file	cloud.needle.tools/view?file=*
Observable	api.observablehq.com/oembed	observablehq.com/@*/*	observablehq.com/d/*	observablehq.com/embed/*
Odds.com.au	www.odds.com.au/api/oembed/	odds.com.au/*
Odesli (formerly Songlink)	song.link/oembed	album.link/*	artist.link/*	mylink.page/*	odesli.co/*	playlist.link/*	pods.link/*	song.link/*
Odysee	odysee.com/\$/oembed	odysee.com/*	odysee.com/*/*
Official FM	http://official.fm/services/oembed.json	official.fm/playlists/*	official.fm/tracks/*
Omniscope	omniscope.me/_global_/oembed/json	omniscope.me/*
Orbitvu	http://orbitvu.co/service/oembed	orbitvu.co/001/*/1/2/orbittour/*/view	orbitvu.co/001/*/2/orbittour/*/view	orbitvu.co/001/*/ov3601/*/view	orbitvu.co/001/*/ov3601/view	orbitvu.co/001/*/ov3602/*/view
Origits	origits.com/oembed	origits.com/v/*
Origits	origits.net/oembed	origits.com/v/*
Outplayed.tv	outplayed.tv/oembed	outplayed.tv/media/*
Overflow	overflow.io/services/oembed	overflow.io/embed/*	overflow.io/s/*
Padlet	padlet.com/oembed/	padlet.com/*
Panda Video	api-v2.pandavideo.com.br/oembed	*.tv.pandavideo.com.br/*/playlist.m3u8	*.tv.pandavideo.com.br/embed/?v=*	dashboard.pandavideo.com.br/#/videos/*
Parta.io	app.parta.io/core/oembed	*.parta.io/core/embed/*	app.parta.io/core/embed/*
Pastery	www.pastery.net/oembed	pastery.net/*
Pinpoll	tools.pinpoll.com/oembed	tools.pinpoll.com/embed/*
Pinterest	www.pinterest.com/oembed.json	pinterest.com/*
PitchHub	player.pitchhub.com/en/public/oembed	player.pitchhub.com/en/public/player/*
Pixdor	store.pixdor.com/oembed	store.pixdor.com/map/*/show	store.pixdor.com/place-marker-widget/*/show
Plinth	plinth.it/model-viewer/oembed	plinth.it/model-viewer/*/*
Plusdocs	app.plusdocs.com/oembed	app.plusdocs.com/*/pages/edit/*	app.plusdocs.com/*/pages/share/*	app.plusdocs.com/*/snapshots/*
Poll Daddy	http://polldaddy.com/oembed/	*.polldaddy.com/poll/*	*.polldaddy.com/ratings/*	*.polldaddy.com/s/*
Portfolium	api.portfolium.com/oembed	portfolium.com/entry/*
Prezi Video	prezi.com/v/oembed	*.prezi.com/v/*	prezi.com/v/*
Programmingly.dev	programmingly.dev/api/oembed	programmingly.dev/snippets/*
QTpi	qtpi.gg/fashion/oembed	qtpi.gg/fashion/*
Quartr	web.quartr.com/api/oembed	quartr.com/*	web.quartr.com/*
QuellenSuche	http://quellensuche.de/api/oembed	quellensuche.de/*
Quiz.biz	http://www.quiz.biz/api/oembed	quiz.biz/quizz-*.html
Quizz.biz	http://www.quizz.biz/api/oembed	quizz.biz/quizz-*.html
Reddit	www.reddit.com/oembed	reddit.com/r/*/comments/*/*
Redlof-Medien	api.wexcreator.com/oembed/	show.wexcreator.com/*	showroom.redlof-medien.de/*
Redlof-Medien	redlof-medien.de/wp-json/oembed/1.0/embed	redlof-medien.de/*
ReleaseWire	http://publisher.releasewire.com/oembed/	rwire.com/*
Replit	replit.com/data/oembed	repl.it/@*/*	replit.com/@*/*
ReverbNation	www.reverbnation.com/oembed	reverbnation.com/*	reverbnation.com/*/songs/*
Risky Business	risky.biz/oembed	risky.biz/*
Roomshare	http://roomshare.jp/en/oembed.json	roomshare.jp/en/post/*	roomshare.jp/post/*
RoosterTeeth	roosterteeth.com/oembed	roosterteeth.com/*
Rumble	rumble.com/api/Media/oembed.json	rumble.com/*	rumble.com/shorts/*
Runkit	embed.runkit.com/oembed	embed.runkit.com/*,
SOOP	openapi.sooplive.com/oembed/embedinfo	play.sooplive.com/	v.afree.ca/ST/	vod.sooplive.com/PLAYER/STATION/	vod.sooplive.com/ST/	vod.sooplive.com/player/
Sagenverse	app2.sagenverse.com/oembed	app2.sagenverse.com/embed/*
Saooti	octopus.saooti.com/oembed	octopus.saooti.com/main/pub/podcast/*
Sapo Videos	http://videos.sapo.pt/oembed	videos.sapo.pt/*
Satcat	www.satcat.com/api/sats/oembed	satcat.com/sats/*
Sato Video Player	api.satoplayer.com/players/oembed	api.satoplayer.com/players/embed/*
Scenes	getscenes.com/oembed	getscenes.com/e/*	getscenes.com/event/*
Screen9	api.screen9.com/oembed	*.screen9.tv/*	console.screen9.com/*
Screenr	http://www.screenr.com/api/oembed.json	screenr.com/*/
ScribbleMaps	scribblemaps.com/api/services/oembed.json	scribblemaps.com/maps/view/*
SendtoNews	embed.sendtonews.com/services/oembed	embed.sendtonews.com/oembed/*
SharedFile	shared-file-kappa.vercel.app/file/api/oembed	shared-file-kappa.vercel.app/file/*
Shopshare	shopshare.tv/api/shopcast/oembed	shopshare.tv/shopboard/*	shopshare.tv/shopcast/*
ShortNote	www.shortnote.jp/oembed/	shortnote.jp/view/notes/*
Shoudio	http://shoudio.com/api/oembed	shoud.io/*	shoudio.com/*
Show by Animaker	api.getshow.io/oembed.json	*.getshow.io/share/*	app.getshow.io/iframe/*
Show the Way, actionable location info	showtheway.io/oembed	showtheway.io/to/*
Sizzle	onsizzle.com/oembed	onsizzle.com/i/*
Sketch	graphql.sketch.cloud/embed/oembed	sketch.com/preview/*	sketch.com/s/*
Sketchfab	http://sketchfab.com/oembed	sketchfab.com/*/folders/*	sketchfab.com/*models/*
Skoletube	www.skoletube.dk/media/lasync/oembed/	skoletube.dk/media/*	skoletube.dk/video/*	studietube.dk/media/*	studietube.dk/video/*
SmashNotes	smashnotes.com/services/oembed	smashnotes.com/p/*	smashnotes.com/p/*/e/* - https://smashnotes.com/p/*/e/*/s/*
Smrthi	www.smrthi.com/api/oembed	smrthi.com/book/*
SmugMug	api.smugmug.com/services/oembed/	*.smugmug.com/*
SocialExplorer	www.socialexplorer.com/services/oembed/	socialexplorer.com/*/edit	socialexplorer.com/*/embed	socialexplorer.com/*/explore	socialexplorer.com/*/view
SoundCloud	soundcloud.com/oembed	soundcloud.app.goog.gl/*
Spotlightr	api.spotlightr.com/getOEmbed	*.cdn.spotlightr.com/publish/*	*.cdn.spotlightr.com/watch/*	*.spotlightr.com/publish/*	*.spotlightr.com/watch/*
SproutVideo	http://sproutvideo.com/oembed.json	*.vids.io/videos/*	sproutvideo.com/videos/*
Spyke	api.spyke.social/embed/oembed	spyke.social/c/*	spyke.social/g/*	spyke.social/p/*	spyke.social/u/*
Stanford Digital Repository	purl.stanford.edu/embed.json	purl.stanford.edu/*
Streamable	api.streamable.com/oembed.json	streamable.com/*
Streamio	streamio.com/api/v1/oembed	23m.io/*	s3m.io/*
Sudomemo	www.sudomemo.net/oembed	archive.sudomemo.net/watch/*	flipnot.es/*	sudomemo.net/watch/*
Supercut	supercut.ai/oembed	supercut.ai/share/*
Sutori	www.sutori.com/api/oembed	sutori.com/story/*
Sway	sway.com/api/v1.0/oembed	sway.com/*
Sway Office	sway.office.com/api/v1.0/oembed	sway.office.com/*
Synthesia	69jr5v75rc.execute-api.eu-west-1.amazonaws.com/prod/v2/oembed	share.synthesia.io/*
Tech Post Cast	techpostcast.com/oembed/	techpostcast.com/headline-topic-programs/*
Tella	www.tella.tv/api/oembed	tella.tv/video/*	tella.video/*
The DAM consultants	hubspot-media-bridge.thedamconsultants.com/oembed/	hubspot-media-bridge.thedamconsultants.com/*
The New York Times	www.nytimes.com/svc/oembed/json/	*.nytimes.com/*	nytimes.com/*	nytimes.com/svc/oembed
They Said So	theysaidso.com/extensions/oembed/	theysaidso.com/image/*
TickCounter	www.tickcounter.com/oembed	tickcounter.com/clock/*	tickcounter.com/countdown/*	tickcounter.com/countup/*	tickcounter.com/embed/*	tickcounter.com/full/*	tickcounter.com/ticker/*	tickcounter.com/widget/*	tickcounter.com/worldclock/*
Tonic Audio	tonicaudio.com/oembed	tnic.io/song/*	tnic.io/take/*	tonicaudio.com/song/*	tonicaudio.com/take/*
Toornament	widget.toornament.com/oembed	toornament.com/tournaments/*/information	toornament.com/tournaments/*/matches/schedule	toornament.com/tournaments/*/registration/	toornament.com/tournaments/*/stages/*/
Topy	http://www.topy.se/oembed/	topy.se/image/*
Totango	app-test.totango.com/oembed	app-test.totango.com/*
Trackspace	trackspace.upitup.com/oembed	trackspace.upitup.com/*
Trinity Audio	trinitymedia.ai/services/oembed	trinitymedia.ai/player/*	trinitymedia.ai/player/*/*	trinitymedia.ai/player/*/*/*
TryCLI Studio	trycli.com/api/oembed	trycli.com/*/*	trycli.com/e/*
Tumblr	www.tumblr.com/oembed/1.0	*.tumblr.com/post/*
Tuxx	www.tuxx.be/services/oembed	tuxx.be/*
Twinmotion	twinmotion.unrealengine.com/oembed	twinmotion.unrealengine.com/panorama/*	twinmotion.unrealengine.com/presentation/*
TypeCast	play.typecast.ai/oembed	play.typecast.ai/*	play.typecast.ai/e/*	play.typecast.ai/s/*
UAPod	uapod.univ-antilles.fr/oembed	uapod.univ-antilles.fr/video/*
UnivParis1.Pod	mediatheque.univ-paris1.fr/oembed	mediatheque.univ-paris1.fr/video/*
University of Cambridge Map	map.cam.ac.uk/oembed/	map.cam.ac.uk/*
Upec.Pod	pod.u-pec.fr/oembed	pod.u-pec.fr/video/*
Ustream	http://www.ustream.tv/oembed	*.ustream.com/*
VEVO	www.vevo.com/oembed	vevo.com/*
VLIVE	www.vlive.tv/oembed	vlive.tv/video/*
VidMount	vidmount.com/oembed	vidmount.com/*
Videfit	videfit.com/oembed	videfit.com/videos/*
Viostream	play.viostream.com/oembed	share.viostream.com/*
Viously	www.viously.com/oembed	viously.com/*/*
Vizdom	vizdom.dev/api/v1/oembed	vizdom.dev/link/*
Vizydrop	vizydrop.com/oembed	vizydrop.com/shared/*
Vlipsy	vlipsy.com/oembed	vlipsy.com/*
Vouch	embed.vouchfor.com/v1/oembed	*.vouchfor.com/*
VoxSnap	data.voxsnap.com/oembed	article.voxsnap.com/*/*
Waltrack	waltrack.net/oembed	waltrack.net/product/*
Wave.video	embed.wave.video/oembed	embed.wave.video/*	watch.wave.video/*
Web3 is Going Just Great	www.web3isgoinggreat.com/api/oembed	web3isgoinggreat.com/?id=*	web3isgoinggreat.com/embed/*	web3isgoinggreat.com/single/*
Wewtalk	www.wewtalk.com/api/oembed	wewtalk.com/voice/*
Whimsical	whimsical.com/api/oembed	whimsical.com/*	whimsical.com/*/*
Wokwi	wokwi.com/api/oembed	wokwi.com/share/*
Wolfram Cloud	www.wolframcloud.com/oembed	*.wolframcloud.com/*
WordPress.com	http://public-api.wordpress.com/oembed/	*.wordpress.com/*	wordpress.com/*	wp.me/*
YUMPU	www.yumpu.com/services/oembed	yumpu.com/*/document/view/*/*
Zeplin	app.zeplin.io/embed	app.zeplin.io/project/*/screen/*	app.zeplin.io/project/*/screen/*/version/*	app.zeplin.io/project/*/styleguide/components?coid=*	app.zeplin.io/styleguide/*/components?coid=*
ZingSoft	app.zingsoft.com/oembed	app.zingsoft.com/embed/*	app.zingsoft.com/view/*
ZnipeTV	api.znipe.tv/v3/oembed/	*.znipe.tv/*
Zoomable	srv2.zoomable.ca/oembed	srv2.zoomable.ca/viewer.php*
afreecaTV	openapi.afreecatv.com/oembed/embedinfo	play.afreecatv.com/	v.afree.ca/ST/	vod.afreecatv.com/PLAYER/STATION/	vod.afreecatv.com/ST/	vod.afreecatv.com/player/
amCharts Live Editor	live.amcharts.com/oembed	live.amcharts.com/*
audio.com	api.audio.com/oembed	audio.com/*
biqapp	biqapp.net/api/oembed	biqapp.net/f/*
bunny.net	video.bunnycdn.com/OEmbed	iframe.mediadelivery.net/*	player.mediadelivery.net/*	video.bunnycdn.com/*
castmake	http://castmake-ai.com/api/embed	castmake-ai.com/c/*/episodes/*
dadan	app.dadan.io/api/video/oembed	app.dadan.io/*	stage.dadan.io/*
everviz	api.everviz.com/oembed	app.everviz.com/embed/*
hearthis.at	hearthis.at/oembed/?format=json	hearthis.at/*/*/	hearthis.at/*/set/*/
hihaho	player.hihaho.com/services/oembed	player.hihaho.com/*
iFixit	http://www.ifixit.com/Embed	ifixit.com/Guide/View/*
iHeartRadio	www.iheart.com/oembed	iheart.com/podcast/*/*
iMenuPro	qr.imenupro.com/api/oembed	qr.imenupro.com/*
inphood	http://api.inphood.com/oembed	*.inphood.com/*
marimo	marimo.app/oembed	marimo.app/*
me.me	me.me/oembed	me.me/i/*
myBeweeg	mybeweeg.com/services/oembed	mybeweeg.com/w/*
nanoo.tv	www.nanoo.tv/services/oembed	*.nanoo.pro/link/*	*.nanoo.tv/link/*	media.zhdk.ch/signatur/*	nanoo.pro/link/*	nanoo.tv/link/*	new.media.zhdk.ch/signatur/*
neetoRecord	api.neetorecord.com/api/v1/oembed	*.neetorecord.com/watch/*
nfb.ca	http://www.nfb.ca/remote/services/oembed/	*.nfb.ca/film/*
rcvis	animatron.com/oembed	rcvis.com/v/*	rcvis.com/ve/*	rcvis.com/visualize=*	rcvis.com/visualizeEmbedded=*
rushes.cc	api.rushes.cc/oembed	rushes.cc/embed/*	rushes.cc/video/*
sbedit	sbedit.net/oembed/	sbedit.net/*
tksn-me	tksn.me/api/oembed/	*.tksn.me/*	tksn.me/*
tvcf	play.tvcf.co.kr/rest/oembed	*.tvcf.co.kr/*	play.tvcf.co.kr/*
uStudio, Inc.	app.ustudio.com/api/v2/oembed	*.ustudio.com/embed/*	*.ustudio.com/embed/*/*
wecandeo	play.wecandeo.com/oembed/	play.wecandeo.com/video/v/*
wizer.me	app.wizer.me/api/oembed.json	*.wizer.me/learn/*	*.wizer.me/preview/*
†Archivos	app.archivos.digital/oembed/	app.archivos.digital/app/view/*
†Beams.fm	api.beams.fm/oEmbed	beams.fm/*
†BrioVR	view.briovr.com/api/v1/worlds/oembed/	view.briovr.com/api/v1/worlds/oembed/*
†Cardinal Blue	minesweeper.today/api/oembed	minesweeper.today/*
†Chainflix	www.chainflix.net/video/oembed	*.chainflix.net/video/*	*.chainflix.net/video/embed/*	chainflix.net/video/*	chainflix.net/video/embed/*
†Ex.Co	oembed.ex.co/item	app.ex.co/stories/*	playbuzz.com/*
†Eyrie	eyrie.io/v1/oembed	eyrie.io/board/*	eyrie.io/sparkfun/*
†Fader	app.getfader.com/api/oembed	app.getfader.com/projects/*/publish
†GT Channel	api.luminery.com/oembed	gtchannel.com/watch/*
†Hopvue	portal.hopvue.com/api/oembed/	*.hopvue.com/*
†Incredible	oembed.incredible.dev/oembed	incredible.dev/watch/*
†Kidoju	www.kidoju.com/api/oembed	kidoju.com/en/x/*/*	kidoju.com/fr/x/*/*
†Kit	embed.kit.co/oembed	kit.co/*/*
†Knacki	jdr.knacki.info/oembed	jdr.knacki.info/meuh/*
†Kooapp	embed.kooapp.com/services/oembed	*.kooapp.com/koo/*
†NoPaste	oembed.nopaste.ml	nopaste.ml/*
†OZ	core.oz.com/oembed	oz.com/*/video/*
†Picturelfy	api.picturelfy.com/service/oembed/	picturelfy.com/p/*
†Piggy	piggy.to/oembed	piggy.to/@*/*	piggy.to/view/*
†Pikasso	builder.pikasso.xyz/api/oembed	*.builder.pikasso.xyz/embed/*
†Present	gateway.cobalt.run/present/decks/oembed	present.do/decks/*
†Raindrop	pub.raindrop.io/api/oembed	raindrop.io/*	raindrop.io/*/*	raindrop.io/*/*/*	raindrop.io/*/*/*/*
†Smeme	open.smeme.com/api/oembed	open.smeme.com/*
†Subscribi	subscribi.io/api/oembed	subscribi.io/api/oembed*
†VeeR VR	api.veer.tv/oembed	veer.tv/videos/*
†VeeR VR	api.veervr.tv/oembed	veervr.tv/videos/*
†Webcrumbs	webcrumbs.dev/oembed	plugins.webcrumbs.dev/*
†helenenglish_education	helenenglish.education/embed	helenenglish.education/widget*
†itemis CREATE	create.storage.api.itemis.io/api/embed	play.itemis.io/*
†kmdr	api.kmdr.sh/services/oembed	app.kmdr.sh/h/*	app.kmdr.sh/history/*
`;
