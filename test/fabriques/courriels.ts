/** A mail's bytes as its reader sees them: lines joined again, accents decoded. */
export const decodeCourriel = (octets: Uint8Array): string =>
  new TextDecoder()
    .decode(octets)
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (suite) =>
      Buffer.from(suite.replaceAll('=', ''), 'hex').toString('utf8'),
    );
