/** Chromium features that send requests of their own, or change the scheme or the permission of a page's requests. */
const UNWANTED_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DnsOverHttps',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'InterestFeedContentSuggestions',
  'LocalNetworkAccessChecks',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/**
 * Hosts that Chromium asks on its own account, whatever its flags say. They do not resolve, so that the log of
 * requests shows a page's requests and no others.
 */
const CHROMIUM_OWN_HOSTS = [
  'accounts.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'update.googleapis.com',
];

/**
 * Flags that send every host name to one loopback port, accept its self-signed certificate, and keep Chromium's
 * own background traffic away from it.
 */
export function chromiumArgs(port: number): string[] {
  // The first rule that fits wins, so the hosts that must not resolve come before the star.
  const rules = [
    ...CHROMIUM_OWN_HOSTS.map((host) => `MAP ${host} ~NOTFOUND`),
    `MAP * 127.0.0.1:${port}`,
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    '--ignore-certificate-errors',
    '--no-proxy-server',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--metrics-recording-only',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    `--disable-features=${UNWANTED_FEATURES.join(',')}`,
  ];
}
