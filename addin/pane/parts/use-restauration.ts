import type { Depot } from '../../../domain/depot/index.ts';
import { useAtelier } from '../contexte.tsx';
import { COLONNES_PLAN, lignesLibres, planRestauration } from '../etat/restauration.ts';
import type { Choix } from '../etat/restauration.ts';

/**
 * Takes figures of a filed version back in the open workbook: a writing like any other, that Annuler takes back at once.
 * Only some lines when `choix` is given.
 */
export function useRestauration(): (version: Depot, choix?: readonly Choix[]) => Promise<void> {
  const { store, services } = useAtelier();
  return async (version, choix) => {
    // The cells to write are those of now, wherever their lines have gone.
    if (!(await services.controle.run('attendre'))) return;
    const { classeur } = store.getState();
    if (classeur.etat !== 'ouvert') return;
    const bloc = await services.versions.readPlan(COLONNES_PLAN);
    const { ecritures, sansPlace } = planRestauration(classeur.classeur, version.contenu, {
      ...(choix ? { choix } : {}),
      libres: bloc ? lignesLibres(bloc) : [],
      systeme1904: classeur.systeme1904 ?? false,
    });
    if (ecritures.length === 0) {
      const texte = `Le classeur dit déjà ce que dit la version ${version.version} : rien à écrire.`;
      store.dispatch({ type: 'annonce', texte, ton: 'info' });
      return;
    }
    const cellules = `${ecritures.length} cellule${ecritures.length > 1 ? 's écrites' : ' écrite'}`;
    const quoi = choix ? 'Ligne reprise' : 'Chiffres et actions repris';
    const reste = sansPlace.length > 0 ? ` Sans place dans ce classeur : ${sansPlace.join(', ')}.` : '';
    await services.ecritures.write(
      ecritures,
      `${quoi} de la version ${version.version} dans ce fichier, ${cellules}.${reste}`,
    );
  };
}
