import type { Fichier, Grille, TableauFichier } from '../../../domain/classeur/lire/fichier.ts';
import { Grillage } from '../../../domain/classeur/lire/fichier.ts';
import type { Ancres, Liste } from './ancres.ts';
import { chooseAncres, probeFichier, sameAncres } from './ancres.ts';
import { buildGrille } from './cellules.ts';
import type { CellulesChargees, EtatFeuille } from './charger.ts';
import { etatOf, loadCellules, loadListe } from './charger.ts';
import { isIntrouvable } from './erreurs.ts';
import { runLecture } from './executer.ts';
import type { ClientOffice } from './office.ts';

/** What the adapter remembers of the workbook between two reads. */
export interface Connaissance {
  ancres: Ancres | null;
  liste: Liste;
  nom: string;
  /** Serial of 2 January 1904 is 1 where dates count from 1904; null before the first read. */
  systeme1904: boolean | null;
  /** Marks and protections, as of `luA` (ms). */
  etats: readonly EtatFeuille[];
  luA: number;
}

export const emptyConnaissance = (): Connaissance => ({
  ancres: null,
  liste: { feuilles: [], tableaux: [] },
  nom: '',
  systeme1904: null,
  etats: [],
  luA: Number.NEGATIVE_INFINITY,
});

interface Lecture {
  readonly fichier: Fichier;
  /** Whether the domain would look at a sheet that was not loaded. */
  readonly incomplete: boolean;
}

function buildFichier(
  liste: Liste,
  chargees: CellulesChargees,
  proprietes: ReadonlyMap<string, string>,
  systeme1904: boolean,
): Lecture {
  let incomplete = false;
  const grilles = new Map<string, Grille>(
    chargees.feuilles.map(({ id, plage }) => [id, plage.isNullObject ? new Grillage() : buildGrille(plage)]),
  );
  const vide = new Grillage();
  const tableaux = chargees.places.map(({ nom, feuille, plage }): TableauFichier => {
    const debut = { ligne: plage.rowIndex + 1, colonne: plage.columnIndex + 1 };
    const fin = { ligne: plage.rowIndex + plage.rowCount, colonne: plage.columnIndex + plage.columnCount };
    return { nom, feuille, debut, fin };
  });
  const feuilles = liste.feuilles.map(({ id, nom }) => ({
    nom,
    read: () => {
      const grille = grilles.get(id);
      incomplete ||= grille === undefined;
      return grille ?? vide;
    },
  }));
  const fichier: Fichier = { format: 'xlsx', feuilles, tableaux, proprietes, systeme1904 };
  probeFichier(fichier);
  return { fichier, incomplete };
}

/**
 * Reads the workbook in one batch when what it holds is known, in two when it is new: its list, then its cells. A third is
 * needed only for a workbook whose sheets bear the right names and hold something else.
 */
export function readExcel(client: ClientOffice, connu: Connaissance): Promise<Fichier> {
  return runLecture(client, async (context) => {
    const { workbook } = context;
    const custom = workbook.properties.custom;
    const lireListe = loadListe(context);
    custom.load('items/key,items/value');
    workbook.load('name');
    const date = connu.systeme1904 === null ? workbook.functions.date(1904, 1, 2) : null;
    date?.load('value');
    let ancres = connu.ancres;
    let chargees = ancres && loadCellules(context, ancres);
    await context.sync();
    const { protections, ...liste } = lireListe();
    connu.systeme1904 ??= date?.value === 1;
    const proprietes = new Map(
      custom.items.map(({ key, value }) => [key, String(value).trim().slice(0, 200)]),
    );
    const synchronise = async (voulues: Ancres): Promise<CellulesChargees> => {
      const demande = loadCellules(context, voulues);
      await context.sync();
      return demande;
    };
    const aussi = new Set(ancres?.feuilles.map(({ id }) => id));
    const voulues = chooseAncres(liste, aussi);
    if (chargees === null || ancres === null || !sameAncres(voulues, ancres)) {
      chargees = await synchronise((ancres = voulues));
    }
    let lecture = buildFichier(liste, chargees, proprietes, connu.systeme1904);
    if (lecture.incomplete) {
      ancres = chooseAncres(liste, new Set(liste.feuilles.map(({ id }) => id)));
      chargees = await synchronise(ancres);
      lecture = buildFichier(liste, chargees, proprietes, connu.systeme1904);
    }
    const etats = chargees.feuilles.map(({ id, nom, marquesOf }) =>
      etatOf({ id, nom }, protections.get(id), marquesOf()),
    );
    Object.assign(connu, { ancres, liste, etats, nom: workbook.name, luA: performance.now() });
    return lecture.fichier;
  }).catch((erreur: unknown) => {
    // A sheet or a table that was there is gone: what was known is forgotten, and read anew.
    if (!isIntrouvable(erreur) || connu.ancres === null) throw erreur;
    connu.ancres = null;
    return readExcel(client, connu);
  });
}
