import { typographie } from '../../../../domain/controle/outils/phrase.ts';
import { etapesTrimestre } from '../../../../domain/echeances/index.ts';
import { formatDate } from '../../../../domain/nombre/index.ts';
import type { CodeDepartement } from '../../../../domain/referentiels/types.ts';
import { formatTrimestre } from '../../../../domain/temps/trimestre.ts';
import type { DateIso } from '../../../../domain/temps/trimestre.ts';
import { trimestreSuivi } from '../../../../functions/echeancier/index.ts';
import { openCalendrier } from '../../poste/calendrier.ts';
import type { CalendrierLocal } from '../../poste/calendrier.ts';
import { readAdresse } from '../adresse.ts';
import { readJour } from '../jour.ts';
import { readOptions } from '../options.ts';
import type { Options } from '../options.ts';
import { withPoste } from '../session.ts';
import type { Resultat } from '../sortie.ts';
import { departementsOf } from './remind.ts';
import { etapeLigne, nationalLigne, nomEtape } from './echeances-lignes.ts';

const AUCUN =
  'Aucun département n’est en service : ouvrez un trimestre, ou inscrivez quelqu’un dans un annuaire.';

/** `echeances`: does what the calendar has brought up to a day, and tells it; with `--voir`, tells it alone. */
export async function echeances(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['le', 'vers', 'departement', 'adresse'], ['voir']);
  const jour = readJour(options);
  const adresse = readAdresse(options);
  return withPoste(options.data, async (poste) => {
    const calendrier = openCalendrier(poste, {
      courriels: options.get('vers'),
      adresse,
    });
    const departements = await departementsOf(options, () => calendrier.enService(jour));
    const resultat = options.has('voir')
      ? await show(calendrier, jour, departements)
      : await run(calendrier, jour, departements, options);
    const titre = `${formatTrimestre(trimestreSuivi(jour))}, au ${formatDate(jour)}`;
    const vide = departements.length === 0 ? [AUCUN] : [];
    return { ...resultat, lignes: [titre, ...vide, ...resultat.lignes].map(typographie) };
  });
}

async function run(
  calendrier: CalendrierLocal,
  jour: DateIso,
  departements: readonly CodeDepartement[],
  options: Options,
): Promise<Resultat> {
  const rapport = await calendrier.run({
    jour,
    departements,
    onProgress: ({ departement }, rang, total) => {
      if (total > 1 && !options.json)
        process.stderr.write(`  département ${departement} (${rang} sur ${total})\n`);
    },
  });
  const etapes = rapport.departements.flatMap((un) => un.etapes);
  const echec = rapport.national.fin === 'echec' || etapes.some(({ fin }) => fin === 'echec');
  return {
    code: echec ? 1 : 0,
    json: { ...rapport, trimestre: trimestreSuivi(jour), courriels: calendrier.courriels },
    lignes: [
      ...rapport.departements.flatMap(({ departement, etapes: siennes }) =>
        siennes.length === 0
          ? [`Département ${departement} : rien n’est encore échu.`]
          : siennes.map((etape) => etapeLigne(departement, etape)),
      ),
      ...(departements.length === 0 ? [] : [nationalLigne(rapport.national)]),
    ],
  };
}

/** The calendar of each département, with what was done of it. Nothing is written. */
async function show(
  calendrier: CalendrierLocal,
  jour: DateIso,
  departements: readonly CodeDepartement[],
): Promise<Resultat> {
  const trimestre = trimestreSuivi(jour);
  const lus = await Promise.all(
    departements.map(async (departement) => {
      const faites = await calendrier.faites(trimestre, departement);
      const etapes = etapesTrimestre(departement, trimestre).map((etape) => {
        const nom = etape.genre === 'rappel' ? etape.rappel : etape.genre;
        const faite = faites.find((une) => une.etape === `${etape.le}#${nom}`);
        return { ...etape, fin: faite?.fin ?? (etape.le <= jour ? 'a-faire' : 'a-venir') } as const;
      });
      return { departement, etapes };
    }),
  );
  const DITS = { fait: 'fait', passe: 'passé', 'a-faire': 'à faire', 'a-venir': 'à venir' } as const;
  return {
    code: 0,
    json: { jour, trimestre, departements: lus },
    lignes: lus.flatMap(({ departement, etapes }) => [
      `Département ${departement} :`,
      ...etapes.map((etape) => `  ${formatDate(etape.le)}, ${nomEtape(etape)} : ${DITS[etape.fin]}`),
    ]),
  };
}
