/** How the program was started. */
export type StartOptions = { readonly endpointUrl: string };

const fallback = 'http://127.0.0.1:4780';

/**
 * Reads `--endpoint=URL` (or GUICHET_ENDPOINT) out of a command line. An address that is not a plain
 * http(s) address is passed over in favour of the next source, never half believed.
 */
export function readStartOptions(commandLine: readonly string[], environment: Readonly<Record<string, string | undefined>>): StartOptions {
  const fromLine = commandLine.find((word) => word.startsWith('--endpoint='))?.slice('--endpoint='.length);
  const candidates = [fromLine, environment['GUICHET_ENDPOINT'], fallback];
  return { endpointUrl: candidates.map(asEndpointUrl).find((url) => url !== '') ?? fallback };
}

/** The origin of an http(s) address without credentials; '' for anything else. */
export function asEndpointUrl(text: string | undefined): string {
  if (text === undefined || !URL.canParse(text)) return '';
  const url = new URL(text);
  const isPlain = (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '';
  return isPlain ? url.origin : '';
}
