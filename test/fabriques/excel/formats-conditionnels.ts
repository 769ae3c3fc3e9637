import type { CellStyle, ConditionalRule } from 'hucre';
import type { FeuilleMemoire, RegleMemoire } from './memoire.ts';
import { nouvelId } from './memoire.ts';
import { Collection, Objet, RefusExcel } from './objets.ts';

const rgb = (couleur: unknown): string => String(couleur).replace('#', '');
type Style = { -readonly [K in keyof CellStyle]: CellStyle[K] };

/** A part of a rule that is written property by property. */
class Partie extends Objet {
  readonly ecriture: (nom: string, valeur: unknown) => void;
  readonly suite: Readonly<Record<string, Objet>>;
  readonly lecture: Readonly<Record<string, () => unknown>>;

  constructor(
    ecriture: (nom: string, valeur: unknown) => void,
    suite: Readonly<Record<string, Objet>> = {},
    lecture: Readonly<Record<string, () => unknown>> = {},
  ) {
    super();
    this.ecriture = ecriture;
    this.suite = suite;
    this.lecture = lecture;
  }
  override lire(nom: string): unknown {
    return this.lecture[nom]?.() ?? super.lire(nom);
  }
  override ecrire(nom: string, valeur: unknown): void {
    this.ecriture(nom, valeur);
  }
  override aller(nom: string): Objet | null {
    return this.suite[nom] ?? super.aller(nom);
  }
}

class Bords extends Collection {
  readonly style: Style;

  constructor(style: Style) {
    super();
    this.style = style;
  }
  items(): readonly Objet[] {
    return [];
  }
  item(cle: unknown): Objet {
    if (cle !== 'EdgeBottom') throw new RefusExcel('InvalidArgument');
    return new Partie((nom, valeur) => {
      const avant = this.style.border?.bottom ?? { style: 'thin' as const };
      const bottom = nom === 'Color' ? { ...avant, color: { rgb: rgb(valeur) } } : avant;
      this.style.border = { ...this.style.border, bottom };
    });
  }
}

class FormatConditionnel extends Objet {
  readonly feuille: FeuilleMemoire;
  readonly memoire: RegleMemoire;

  constructor(feuille: FeuilleMemoire, memoire: RegleMemoire) {
    super();
    this.feuille = feuille;
    this.memoire = memoire;
  }
  override lire(nom: string): unknown {
    if (nom === 'Id') return this.memoire.id;
    if (nom === 'Type') return this.memoire.regle.type === 'expression' ? 'Custom' : 'CellValue';
    return super.lire(nom);
  }
  override ecrire(nom: string, valeur: unknown): void {
    if (nom === 'StopIfTrue') this.memoire.regle.stopIfTrue = valeur === true;
    else if (nom === 'Priority') {
      const autres = this.feuille.regles.filter((regle) => regle !== this.memoire);
      this.feuille.regles = [this.memoire, ...autres];
      this.feuille.regles.forEach(({ regle }, rang) => (regle.priority = rang + 1));
    } else super.ecrire(nom, valeur);
  }
  override aller(nom: string): Objet | null {
    const { regle } = this.memoire;
    if (nom === 'CustomOrNullObject' && regle.type !== 'expression') return null;
    if (nom !== 'Custom' && nom !== 'CustomOrNullObject') return super.aller(nom);
    const style: Style = (regle.style ??= {});
    const formule = new Partie(
      (_, valeur) => (regle.formula = String(valeur).slice(1)),
      {},
      {
        Formula: () => `=${String(regle.formula)}`,
      },
    );
    const fond = new Partie((_, valeur) => {
      style.fill = {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { rgb: rgb(valeur) },
        bgColor: { rgb: rgb(valeur) },
      };
    });
    const police = new Partie((quoi, valeur) => {
      style.font = {
        ...style.font,
        ...(quoi === 'Bold' ? { bold: valeur === true } : { color: { rgb: rgb(valeur) } }),
      };
    });
    const format = new Partie(() => undefined, { Fill: fond, Font: police, Borders: new Bords(style) });
    return new Partie(() => undefined, { Rule: formule, Format: format });
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    if (nom !== 'Delete') return super.appeler(nom, args);
    refuserSiProtegee(this.feuille);
    this.feuille.regles = this.feuille.regles.filter(({ id }) => id !== this.memoire.id);
    return null;
  }
}

function refuserSiProtegee({ protection }: FeuilleMemoire): void {
  if (protection && protection.formatCells !== true) throw new RefusExcel('AccessDenied');
}

/** The conditional formats of a range, or of several (`adresse` with spaces, as a file writes it). */
export class FormatsConditionnels extends Collection {
  readonly feuille: FeuilleMemoire;
  readonly adresse: string;
  readonly ajout: boolean;

  constructor(feuille: FeuilleMemoire, adresse: string, ajout: boolean) {
    super();
    this.feuille = feuille;
    this.adresse = adresse;
    this.ajout = ajout;
  }
  items(): readonly Objet[] {
    return this.feuille.regles.map((regle) => new FormatConditionnel(this.feuille, regle));
  }
  item(cle: unknown): Objet {
    const regle = this.feuille.regles.find(({ id }) => id === cle);
    if (!regle) throw new RefusExcel('ItemNotFound');
    return new FormatConditionnel(this.feuille, regle);
  }
  override appeler(nom: string, args: readonly unknown[]): unknown {
    // In ExcelApi 1.9, getItem of this collection is a method, where others are indexed.
    if (nom === 'GetItem') return this.item(args[0]);
    if (nom !== 'Add' || !this.ajout) return super.appeler(nom, args);
    refuserSiProtegee(this.feuille);
    const regle: ConditionalRule = { type: 'expression', priority: 1, range: this.adresse };
    const memoire = { id: nouvelId(), regle };
    this.feuille.regles = [memoire, ...this.feuille.regles];
    return new FormatConditionnel(this.feuille, memoire);
  }
}
