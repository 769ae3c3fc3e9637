import { INSECABLE } from '../../../domain/nombre/index.ts';
import type { Constat } from '../../../domain/controle/types.ts';
import type { Ecriture } from '../../host/types.ts';
import { commentaireOf } from '../etat/commentaire.ts';
import type { Controle } from './controle.ts';
import type { Dependances } from './dependances.ts';
import { tellHote } from './pannes.ts';

/** What the pane writes in the workbook, always at the user's click, and always with a way back. */
export interface Ecritures {
  /** Writes cells, says `libelle`, keeps what was there. Resolves to false when nothing was written. */
  write(ecritures: readonly Ecriture[], libelle: string): Promise<boolean>;
  /** The safe correction of a constat. */
  correct(constat: Constat): Promise<boolean>;
  /** The justification of a constat, in the comment of its line. */
  justify(constat: Constat, texte: string): Promise<boolean>;
  /** Takes back a writing; the latest when none is named. */
  undo(id?: number): Promise<void>;
  goTo(feuille: string, cellule: string): Promise<void>;
}

const guillemets = (texte: string | number | null): string =>
  texte === null || texte === '' ? 'cellule vidée' : `«${INSECABLE}${texte}${INSECABLE}» écrit`;

export function createEcritures({ host, store }: Dependances, controle: Controle): Ecritures {
  const write = async (ecritures: readonly Ecriture[], libelle: string): Promise<boolean> => {
    store.dispatch({ type: 'travail-commence', travail: 'ecriture' });
    try {
      const avant = await host.write(ecritures);
      store.dispatch({ type: 'ecrit', libelle, avant });
      await controle.run();
      return true;
    } catch (erreur) {
      tellHote(store, erreur);
      return false;
    } finally {
      store.dispatch({ type: 'travail-fini', travail: 'ecriture' });
    }
  };
  return {
    write,
    correct: async ({ correction }) => {
      if (!correction) return false;
      const { feuille, adresse, valeur, aussi = [] } = correction;
      const cellules = [{ adresse, valeur }, ...aussi];
      const fait = cellules.map((cellule) => `${guillemets(cellule.valeur)} en ${cellule.adresse}`);
      return write(
        cellules.map((cellule) => ({ feuille, cellule: cellule.adresse, valeur: cellule.valeur })),
        `${fait.join(', ')} (${feuille}).`,
      );
    },
    justify: async (constat, texte) => {
      const { classeur } = store.getState();
      const cellule = classeur.etat === 'ouvert' ? commentaireOf(classeur.classeur, constat) : null;
      if (!cellule) return false;
      const { feuille, cellule: adresse } = cellule.adresse;
      const valeur = texte.trim() || null;
      return write(
        [{ feuille, cellule: adresse, valeur }],
        `Justification écrite en ${adresse} (${feuille}).`,
      );
    },
    undo: async (id) => {
      const { annulations } = store.getState();
      const annulation = id === undefined ? annulations.at(-1) : annulations.find((une) => une.id === id);
      if (!annulation) return;
      try {
        await host.write(annulation.avant);
        store.dispatch({ type: 'annule', id: annulation.id });
        await controle.run();
      } catch (erreur) {
        tellHote(store, erreur);
      }
    },
    goTo: async (feuille, cellule) => {
      await host.select(feuille, cellule).catch((erreur: unknown) => tellHote(store, erreur));
    },
  };
}
