/** Node versions and platforms that the embedded engine and the poster compiler were built for. */

const NODE_MIN = [20, 19];

/**
 * @param {{ node: string, platform: string, arch: string }} machine
 * @returns {string | null} One French sentence when the machine cannot run the project; null when it can.
 */
export function checkMachine({ node, platform, arch }) {
  const [majeure = 0, mineure = 0] = node.split('.').map(Number);
  if (majeure < NODE_MIN[0] || (majeure === NODE_MIN[0] && mineure < NODE_MIN[1])) {
    return `Transparence demande Node ${NODE_MIN.join('.')} ou plus récent ; cette machine a Node ${node}. Installez une version plus récente (https://nodejs.org), puis relancez.`;
  }
  if (platform !== 'linux' || arch !== 'x64') {
    return `Le moteur de données embarqué n’existe que pour Linux x64 ; cette machine est ${platform} ${arch}. Donnez l’adresse d’un moteur compatible DynamoDB dans la variable TRANSPARENCE_MOTEUR, ou utilisez une machine Linux x64.`;
  }
  return null;
}
