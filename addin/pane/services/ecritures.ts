import { INSECABLE } from '../../../domain/nombre/index.ts';
import type { Cellule, Classeur } from '../../../domain/classeur/types.ts';
import type { Constat } from '../../../domain/controle/types.ts';
import type { Ecriture } from '../../host/types.ts';
import { ligneOf } from '../etat/commentaire.ts';
import { selectClasseur, selectConstats } from '../etat/selecteurs.ts';
import type { Controle } from './controle.ts';
import type { Dependances } from './dependances.ts';
import { tellHote } from './pannes.ts';

/**
 * What the pane writes in the workbook, always at the user's click, and always with a way back. The workbook is read again before: a line
 * may have moved, or a cell been mended, without a word. Nothing is then written, and it is told.
 */
export interface Ecritures {
  /** Writes cells, says `libelle`, keeps what was there. Resolves to false when nothing was written. */
  write(ecritures: readonly Ecriture[], libelle: string): Promise<boolean>;
  /** The safe correction of a constat. */
  correct(constat: Constat): Promise<boolean>;
  /** The justification of a constat, in the comment of its line. */
  justify(constat: Constat, texte: string): Promise<boolean>;
  /** The comment of an indicator's line, wherever that line now is. */
  comment(code: string, texte: string): Promise<boolean>;
  /** Takes back a writing; the latest when none is named. */
  undo(id?: number): Promise<void>;
  goTo(feuille: string, cellule: string): Promise<void>;
}

const guillemets = (texte: string | number | null): string =>
  texte === null || texte === '' ? 'cellule vidée' : `«${INSECABLE}${texte}${INSECABLE}» écrit`;

/** The comment of an indicator, wherever its line now is; null when the workbook has it no more, or twice. */
function commentaireDe(classeur: Classeur | null, code: string): Cellule<string> | null {
  const lignes = (classeur?.indicateurs ?? []).filter((ligne) => ligne.code.valeur === code);
  return lignes.length === 1 ? (lignes[0]?.commentaire ?? null) : null;
}

const CHANGE =
  'Le classeur a changé depuis cette remarque : rien n’a été écrit. Relisez-la, puis recommencez.';

export function createEcritures({ host, store }: Dependances, controle: Controle): Ecritures {
  /** Runs a writing, said as under way. */
  const during = async (writing: () => Promise<boolean>): Promise<boolean> => {
    store.dispatch({ type: 'travail-commence', travail: 'ecriture' });
    try {
      return await writing();
    } catch (erreur) {
      tellHote(store, erreur);
      return false;
    } finally {
      store.dispatch({ type: 'travail-fini', travail: 'ecriture' });
    }
  };
  const put = async (ecritures: readonly Ecriture[], libelle: string): Promise<boolean> => {
    const avant = await controle.hold(() => host.write(ecritures));
    store.dispatch({ type: 'ecrit', libelle, avant });
    await controle.run();
    return true;
  };
  const changed = (): false => {
    store.dispatch({ type: 'annonce', texte: CHANGE, ton: 'erreur' });
    return false;
  };
  const comment = (code: string, texte: string): Promise<boolean> =>
    during(async () => {
      if (!(await controle.run('attendre'))) return false;
      const cellule = commentaireDe(selectClasseur(store.getState()), code);
      if (!cellule) return changed();
      const { feuille, cellule: adresse } = cellule.adresse;
      const valeur = texte.trim() || null;
      return put([{ feuille, cellule: adresse, valeur }], `Justification écrite en ${adresse} (${feuille}).`);
    });
  return {
    write: (ecritures, libelle) => during(() => put(ecritures, libelle)),
    correct: (constat) =>
      during(async () => {
        if (!constat.correction || !(await controle.run('attendre'))) return false;
        const dit = JSON.stringify(constat);
        if (!selectConstats(store.getState()).some((un) => JSON.stringify(un) === dit)) return changed();
        const { feuille, adresse, valeur, aussi = [] } = constat.correction;
        const cellules = [{ adresse, valeur }, ...aussi];
        const fait = cellules.map((cellule) => `${guillemets(cellule.valeur)} en ${cellule.adresse}`);
        return put(
          cellules.map((cellule) => ({ feuille, cellule: cellule.adresse, valeur: cellule.valeur })),
          `${fait.join(', ')} (${feuille}).`,
        );
      }),
    comment,
    justify: async (constat, texte) => {
      const avant = selectClasseur(store.getState());
      const code = avant && ligneOf(avant, constat)?.code.valeur;
      return code ? comment(code, texte) : false;
    },
    undo: async (id) => {
      const { annulations } = store.getState();
      const annulation = id === undefined ? annulations.at(-1) : annulations.find((une) => une.id === id);
      if (!annulation) return;
      try {
        await controle.hold(() => host.write(annulation.avant));
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
