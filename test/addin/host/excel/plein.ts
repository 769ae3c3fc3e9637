import { writeModele } from '../../../../domain/classeur/modele/index.ts';
import { findSite, INDICATEURS } from '../../../../domain/referentiels/index.ts';
import type { Indicateur } from '../../../../domain/referentiels/types.ts';

const LIGNES = 60;
const ACTIONS = 40;
const phrase = (longueur: number): string =>
  'L’effectif de l’équipe a été complété en cours de trimestre. '.repeat(20).slice(0, longueur);

/** The largest workbook foreseen: 60 lines and 40 actions, every text as long as the contract allows. */
export function octetsPleins(): Promise<Uint8Array> {
  const catalogue = new Map<string, Indicateur>();
  for (let rang = 0; rang < LIGNES; rang += 1) {
    const indicateur = INDICATEURS[rang % INDICATEURS.length]!;
    const code = rang < INDICATEURS.length ? indicateur.code : `LOCAL-${rang}`;
    catalogue.set(code, { ...indicateur, code });
  }
  const codes = [...catalogue.keys()];
  return writeModele(
    {
      site: findSite('37-PREF')!,
      trimestre: '2020-T4',
      lignes: codes.map((code) => ({ code, cible: null, precedent: null })),
      saisies: codes.map((code) => ({ code, valeur: 3, commentaire: phrase(1000), action: '1 ; 3' })),
      actions: Array.from({ length: ACTIONS }, (_, rang) => ({
        numero: String(rang + 1),
        action: phrase(500),
        origine: 'Indicateur',
        porteSur: phrase(200),
        responsable: 'chef du bureau des usagers',
        debut: '2020-10-01',
        echeance: '2021-06-30',
        avancement: 40,
        etat: 'En cours',
        bilan: phrase(1000),
      })),
    },
    catalogue,
  );
}
