import { findSite } from '../../../domain/referentiels/index.ts';
import { previousTrimestre } from '../../../domain/temps/trimestre.ts';
import { toErreurClient } from '../../client/index.ts';
import type { Lieu, OptionsModele } from '../../client/index.ts';
import type { Controle } from './controle.ts';
import type { Dependances } from './dependances.ts';
import { tellHote } from './pannes.ts';
import type { Serveur } from './serveur.ts';

/** Adds the sheets of a site and quarter to the open workbook, or opens a new one. */
export type CreateClasseur = (lieu: Lieu, options?: OptionsModele) => Promise<boolean>;

interface Modele {
  readonly octets: Uint8Array;
  /** False when the previous quarter's figures could not be asked: they are those last known, or none. */
  readonly aJour: boolean;
}

export function createCreation(
  { host, client, store }: Dependances,
  serveur: Serveur,
  controle: Controle,
): CreateClasseur {
  /** The template made here: the writer is loaded only now, it is larger than the rest of the pane's own code. */
  const makeModele = async (lieu: Lieu, options: OptionsModele): Promise<Uint8Array> => {
    const site = findSite(lieu.site);
    if (!site) throw new RangeError(`Site inconnu : ${lieu.site}.`);
    const { writeLocalModele } = await import('./modele-local.ts');
    const avant = await serveur.recall({ ...lieu, trimestre: previousTrimestre(lieu.trimestre) });
    return writeLocalModele(site, lieu.trimestre, avant?.courante?.contenu ?? null, options);
  };

  const readModele = async (lieu: Lieu, options: OptionsModele): Promise<Modele> => {
    try {
      return { octets: (await client.template(lieu, options)).octets, aJour: true };
    } catch (cause) {
      const erreur = toErreurClient(cause);
      if (!erreur.passagere) throw erreur;
      store.dispatch({ type: 'reseau-change', reseau: 'hors-ligne' });
      return { octets: await makeModele(lieu, options), aJour: false };
    }
  };

  return async (lieu, options = {}) => {
    store.dispatch({ type: 'travail-commence', travail: 'creation' });
    try {
      const { octets, aJour } = await readModele(lieu, options);
      const resultat = await controle.hold(() => host.createFeuilles(octets));
      const texte =
        resultat === 'ajoutees'
          ? 'Les feuilles du trimestre sont dans ce classeur. Saisissez les cellules à fond clair.'
          : 'Un nouveau classeur est ouvert avec les feuilles du trimestre.';
      const reserve = aJour ? '' : ' Sans réseau, les valeurs du trimestre précédent ne sont pas à jour.';
      store.dispatch({ type: 'annonce', texte: texte + reserve, ton: 'succes' });
      await controle.run();
      return true;
    } catch (erreur) {
      if (erreur instanceof Error && erreur.name === 'ErreurClient') {
        store.dispatch({ type: 'annonce', texte: erreur.message, ton: 'erreur' });
      } else tellHote(store, erreur);
      return false;
    } finally {
      store.dispatch({ type: 'travail-fini', travail: 'creation' });
    }
  };
}
