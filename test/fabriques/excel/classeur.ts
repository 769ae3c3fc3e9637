import type { Monde } from './monde.ts';
import { Feuilles, Tables } from './feuille.ts';
import { Collection, Objet } from './objets.ts';

class Valeur extends Objet {
  readonly valeurs: Readonly<Record<string, unknown>>;

  constructor(valeurs: Readonly<Record<string, unknown>>) {
    super();
    this.valeurs = valeurs;
  }
  override lire(nom: string): unknown {
    return this.valeurs[nom] ?? super.lire(nom);
  }
}

class ProprietesPersonnalisees extends Collection {
  readonly proprietes: Map<string, unknown>;

  constructor(proprietes: Map<string, unknown>) {
    super();
    this.proprietes = proprietes;
  }
  items(): readonly Objet[] {
    return [...this.proprietes].map(([Key, Value]) => new Valeur({ Key, Value }));
  }
  item(): Objet | null {
    return null;
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    if (nom !== 'Add') return super.appeler(nom, args);
    this.proprietes.set(String(args[0]), args[1]);
    return new Valeur({ Key: args[0], Value: args[1] });
  }
}

class Proprietes extends Objet {
  readonly monde: Monde;

  constructor(monde: Monde) {
    super();
    this.monde = monde;
  }
  override aller(nom: string): Objet | null {
    return nom === 'Custom' ? new ProprietesPersonnalisees(this.monde.classeur.proprietes) : super.aller(nom);
  }
}

class Fonctions extends Objet {
  readonly monde: Monde;

  constructor(monde: Monde) {
    super();
    this.monde = monde;
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    if (nom !== 'Date') return super.appeler(nom, args);
    const [annee, mois, jour] = args as [number, number, number];
    const origine = this.monde.classeur.systeme1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new Valeur({ Value: (Date.UTC(annee, mois - 1, jour) - origine) / 86_400_000 });
  }
}

class Moteur extends Objet {
  readonly monde: Monde;

  constructor(monde: Monde) {
    super();
    this.monde = monde;
  }
  override ecrire(nom: string, valeur: unknown): void {
    if (nom !== 'EnableEvents') return super.ecrire(nom, valeur);
    this.monde.classeur.evenements = valeur === true;
  }
}

class NouveauClasseur extends Objet {
  readonly monde: Monde;
  readonly base64: string;

  constructor(monde: Monde, base64: string) {
    super();
    this.monde = monde;
    this.base64 = base64;
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    if (nom !== 'Open') return super.appeler(nom, args);
    return this.monde.classeur.ouverts.push(this.base64);
  }
}

class Application extends Objet {
  readonly monde: Monde;

  constructor(monde: Monde) {
    super();
    this.monde = monde;
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    if (nom !== 'CreateWorkbook') return super.appeler(nom, args);
    return new NouveauClasseur(this.monde, String(args[0]));
  }
}

/** The root of every request. */
export class ClasseurExcel extends Objet {
  readonly monde: Monde;

  constructor(monde: Monde) {
    super();
    this.monde = monde;
  }
  override lire(nom: string): unknown {
    return nom === 'Name' ? this.monde.classeur.nom : super.lire(nom);
  }
  override aller(nom: string): Objet | null {
    const { monde } = this;
    switch (nom) {
      case 'Worksheets':
        return new Feuilles(monde);
      case 'Tables':
        return new Tables(monde);
      case 'Properties':
        return new Proprietes(monde);
      case 'Functions':
        return new Fonctions(monde);
      case '_Runtime':
        return new Moteur(monde);
      case 'Application':
        return new Application(monde);
      default:
        return super.aller(nom);
    }
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    const { classeur } = this.monde;
    if (nom !== 'InsertWorksheetsFromBase64') return super.appeler(nom, args);
    const importees = classeur.importer(String(args[0]));
    for (const feuille of importees) {
      const pris = classeur.feuilles.some((autre) => autre.nom === feuille.nom);
      if (pris) feuille.nom = `${feuille.nom} (2)`;
      classeur.feuilles.push(feuille);
    }
    return importees.map(({ id }) => id);
  }
}
