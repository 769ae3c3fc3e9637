/** A refusal of Excel, as its host gives it. */
export class RefusExcel extends Error {
  override readonly name = 'RefusExcel';
  readonly code: string;

  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

const pasModele = (objet: object, nom: string): never => {
  throw new Error(`Le faux Excel ne connaît pas ${objet.constructor.name}.${nom}.`);
};

/** An object of Excel's side, behind an object path. What a test uses and is not modelled fails loudly. */
export abstract class Objet {
  /** A scalar property, by its name on the wire: `RowIndex`. */
  lire(nom: string): unknown {
    return pasModele(this, nom);
  }
  ecrire(nom: string, _valeur: unknown): void {
    pasModele(this, `${nom} =`);
  }
  /** A navigation property. */
  aller(nom: string): Objet | null {
    return pasModele(this, nom);
  }
  appeler(nom: string, _args: readonly unknown[]): unknown {
    return pasModele(this, `${nom}()`);
  }
}

export abstract class Collection extends Objet {
  abstract items(): readonly Objet[];
  abstract item(cle: unknown): Objet | null;
  override appeler(nom: string, args: readonly unknown[]): unknown {
    return nom === 'GetItemOrNullObject' ? this.item(args[0]) : super.appeler(nom, args);
  }
}

const onWire = (nom: string): string => nom.charAt(0).toUpperCase() + nom.slice(1);

/** Answers a query: the paths asked, `name` or `protection/options`, of an object or of each item of a collection. */
export function projeter(objet: Objet | null, chemins: readonly string[]): unknown {
  if (objet === null) return null;
  if (objet instanceof Collection) return { _Items: objet.items().map((item) => projeter(item, chemins)) };
  const reponse: Record<string, unknown> = {};
  const imbriques = new Map<string, string[]>();
  for (const chemin of chemins) {
    const coupe = chemin.indexOf('/');
    if (coupe < 0) reponse[onWire(chemin)] = objet.lire(onWire(chemin));
    else {
      const debut = onWire(chemin.slice(0, coupe));
      imbriques.set(debut, [...(imbriques.get(debut) ?? []), chemin.slice(coupe + 1)]);
    }
  }
  for (const [nom, suite] of imbriques) reponse[nom] = projeter(objet.aller(nom), suite);
  return reponse;
}
