/** Where steps are told: one line each, with the time that passes when a step is longer than a second. */
export interface Etapes {
  /** Runs a step and says how it ended. `fin` makes the closing words from the result. */
  run<T>(titre: string, work: () => Promise<T>, fin?: (resultat: T) => string): Promise<T>;
}

const SECONDE = 1_000;

/**
 * @param sortie where to write; a terminal sees the seconds pass on the line, a log gets one line a second
 */
export function createEtapes(sortie: NodeJS.WriteStream): Etapes {
  return {
    run: async (titre, work, fin) => {
      const debut = performance.now();
      sortie.write(`• ${titre}…`);
      const battement = setInterval(() => {
        const ecoule = `${Math.round((performance.now() - debut) / SECONDE)} s`;
        sortie.write(sortie.isTTY ? `\r• ${titre}… ${ecoule}` : ` ${ecoule}…`);
      }, SECONDE);
      try {
        const resultat = await work();
        sortie.write(
          `${sortie.isTTY ? '\r' : ' '}${sortie.isTTY ? `• ${titre} : ` : ''}${fin?.(resultat) ?? 'fait'}\n`,
        );
        return resultat;
      } catch (error) {
        sortie.write(' échec\n');
        throw error;
      } finally {
        clearInterval(battement);
      }
    },
  };
}
