/** Raised whenever a message or a record changes its shape; `test/architecture` pins both hashes to it. */
export const protocolVersion = 1;
/** The media type of every answer: anything else (a captive portal's page) is not ours and never parsed ([S3]). */
export const mediaType = 'application/vnd.guichet+json';
/** The header in which a desk and the endpoint name their protocol version. */
export const versionHeader = 'x-guichet-protocol';
/** The header in which a desk names its replica. */
export const replicaHeader = 'x-guichet-replica';
/** The header of a piece of a file: the place of its first byte. */
export const offsetHeader = 'x-guichet-offset';
/** The header of a piece of a file, and of what is known of it: how many bytes the whole file has. */
export const lengthHeader = 'x-guichet-length';
