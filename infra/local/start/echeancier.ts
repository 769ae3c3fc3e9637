import { typographie } from '../../../domain/controle/outils/phrase.ts';
import { formatDate } from '../../../domain/nombre/index.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { trimestreSuivi } from '../../../functions/echeancier/index.ts';
import type { RapportDepartement, RapportEcheances } from '../../../functions/echeancier/index.ts';
import { dayOf } from '../../../functions/service/dependances.ts';
import type { CalendrierLocal } from '../poste/calendrier.ts';

/** How often the day is looked at: a computer that slept, or a step that failed, is caught up with by then. */
const PERIODE_MS = 10 * 60_000;
/** Hour in Paris from which a new day is begun: mails are read in the morning. */
const HEURE = 7;

const heure = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  hourCycle: 'h23',
});
const heureDe = (instant: Date): number => Number.parseInt(heure.format(instant), 10);

export interface EcheancierLocal {
  /** Ends between two départements, and waits for it: nothing works on the data afterwards. */
  stop(): Promise<void>;
}

interface Options {
  readonly calendrier: CalendrierLocal;
  readonly clock: () => Date;
  /** Where progress is told, a line at a time. */
  readonly dire: (ligne: string) => void;
  readonly periodeMs?: number;
}

/**
 * The daily run of the cloud, on one machine: at start, then each day, beside what is served and never before it. A day that fails is
 * tried again until it does not; what was done is not done again.
 */
export function startEcheancier({
  calendrier,
  clock,
  dire,
  periodeMs = PERIODE_MS,
}: Options): EcheancierLocal {
  const arret = new AbortController();
  let fait: DateIso | null = null;
  let dernierEchec: string | null = null;
  let enCours: Promise<void> = Promise.resolve();

  async function runJour(jour: DateIso): Promise<void> {
    try {
      const rapport = await runDay(calendrier, jour, dire, arret.signal);
      if (echecsOf(rapport).length === 0) fait = jour;
      dernierEchec = null;
    } catch (erreur) {
      if (arret.signal.aborted) return;
      const phrase = erreur instanceof Error ? erreur.message : String(erreur);
      // Said once, and not at each try.
      if (phrase !== dernierEchec)
        dire(typographie(`Échéances : ${phrase} Nouvel essai dans quelques minutes.`));
      dernierEchec = phrase;
    }
  }

  let libre = true;
  function tick(): void {
    const maintenant = clock();
    const jour = dayOf(maintenant);
    const dejaVu = fait !== null && (fait === jour || heureDe(maintenant) < HEURE);
    if (!libre || dejaVu || arret.signal.aborted) return;
    libre = false;
    enCours = runJour(jour).finally(() => {
      libre = true;
    });
  }

  tick();
  const battement = setInterval(tick, periodeMs);
  battement.unref();
  return {
    stop: async () => {
      arret.abort();
      clearInterval(battement);
      await enCours;
    },
  };
}

const echecsOf = ({ departements, national }: RapportEcheances): readonly string[] => [
  ...departements.flatMap(({ departement, etapes }) =>
    etapes.filter(({ fin }) => fin === 'echec').map(({ dit }) => `département ${departement}, ${dit}`),
  ),
  ...(national.fin === 'echec' ? [`régions et France, ${national.dit}`] : []),
];

async function runDay(
  calendrier: CalendrierLocal,
  jour: DateIso,
  dire: (ligne: string) => void,
  arret: AbortSignal,
): Promise<RapportEcheances> {
  const horloge = await calendrier.horloge();
  if (horloge !== null) dire(horloge);
  const departements = await calendrier.enService(jour);
  const titre = `Échéances du ${formatDate(jour)}, ${formatTrimestre(trimestreSuivi(jour))}`;
  if (departements.length === 0)
    dire(
      typographie(
        `${titre} : aucun département en service. Ouvrez un trimestre, ou inscrivez quelqu’un dans un annuaire.`,
      ),
    );
  const rapport = await calendrier.run({
    jour,
    departements,
    arret,
    onProgress: (fait, rang, total) => {
      dire(typographie(`${titre} : ${rang} sur ${total}, ${departementWords(fait)}`));
    },
  });
  for (const echec of echecsOf(rapport)) dire(typographie(`Échéances, à refaire : ${echec}`));
  return rapport;
}

function departementWords({ departement, etapes }: RapportDepartement): string {
  const faites = etapes.filter(({ fin }) => fin === 'fait' || fin === 'attente');
  const dits = faites.map(({ dit }) => dit).join(' ');
  return `département ${departement}, ${dits === '' ? 'rien de nouveau.' : dits}`;
}
