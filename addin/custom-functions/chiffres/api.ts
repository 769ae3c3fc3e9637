import { mesureValeur } from '../../../domain/depot/index.ts';
import type { Contenu } from '../../../domain/depot/index.ts';
import { findIndicateur } from '../../../domain/referentiels/index.ts';
import type { Client } from '../../client/index.ts';
import type { Chiffre, Demande, LireChiffres, Reponse } from './types.ts';

/** Figures of a filed content, exact. */
function chiffresOf({ lignes }: Contenu): ReadonlyMap<string, Chiffre> {
  return new Map(
    lignes.flatMap(({ code, definition, mesure }): [string, Chiffre][] => {
      const indicateur = findIndicateur(code);
      if (!indicateur) return [];
      const raison = mesure.nature === 'absente' ? mesure.raison : null;
      return [[code, { definition, valeur: mesureValeur(mesure, indicateur), raison }]];
    }),
  );
}

/**
 * Figures through `/api/v1`: the list of versions, then the last of them. Two requests for each site and quarter, side by side: no
 * route gives several at once yet. One that fails does not take the others down.
 */
export function createLireChiffres(client: Pick<Client, 'versions' | 'version'>): LireChiffres {
  async function lire(demande: Demande): Promise<Reponse> {
    try {
      const version = (await client.versions(demande)).at(-1)?.version;
      const depot = version === undefined ? null : await client.version(demande, version);
      return { etat: 'lu', chiffres: depot && chiffresOf(depot.contenu) };
    } catch (erreur) {
      return { etat: 'echec', message: erreur instanceof Error ? erreur.message : String(erreur) };
    }
  }
  return (demandes) => Promise.all(demandes.map(lire));
}
