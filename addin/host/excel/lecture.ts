import type { Grille, TableauFichier } from '../../../domain/classeur/lire/fichier.ts';
import { Grillage } from '../../../domain/classeur/lire/fichier.ts';
import type { FichierOuvert, FonctionSansResultat } from '../types.ts';
import type { Ancres, Liste } from './ancres.ts';
import { chooseAncres, probeFichier, sameAncres } from './ancres.ts';
import { buildGrille } from './cellules.ts';
import type { CellulesChargees, EtatFeuille } from './charger.ts';
import { etatOf, loadCellules, loadListe } from './charger.ts';
import { isIntrouvable } from './erreurs.ts';
import { runLecturePour } from './executer.ts';
import type { ClientOffice } from './office.ts';
import { loadSysteme1904 } from './systeme-dates.ts';

/** What the adapter remembers of the workbook between two reads. */
export interface Connaissance {
  ancres: Ancres | null;
  liste: Liste;
  nom: string;
  /** Marks and protections, as of `luA` (ms). */
  etats: readonly EtatFeuille[];
  luA: number;
}

export const emptyConnaissance = (): Connaissance => ({
  ancres: null,
  liste: { feuilles: [], tableaux: [] },
  nom: '',
  etats: [],
  luA: Number.NEGATIVE_INFINITY,
});

interface Lecture {
  readonly fichier: FichierOuvert;
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
  const fonctions: FonctionSansResultat[] = [];
  const grilles = new Map<string, Grille>(
    chargees.feuilles.map(({ id, nom, plage }) => {
      if (plage.isNullObject) return [id, new Grillage()];
      const ici: Omit<FonctionSansResultat, 'feuille'>[] = [];
      const grille = buildGrille(plage, ici);
      const feuille = liste.feuilles.find((une) => une.id === id)?.nom ?? nom;
      fonctions.push(...ici.map((fonction) => ({ ...fonction, feuille })));
      return [id, grille];
    }),
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
  const fichier: FichierOuvert = {
    ...{ format: 'xlsx', feuilles, tableaux, proprietes, systeme1904 },
    ...(fonctions.length > 0 ? { fonctions } : {}),
  };
  probeFichier(fichier);
  return { fichier, incomplete };
}

/**
 * Reads the workbook in one batch when what it holds is known, in two when it is new: its list, then its cells. A third is
 * needed only for a workbook whose sheets bear the right names and hold something else.
 */
export function readExcel(
  client: ClientOffice,
  connu: Connaissance,
  patience?: 'attendre',
): Promise<FichierOuvert> {
  return runLecturePour(client, patience, async (context) => {
    const { workbook } = context;
    const custom = workbook.properties.custom;
    const lireListe = loadListe(context);
    custom.load('items/key,items/value');
    workbook.load('name');
    const lireSysteme = loadSysteme1904(context);
    let ancres = connu.ancres;
    let chargees = ancres && loadCellules(context, ancres);
    await context.sync();
    const { protections, ...liste } = lireListe();
    const systeme1904 = lireSysteme();
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
    let lecture = buildFichier(liste, chargees, proprietes, systeme1904);
    if (lecture.incomplete) {
      ancres = chooseAncres(liste, new Set(liste.feuilles.map(({ id }) => id)));
      chargees = await synchronise(ancres);
      lecture = buildFichier(liste, chargees, proprietes, systeme1904);
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
    return readExcel(client, connu, patience);
  });
}
