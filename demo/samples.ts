/** What the buttons under the text box fill in. Ids are the providers' own documented samples. */

export interface Sample {
  readonly name: string;
  readonly text: string;
}

const BRIGHTCOVE_VARS =
  'videoId=1345912830001&amp;playerID=271564312001&amp;playerKey=AQ~~,AAAACofWkTk~,ulXy7kBEOiB7q4Yp2qFh3kMkqkYyY0bI';

export const samples: readonly [Sample, ...Sample[]] = [
  { name: 'A talk, from 1:30', text: 'https://www.youtube.com/watch?v=M7lc1UVf-VE&t=1m30s' },
  {
    name: 'A Flash object',
    text: `<object id="flashObj" width="480" height="270" classid="clsid:D27CDB6E-AE6D-11cf-96B8-444553540000">
<param name="movie" value="http://c.brightcove.com/services/viewer/federated_f9?isVid=1" />
<param name="flashVars" value="${BRIGHTCOVE_VARS}" />
<embed src="http://c.brightcove.com/services/viewer/federated_f9?isVid=1" flashVars="${BRIGHTCOVE_VARS}"
 width="480" height="270" type="application/x-shockwave-flash"></embed></object>`,
  },
  {
    name: 'A closed radio',
    text: `<p>An hour with the crew:</p>
<embed src="http://www.blogtalkradio.com/btrplayer.swf?file=http%3A%2F%2Fwww.blogtalkradio.com%2Fharbour-hour%2Fplay_list.xml%3Fshow_id%3D1000001&#038;autostart=false"
 width="210" height="105" type="application/x-shockwave-flash"></embed>`,
  },
  { name: 'A sound', text: 'https://soundcloud.com/forss/flickermood' },
  { name: 'A photograph', text: 'https://www.flickr.com/photos/bees/2362225867/' },
  { name: 'A lookalike', text: 'https://evil.example/?u=https://www.youtube.com/watch?v=M7lc1UVf-VE' },
  { name: 'An unknown page', text: 'https://shoreline.example/2012/01/who-holds-the-pen.html' },
];
