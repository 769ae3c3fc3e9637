import type { SheetProtection } from 'hucre';
import type { FeuilleMemoire, TableMemoire } from './memoire.ts';
import type { Monde } from './monde.ts';
import { FormatsConditionnels } from './formats-conditionnels.ts';
import { Collection, Objet, RefusExcel } from './objets.ts';
import { Plage } from './plage.ts';

/** Rights of a protection: their names in Office.js and in a file. */
const DROITS = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
} as const satisfies Record<string, keyof SheetProtection>;

class Protection extends Objet {
  readonly feuille: FeuilleMemoire;

  constructor(feuille: FeuilleMemoire) {
    super();
    this.feuille = feuille;
  }
  override lire(nom: string): unknown {
    const { protection } = this.feuille;
    if (nom === 'Protected') return protection !== null;
    if (nom !== 'Options') return super.lire(nom);
    if (protection === null) return null;
    return Object.fromEntries(Object.entries(DROITS).map(([api, cle]) => [api, protection[cle] === true]));
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    const { feuille } = this;
    if (nom === 'Unprotect') {
      if (feuille.protection && feuille.verrou) throw new RefusExcel('AccessDenied');
      feuille.protection = null;
      return null;
    }
    if (nom !== 'Protect') return super.appeler(nom, args);
    if (feuille.protection) throw new RefusExcel('InvalidOperation');
    const droits = (args[0] ?? {}) as Record<string, boolean>;
    const rights = Object.entries(DROITS).map(([api, cle]) => [cle, droits[api] === true]);
    feuille.protection = { sheet: true, objects: true, scenarios: true, ...Object.fromEntries(rights) };
    return null;
  }
}

class PlagesMultiples extends Objet {
  readonly feuille: FeuilleMemoire;
  readonly adresses: string;

  constructor(feuille: FeuilleMemoire, adresses: string) {
    super();
    this.feuille = feuille;
    this.adresses = adresses;
    if (adresses.length > 8192) throw new RefusExcel('InvalidArgument');
  }
  override aller(nom: string): Objet | null {
    if (nom !== 'ConditionalFormats') return super.aller(nom);
    return new FormatsConditionnels(this.feuille, this.adresses.replaceAll(',', ' '), true);
  }
}

export class Feuille extends Objet {
  readonly monde: Monde;
  readonly memoire: FeuilleMemoire;

  constructor(monde: Monde, memoire: FeuilleMemoire) {
    super();
    this.monde = monde;
    this.memoire = memoire;
  }
  override lire(nom: string): unknown {
    if (nom === 'Id') return this.memoire.id;
    return nom === 'Name' ? this.memoire.nom : super.lire(nom);
  }
  override aller(nom: string): Objet | null {
    return nom === 'Protection' ? new Protection(this.memoire) : super.aller(nom);
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    if (nom === 'GetRange') return Plage.parse(this.monde, this.memoire, args[0]);
    if (nom === 'GetRanges') return new PlagesMultiples(this.memoire, String(args[0]));
    if (nom === 'Activate') {
      this.monde.classeur.selection = { feuille: this.memoire.nom, cellule: 'A1' };
      return null;
    }
    return super.appeler(nom, args);
  }
}

export class Feuilles extends Collection {
  readonly monde: Monde;

  constructor(monde: Monde) {
    super();
    this.monde = monde;
  }
  items(): readonly Objet[] {
    return this.monde.classeur.feuilles.map((memoire) => new Feuille(this.monde, memoire));
  }
  item(cle: unknown): Objet {
    const memoire = this.monde.classeur.feuilles.find(({ id, nom }) => id === cle || nom === cle);
    if (!memoire) throw new RefusExcel('ItemNotFound');
    return new Feuille(this.monde, memoire);
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    const { classeur } = this.monde;
    if (nom === '_RegisterDataChangedEvent') return (classeur.ecoutes += 1);
    if (nom === '_UnregisterDataChangedEvent') return (classeur.ecoutes -= 1);
    return super.appeler(nom, args);
  }
}

class Table extends Objet {
  readonly monde: Monde;
  readonly feuille: FeuilleMemoire;
  readonly table: TableMemoire;

  constructor(monde: Monde, feuille: FeuilleMemoire, table: TableMemoire) {
    super();
    this.monde = monde;
    this.feuille = feuille;
    this.table = table;
  }
  override lire(nom: string): unknown {
    return nom === 'Name' ? this.table.nom : super.lire(nom);
  }
  override aller(nom: string): Objet | null {
    return nom === 'Worksheet' ? new Feuille(this.monde, this.feuille) : super.aller(nom);
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    if (nom !== 'GetRange') return super.appeler(nom, args);
    return new Plage(this.monde, this.feuille, this.table.debut, this.table.fin);
  }
}

export class Tables extends Collection {
  readonly monde: Monde;

  constructor(monde: Monde) {
    super();
    this.monde = monde;
  }
  #toutes(): readonly Table[] {
    return this.monde.classeur.feuilles.flatMap((feuille) =>
      feuille.tables.map((table) => new Table(this.monde, feuille, table)),
    );
  }
  items(): readonly Objet[] {
    return this.#toutes();
  }
  item(cle: unknown): Objet {
    const table = this.#toutes().find(({ table: { nom } }) => nom === cle);
    if (!table) throw new RefusExcel('ItemNotFound');
    return table;
  }
}
