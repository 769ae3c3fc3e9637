/** Quarter of a site of the département that is put to the test. */
export interface Case {
  readonly site: string;
  readonly trimestre: string;
}

/** A workbook that is sent, with the only figure that it bears. */
export interface Envoi extends Case {
  readonly cle: string;
  readonly decroches: number;
  readonly octets: Uint8Array;
  readonly sha256: string;
}

/** A filing that was acknowledged. */
export interface Depot extends Envoi {
  readonly version: number;
}

/** A consolidation that was acknowledged. */
export interface Consolidation {
  readonly trimestre: string;
  readonly run: string;
  /** By site: the version that it counts. */
  readonly versions: Readonly<Record<string, number | null>>;
  readonly numerateur: string | null;
  /** What had been acknowledged when it was asked for. */
  readonly avant: Readonly<Record<string, number>>;
}

/** A publication that was acknowledged. */
export interface Publication {
  readonly trimestre: string;
  readonly version: number;
  readonly run: string;
  /** The published value, as it came. */
  readonly tableau: string;
}

/** What was acknowledged, kept by the client: nothing of it is read from the store. */
export class Journal {
  readonly depots: Depot[] = [];
  readonly consolidations: Consolidation[] = [];
  readonly publications: Publication[] = [];
  /** Answers without an acknowledgement, by status. */
  readonly refus = new Map<number, number>();
  readonly fautes: string[] = [];
  /** Told as soon as it is found. */
  readonly dire: (faute: string) => void;

  constructor(dire: (faute: string) => void = () => undefined) {
    this.dire = dire;
  }

  get accuses(): number {
    return this.depots.length + this.consolidations.length + this.publications.length;
  }

  refuse(statut: number): void {
    this.refus.set(statut, (this.refus.get(statut) ?? 0) + 1);
  }

  fault(phrase: string): void {
    this.fautes.push(phrase);
    this.dire(phrase);
  }

  /** Highest version acknowledged of each site in a quarter. */
  connues(trimestre: string): Record<string, number> {
    const connues: Record<string, number> = {};
    for (const { site, version } of this.depots.filter((depot) => depot.trimestre === trimestre))
      connues[site] = Math.max(connues[site] ?? 0, version);
    return connues;
  }
}

/** The same value has the same words, whatever the order of its fields. */
export const canonical = (valeur: unknown): string =>
  JSON.stringify(valeur, (_, lu: unknown) =>
    typeof lu === 'object' && lu !== null && !Array.isArray(lu)
      ? Object.fromEntries(Object.entries(lu).sort(([a], [b]) => (a < b ? -1 : 1)))
      : lu,
  );
