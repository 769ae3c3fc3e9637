import { openExcel } from '../../../../addin/host/excel/index.ts';
import { parsePlage } from '../../../../domain/classeur/lire/adresses.ts';
import type { ClasseurOuvert } from '../../../contract/workbook-host/harnais.ts';
import { octetsIndreEtLoire } from '../../../contract/workbook-host/octets.ts';
import type { FauxExcel, OptionsFauxExcel } from '../../../fabriques/excel/index.ts';
import { openFauxExcel } from '../../../fabriques/excel/index.ts';

const SEVERITE = /"transparence:([a-z-]+)"/u;

/** Whether a cell stands in one of the ranges of a rule (`I6 I8:J9`). */
function covers(plages: string, cellule: string): boolean {
  const ici = parsePlage(cellule)!.debut;
  return plages.split(' ').some((texte) => {
    const { debut, fin } = parsePlage(texte)!;
    return (
      debut.ligne <= ici.ligne &&
      ici.ligne <= fin.ligne &&
      debut.colonne <= ici.colonne &&
      ici.colonne <= fin.colonne
    );
  });
}

/** The Excel adapter on the genuine client and a workbook in memory. */
export async function openExcelEnMemoire(
  octets: Uint8Array,
  options: OptionsFauxExcel = {},
): Promise<ClasseurOuvert & { readonly excel: FauxExcel }> {
  const excel = await openFauxExcel(octets, { modeles: [await octetsIndreEtLoire()], ...options });
  const { classeur, saisir, client } = excel;
  const feuilleOf = (nom: string) => classeur.feuilles.find((feuille) => feuille.nom === nom)!;
  const reglesOf = (nom: string, cellule: string) =>
    feuilleOf(nom)
      .regles.map(({ regle }) => regle)
      .filter(({ range }) => covers(range, cellule));
  const severiteOf = (formule: unknown): string | null => SEVERITE.exec(String(formule))?.[1] ?? null;
  return {
    excel,
    facteur: excel.facteur,
    host: openExcel(client),
    type: async (feuille, cellule, valeur) => saisir(feuille, cellule, valeur),
    typeAilleurs: async (feuille, cellule, valeur) => saisir(feuille, cellule, valeur, 'Remote'),
    formatOf: async (feuille, cellule) => ({
      style: feuilleOf(feuille).style(parsePlage(cellule)!.debut),
      regles: reglesOf(feuille, cellule)
        .filter(({ formula }) => severiteOf(formula) === null)
        .map(({ priority: _, ...regle }) => regle),
    }),
    marquesOf: async (feuille, cellule) =>
      reglesOf(feuille, cellule).flatMap(({ formula }) => severiteOf(formula) ?? []),
    isProtegee: async (feuille) => feuilleOf(feuille).protection !== null,
    selection: async () => classeur.selection,
    close: async () => undefined,
  };
}
