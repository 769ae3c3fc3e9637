/** Platforms that the embedded engine and the poster compiler were built for. */

/**
 * @param {{ platform: string, arch: string }} machine
 * @returns {string | null} One French sentence when the machine cannot run the embedded engine; null when it can.
 */
export function checkMachine({ platform, arch }) {
  if (platform !== 'linux' || arch !== 'x64') {
    return `Le moteur de données embarqué n’existe que pour Linux x64 ; cette machine est ${platform} ${arch}. Donnez l’adresse d’un moteur compatible DynamoDB dans la variable TRANSPARENCE_MOTEUR, ou utilisez une machine Linux x64.`;
  }
  return null;
}
