import { formatAdresse, parsePlage } from '../../../domain/classeur/lire/adresses.ts';
import type { FeuilleMemoire, Place } from './memoire.ts';
import { Objet, RefusExcel } from './objets.ts';
import { interpreter } from './saisie.ts';
import type { Contenu } from './saisie.ts';
import { FormatsConditionnels } from './formats-conditionnels.ts';
import type { Monde } from './monde.ts';

const LIGNES_MAX = 1_048_576;
const COLONNES_MAX = 16_384;

function typeOf({ valeur, erreur, formule }: Contenu): string {
  if (erreur) return 'Error';
  if (typeof valeur === 'number') return 'Double';
  if (typeof valeur === 'boolean') return 'Boolean';
  return typeof valeur === 'string' || formule !== undefined ? 'String' : 'Empty';
}

const LECTEURS: Readonly<Record<string, (contenu: Contenu, format: string) => unknown>> = {
  Values: ({ valeur }) => valeur ?? '',
  Formulas: ({ valeur, formule }) => formule ?? valeur ?? '',
  ValueTypes: typeOf,
  NumberFormat: (_, format) => format,
};

/** A range of one sheet. */
export class Plage extends Objet {
  readonly monde: Monde;
  readonly feuille: FeuilleMemoire;
  readonly debut: Place;
  readonly fin: Place;

  constructor(monde: Monde, feuille: FeuilleMemoire, debut: Place, fin: Place) {
    super();
    this.monde = monde;
    this.feuille = feuille;
    this.debut = debut;
    this.fin = fin;
  }

  static parse(monde: Monde, feuille: FeuilleMemoire, adresse: unknown): Plage {
    if (adresse == null) {
      return new Plage(
        monde,
        feuille,
        { ligne: 1, colonne: 1 },
        { ligne: LIGNES_MAX, colonne: COLONNES_MAX },
      );
    }
    const plage = parsePlage(String(adresse));
    if (!plage) throw new RefusExcel('InvalidArgument');
    return new Plage(monde, feuille, plage.debut, plage.fin);
  }

  get adresse(): string {
    const debut = formatAdresse(this.debut.ligne, this.debut.colonne);
    const fin = formatAdresse(this.fin.ligne, this.fin.colonne);
    return debut === fin ? debut : `${debut}:${fin}`;
  }

  #grille<T>(lecteur: (place: Place) => T): T[][] {
    const { debut, fin } = this;
    return Array.from({ length: fin.ligne - debut.ligne + 1 }, (_, r) =>
      Array.from({ length: fin.colonne - debut.colonne + 1 }, (__, c) =>
        lecteur({ ligne: debut.ligne + r, colonne: debut.colonne + c }),
      ),
    );
  }

  override lire(nom: string): unknown {
    const { debut, fin } = this;
    const lecteur = LECTEURS[nom];
    if (lecteur) {
      return this.#grille((place) =>
        lecteur(this.feuille.contenu(place), this.feuille.style(place)?.numFmt ?? 'General'),
      );
    }
    if (nom === 'RowIndex') return debut.ligne - 1;
    if (nom === 'ColumnIndex') return debut.colonne - 1;
    if (nom === 'RowCount') return fin.ligne - debut.ligne + 1;
    if (nom === 'ColumnCount') return fin.colonne - debut.colonne + 1;
    return super.lire(nom);
  }

  override ecrire(nom: string, valeur: unknown): void {
    if (nom !== 'Values') return super.ecrire(nom, valeur);
    const valeurs = valeur as unknown[][];
    const places = this.#grille((place) => place);
    const memeForme =
      valeurs.length === places.length && valeurs.every((l, r) => l.length === places[r]?.length);
    if (!memeForme) throw new RefusExcel('InvalidArgument');
    for (const place of places.flat()) {
      const verrouillee = this.feuille.style(place)?.protection?.locked !== false;
      if (this.feuille.protection && verrouillee) throw new RefusExcel('AccessDenied');
    }
    places.forEach((ligne, r) =>
      ligne.forEach((place, c) => {
        const voulue = valeurs[r]?.[c];
        if (voulue !== null) this.feuille.put(place, interpreter(voulue));
      }),
    );
    this.monde.changer(this.feuille, this.adresse, 'ThisLocalAddin');
  }

  override aller(nom: string): Objet | null {
    if (nom === 'ConditionalFormats') return new FormatsConditionnels(this.feuille, this.adresse, false);
    return super.aller(nom);
  }

  /** The smallest range around the cells that hold something. */
  #utilisee(): Plage | null {
    const places = [...this.feuille.contenus.keys()]
      .flatMap((adresse) => parsePlage(adresse)?.debut ?? [])
      .filter(({ ligne, colonne }) => ligne <= this.fin.ligne && colonne <= this.fin.colonne)
      .filter(({ ligne, colonne }) => ligne >= this.debut.ligne && colonne >= this.debut.colonne);
    if (places.length === 0) return null;
    const lignes = places.map(({ ligne }) => ligne);
    const colonnes = places.map(({ colonne }) => colonne);
    return new Plage(
      this.monde,
      this.feuille,
      { ligne: Math.min(...lignes), colonne: Math.min(...colonnes) },
      { ligne: Math.max(...lignes), colonne: Math.max(...colonnes) },
    );
  }

  override appeler(nom: string, args: readonly unknown[]): unknown {
    if (nom === 'GetUsedRangeOrNullObject') return this.#utilisee();
    if (nom === 'Select') {
      this.monde.classeur.selection = { feuille: this.feuille.nom, cellule: this.adresse };
      return null;
    }
    return super.appeler(nom, args);
  }
}
