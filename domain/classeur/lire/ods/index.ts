import type { LecteurXml } from '../../garde/index.ts';
import { checkElementOds, ErreurFichier, scanXml } from '../../garde/index.ts';
import { Budget } from '../budget.ts';
import { checkNombres, cutNom } from '../fichier.ts';
import type { FeuilleFichier, Fichier, TableauFichier } from '../fichier.ts';
import { FormatsOds } from './formats.ts';
import { readPlage } from './plages.ts';
import { TableOds } from './tables.ts';

/** Programs that compute a workbook before they save it. */
const TABLEURS = /LibreOffice|OpenOffice|Collabora|Microsoft|Excel|Calligra|Gnumeric|OnlyOffice/iu;

/** Reads `meta.xml`: the custom properties, and whether a spreadsheet wrote the file. */
function readMeta(texte: string | undefined): {
  readonly proprietes: ReadonlyMap<string, string>;
  readonly calcule: boolean;
} {
  const proprietes = new Map<string, string>();
  if (texte === undefined) return { proprietes, calcule: false };
  let programme = '';
  let courant: string | null = null;
  let valeur = '';
  const lecteur: LecteurXml = {
    open: (nom, attributs) => {
      if (nom !== 'meta:user-defined' && nom !== 'meta:generator') return;
      courant = nom === 'meta:generator' ? nom : (attributs['meta:name'] ?? null);
      valeur = '';
    },
    close: (nom) => {
      if (courant === null) return;
      if (nom === 'meta:generator') programme = valeur.slice(0, 200);
      else if (nom === 'meta:user-defined') proprietes.set(courant, valeur.trim().slice(0, 200));
      else return;
      courant = null;
    },
    text: (morceau) => {
      if (courant !== null) valeur += morceau;
    },
  };
  scanXml(texte, lecteur, 'avec');
  return { proprietes, calcule: TABLEURS.test(programme) };
}

/** Reads the sheets and database ranges of `content.xml`. */
function readContenu(
  texte: string,
  formats: FormatsOds,
  calcule: boolean,
): Pick<Fichier, 'feuilles' | 'tableaux'> {
  const feuilles: FeuilleFichier[] = [];
  const tableaux: TableauFichier[] = [];
  const budget = new Budget();
  const parents: string[] = [];
  let table: TableOds | null = null;
  let profondeur = 0;
  const lecteur: LecteurXml = {
    open: (nom, attributs) => {
      checkElementOds(nom, attributs);
      if (table) {
        if (nom === 'table:table') profondeur += 1;
        if (profondeur === 0) table.open(nom, attributs);
      } else if (nom === 'table:table' && parents.at(-1) === 'office:spreadsheet') {
        const ouverte = new TableOds(formats, calcule, budget);
        table = ouverte;
        profondeur = 0;
        feuilles.push({ nom: cutNom(attributs['table:name'] ?? ''), read: () => ouverte.grille });
      } else if (nom === 'table:database-range') {
        const plage = readPlage(attributs['table:name'] ?? '', attributs['table:target-range-address'] ?? '');
        if (plage) tableaux.push({ ...plage, nom: cutNom(plage.nom), feuille: cutNom(plage.feuille) });
      } else formats.open(nom, attributs);
      checkNombres(feuilles.length, tableaux.length);
      parents.push(nom);
    },
    close: (nom) => {
      parents.pop();
      if (!table) formats.close(nom);
      else if (profondeur > 0) profondeur -= nom === 'table:table' ? 1 : 0;
      else if (nom === 'table:table') table = null;
      else table.close(nom);
    },
    text: (morceau) => {
      if (!table) formats.text(morceau);
      else if (profondeur === 0) table.text(morceau);
    },
  };
  scanXml(texte, lecteur, 'avec');
  return { feuilles, tableaux };
}

/** Reads an .ods package. Its dates are calendar days already: no 1904 system. Throws `ErreurFichier`. */
export function readOds(textes: ReadonlyMap<string, string>): Fichier {
  const contenu = textes.get('content.xml');
  if (contenu === undefined) throw new ErreurFichier('FICHIER-ABIME');
  const formats = new FormatsOds();
  const styles = textes.get('styles.xml');
  if (styles !== undefined) {
    scanXml(
      styles,
      {
        open: (nom, attributs) => formats.open(nom, attributs),
        close: (nom) => formats.close(nom),
        text: (texte) => formats.text(texte),
      },
      'avec',
    );
  }
  const { proprietes, calcule } = readMeta(textes.get('meta.xml'));
  return { format: 'ods', ...readContenu(contenu, formats, calcule), proprietes, systeme1904: false };
}
