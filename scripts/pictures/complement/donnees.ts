import type { SaisieIndicateur } from '../../../domain/classeur/types.ts';
import { INDRE_ET_LOIRE } from '../../../infra/local/demo/indre-et-loire.ts';
import { fillClasseur } from '../../donnees/classeur.ts';

type Retouches = Readonly<Record<string, Omit<Partial<SaisieIndicateur>, 'code'>>>;

/** The published figures of Indre-et-Loire, but for some lines: pictures show mistakes, and two people who correct one quarter. */
const retouch = (retouches: Retouches): Promise<Uint8Array> =>
  fillClasseur({
    ...INDRE_ET_LOIRE,
    saisies: INDRE_ET_LOIRE.saisies.map((saisie) => ({ ...saisie, ...retouches[saisie.code] })),
  });

/** What each picture has open or filed, as .xlsx bytes. */
export async function fillClasseurs() {
  return {
    /** Version 1: two digits were swapped. */
    premiere: await retouch({ 'TEL-DECROCHE': { valeur: 36 } }),
    /** Version 2, filed by somebody else: the swapped digits, and a comment. */
    deuxieme: await retouch({ 'FRA-PERMIS': { commentaire: 'Effort à fournir : un référent est désigné.' } }),
    /** Started from version 1, beside version 2. */
    autre: await retouch({
      'TEL-DECROCHE': { valeur: 64 },
      'WEB-CONNEXION': { valeur: 14.9 },
    }),
    /** Version 2 gone on with. */
    correction: await retouch({
      'FRA-PERMIS': { commentaire: 'Effort à fournir : un référent est désigné.' },
      'WEB-CONNEXION': { valeur: 14.9 },
      'TEL-SAT': { valeur: 81.4 },
    }),
    /** More satisfied users than answers, and a missed target that nobody explains any more. */
    fautif: await retouch({
      'ACC-COURTOISIE': { valeur: undefined, effectif: undefined, numerateur: 120, denominateur: 100 },
      'DEL-PERMIS': { commentaire: undefined },
    }),
  };
}
