import type { SaisieIndicateur } from '../../../domain/classeur/types.ts';
import { INDRE_ET_LOIRE } from '../../../infra/local/demo/indre-et-loire.ts';
import { fillClasseur } from '../../donnees/classeur.ts';

/** The published figures of Indre-et-Loire, but for these lines: pictures show mistakes, and two people who correct one quarter. */
const fillWith = (...lignes: readonly SaisieIndicateur[]): Promise<Uint8Array> =>
  fillClasseur({
    ...INDRE_ET_LOIRE,
    saisies: INDRE_ET_LOIRE.saisies.map(
      (saisie) => lignes.find(({ code }) => code === saisie.code) ?? saisie,
    ),
  });

const fraude = (commentaire: string): SaisieIndicateur => ({
  code: 'FRA-PERMIS',
  valeur: 0.88,
  commentaire,
  action: '3',
});
const appels = (valeur: number): SaisieIndicateur => ({ code: 'TEL-DECROCHE', valeur, action: '1' });
const FRAUDE_SUIVIE = fraude('Effort à fournir : un référent est désigné.');
const CONNEXION: SaisieIndicateur = { code: 'WEB-CONNEXION', valeur: 14.9 };

/** What each picture has open or filed, as .xlsx bytes. */
export async function fillClasseurs() {
  return {
    /** Version 1: two digits were swapped. */
    premiere: await fillWith(appels(36)),
    /** Version 2, filed by somebody else. */
    deuxieme: await fillWith(appels(63), FRAUDE_SUIVIE),
    /** Started from version 1, beside version 2. */
    autre: await fillWith(appels(64), CONNEXION),
    /** Version 2, gone on with. */
    correction: await fillWith(appels(63), FRAUDE_SUIVIE, CONNEXION, {
      code: 'TEL-SAT',
      valeur: 81.4,
      effectif: 100,
    }),
    /** More satisfied users than answers, and a missed target that nobody explains. */
    fautif: await fillWith(
      { code: 'ACC-COURTOISIE', numerateur: 120, denominateur: 100 },
      { code: 'DEL-PERMIS', valeur: 15.22 },
    ),
  };
}
