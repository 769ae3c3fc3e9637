import type { Lecteur } from './chiffres/lecteur.ts';
import { ErreurFonction } from './erreur.ts';
import type * as Signatures from './signatures.ts';
import type { Systeme1904 } from './systeme.ts';

/** Each function, answering later: Excel waits for a promise as well. */
export type FonctionsDifferees = {
  readonly [Nom in keyof typeof Signatures]: (
    ...valeurs: Parameters<(typeof Signatures)[Nom]>
  ) => Promise<number>;
};

/**
 * The functions, whose code comes after the pane's own: most workbooks have no formula of ours, and the pane opens faster. It is
 * asked for at once, so that it is there when the network goes.
 */
export function loadFonctions(lecteur: Pick<Lecteur, 'read'>, systeme1904: Systeme1904): FonctionsDifferees {
  const load = () =>
    import('./fonctions.ts').then(({ createFonctions }) => createFonctions(lecteur, systeme1904));
  let chargees = load();
  const get = (): Promise<typeof Signatures> =>
    chargees.catch(() => {
      chargees = load();
      return chargees.catch(() => {
        throw new ErreurFonction(
          'indisponible',
          'Les fonctions Transparence n’ont pas pu être chargées. Vérifiez le réseau, puis recalculez.',
        );
      });
    });
  void chargees.catch(() => undefined);
  return {
    valeur: async (...valeurs) => (await get()).valeur(...valeurs),
    cible: async (...valeurs) => (await get()).cible(...valeurs),
    evolution: async (...valeurs) => (await get()).evolution(...valeurs),
    joursOuvres: async (...valeurs) => (await get()).joursOuvres(...valeurs),
    echeance: async (...valeurs) => (await get()).echeance(...valeurs),
  };
}
