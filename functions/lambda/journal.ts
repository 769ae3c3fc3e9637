/** Units that CloudWatch knows, of the figures that we tell. */
export type Unite = 'Count' | 'Milliseconds' | 'Seconds';
export type Mesures = Readonly<Record<string, readonly [valeur: number, unite: Unite]>>;

export interface Journal {
  /** One JSON line. Never a person's name, a file's name or a comment: codes, counts, durations. */
  write(niveau: 'info' | 'erreur', message: string, champs?: Readonly<Record<string, unknown>>): void;
  /**
   * The same with figures, which the log service turns into metrics without any call (embedded metric format).
   * @param dimensions fields of `champs` by which the figures are told apart, beside the stage: closed lists alone
   */
  measure(
    message: string,
    mesures: Mesures,
    champs?: Readonly<Record<string, unknown>>,
    dimensions?: readonly string[],
  ): void;
}

/** Namespace of our figures; the alarms of the stack read it. */
export const ESPACE = 'Transparence';

/** What is kept of an error: enough to find it, nothing of what it was working on but keys. */
export function describeErreur(erreur: unknown): Record<string, unknown> {
  if (!(erreur instanceof Error)) return { nom: 'inconnue' };
  const { name: nom, message, stack, cause } = erreur;
  return { nom, message, pile: stack, ...(cause === undefined ? {} : { cause: describeErreur(cause) }) };
}

/**
 * @param etape stage, the only dimension of nearly all figures: each value of another is one more metric to pay for
 * @param requete identifier of the request under way, the same as in the access log
 */
export function createJournal(
  etape: string,
  requete: () => string | undefined,
  ecrire: (ligne: string) => void = console.log,
): Journal {
  const line = (niveau: string, message: string, champs: object): void =>
    ecrire(JSON.stringify({ niveau, message, etape, requete: requete(), ...champs }));
  return {
    write: (niveau, message, champs = {}) => {
      line(niveau, message, champs);
    },
    measure: (message, mesures, champs = {}, dimensions = []) => {
      const Metrics = Object.entries(mesures).map(([Name, [, Unit]]) => ({ Name, Unit }));
      const valeurs = Object.fromEntries(Object.entries(mesures).map(([nom, [valeur]]) => [nom, valeur]));
      const CloudWatchMetrics = [{ Namespace: ESPACE, Dimensions: [['etape', ...dimensions]], Metrics }];
      line('info', message, { ...champs, ...valeurs, _aws: { Timestamp: Date.now(), CloudWatchMetrics } });
    },
  };
}
