/** Plug-ins of browsers that are no more: what an `<object>`, `<embed>` or `<applet>` wanted. */

interface Plugin {
  readonly name: string;
  /** Lower-case class ids, without `clsid:`. */
  readonly classes: readonly string[];
  readonly types: RegExp;
  readonly files: RegExp;
}

const PLUGINS: readonly Plugin[] = [
  {
    name: 'Flash',
    classes: ['d27cdb6e-ae6d-11cf-96b8-444553540000'],
    types: /shockwave-flash|futuresplash/,
    files: /\.(?:swf|spl)$/,
  },
  {
    name: 'Shockwave',
    classes: ['166b1bca-3f9c-11cf-8075-444553540000'],
    types: /x-director/,
    files: /\.(?:dcr|dir|dxr)$/,
  },
  {
    name: 'QuickTime',
    classes: ['02bf25d5-8c17-4b23-bc80-d3488abddc6b'],
    types: /quicktime/,
    files: /\.(?:mov|qt|qtl)$/,
  },
  {
    name: 'Windows Media Player',
    classes: ['6bf52a52-394a-11d3-b153-00c04f79faa6', '22d6f312-b0f6-11d0-94ab-0080c74c7e95'],
    types: /x-mplayer2|x-ms-w|x-oleobject/,
    files: /\.(?:wm[avx]|asf|asx|wvx|wax|avi)$/,
  },
  {
    name: 'RealPlayer',
    classes: ['cfcdaa03-8be4-11cf-b84b-0020afbbccfa'],
    types: /realaudio|realmedia|realvideo/,
    files: /\.(?:rm|ra|ram|rpm|rv|rmvb)$/,
  },
  { name: 'Silverlight', classes: [], types: /silverlight/, files: /\.xap$/ },
  {
    name: 'Java',
    classes: ['8ad9c840-044e-11d1-b3e9-00805f499d93', 'cafeefac-0000-0000-0000-abcdeffedcba'],
    types: /java-(?:applet|vm)|java-archive/,
    files: /\.(?:jar|class)$/,
  },
  { name: 'VRML', classes: [], types: /vrml/, files: /\.wr[lz]$/ },
];

/** @returns the plug-in's name; undefined for what browsers show themselves, and for what says too little */
export function pluginOf(name: string, get: (attribute: string) => string, address: string): string | undefined {
  if (name === 'applet') return 'Java';
  const id = get('classid')
    .toLowerCase()
    .replace(/^clsid:/, '');
  const type = get('type').toLowerCase();
  const path = (address.split(/[?#]/, 1)[0] ?? '').toLowerCase();
  const found = PLUGINS.find(
    ({ classes, types, files }) => classes.includes(id) || types.test(type) || files.test(path),
  );
  return found?.name ?? (id ? 'ActiveX' : undefined);
}
