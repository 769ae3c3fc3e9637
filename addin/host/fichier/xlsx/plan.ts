import { ErreurFichier } from '../../../../domain/classeur/garde/index.ts';
import { parseAdresse } from '../../../../domain/classeur/lire/adresses.ts';
import type { Balise } from '../xml/balises.ts';
import { localNom, prefixeOf, scanBalises } from '../xml/balises.ts';
import type { CelluleXml, Etendue, FormuleXml, PlanFeuille, RangeeXml } from './plan-types.ts';

interface EnCours<T> {
  readonly balise: Balise;
  readonly elements: T[];
}

/** Collects the rows and cells of `sheetData` as their tags go by. */
class Donnees {
  readonly rangees: RangeeXml[] = [];
  #rangee: (EnCours<CelluleXml> & { readonly ligne: number }) | null = null;
  #cellule: (EnCours<Etendue> & { readonly colonne: number }) | null = null;
  #balise: Balise | null = null;
  #formule: FormuleXml | null = null;
  #texte: string | null = null;
  #ligne = 0;
  #colonne = 0;

  open(nom: string, balise: Balise): void {
    const { attributs } = balise;
    if (nom === 'row') {
      this.#ligne = Number(attributs['r'] ?? this.#ligne + 1);
      this.#colonne = 0;
      this.#rangee = { balise, elements: [], ligne: this.#ligne };
    } else if (nom === 'c') {
      const place = parseAdresse(attributs['r'] ?? '');
      this.#colonne = place?.colonne ?? this.#colonne + 1;
      this.#cellule = { balise, elements: [], colonne: this.#colonne };
      this.#formule = null;
    } else if (this.#cellule && (nom === 'f' || nom === 'v' || nom === 'is')) {
      this.#balise = balise;
      this.#texte = nom === 'f' ? '' : null;
    }
  }

  text(texte: string): void {
    if (this.#texte !== null) this.#texte += texte;
  }

  close(nom: string, debut: number, fin: number): void {
    if (nom === 'row' && this.#rangee) {
      const { balise, elements, ligne } = this.#rangee;
      const fermeture = balise.vide ? fin : debut;
      this.rangees.push({ balise, ligne, debut: balise.debut, fermeture, fin, cellules: elements });
      this.#rangee = null;
    } else if (nom === 'c' && this.#cellule) {
      const { balise, elements, colonne } = this.#cellule;
      const place = { ligne: this.#ligne, colonne, debut: balise.debut, fin };
      this.#rangee?.elements.push({ ...place, balise, formule: this.#formule, valeurs: elements });
      this.#cellule = null;
    } else if (nom === 'f' && this.#balise && this.#texte !== null) {
      const balise = this.#balise;
      const { attributs } = balise;
      this.#formule = { balise, attributs, texte: this.#texte, debut: balise.debut, fin };
      this.#texte = null;
    } else if ((nom === 'v' || nom === 'is') && this.#cellule && this.#balise) {
      this.#cellule.elements.push({ debut: this.#balise.debut, fin });
    }
  }
}

/** Says where the rows, cells and formulas of a worksheet part stand. Throws `ErreurFichier`. */
export function planFeuille(texte: string): PlanFeuille {
  const donnees = new Donnees();
  const colonnes: { de: number; a: number; style: string }[] = [];
  let dedans = false;
  let sheetData: Balise | null = null;
  let fin = { fermeture: 0, fin: 0 };
  let dimension: Balise | null = null;
  let protection: Balise | null = null;
  let finProtection = 0;
  let placeProtection = 0;
  scanBalises(texte, {
    open: (balise) => {
      const nom = localNom(balise.nom);
      if (dedans) donnees.open(nom, balise);
      else if (nom === 'sheetData') {
        sheetData = balise;
        dedans = true;
      } else if (nom === 'dimension') dimension ??= balise;
      else if (nom === 'sheetProtection') protection ??= balise;
      else if (nom === 'col') {
        const { min = '0', max = '0', style = '0' } = balise.attributs;
        colonnes.push({ de: Number(min), a: Number(max), style });
      }
    },
    close: (nomComplet, debut, apres) => {
      const nom = localNom(nomComplet);
      if (nom === 'sheetData') {
        dedans = false;
        fin = { fermeture: debut, fin: apres };
        placeProtection = apres;
      } else if (dedans) donnees.close(nom, debut, apres);
      else if (nom === 'sheetCalcPr') placeProtection = apres;
      else if (nom === 'sheetProtection') finProtection = apres;
    },
    text: (morceau) => {
      if (dedans) donnees.text(morceau);
    },
  });
  const balise = sheetData as Balise | null;
  if (!balise) throw new ErreurFichier('FICHIER-ABIME');
  const protege = protection as Balise | null;
  return {
    prefixe: prefixeOf(balise.nom),
    donnees: { balise, ...fin },
    rangees: donnees.rangees,
    dimension,
    protection: protege && { balise: protege, debut: protege.debut, fin: finProtection },
    placeProtection,
    colonnes,
  };
}
