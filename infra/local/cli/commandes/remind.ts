import { typographie } from '../../../../domain/controle/outils/phrase.ts';
import { formatDate } from '../../../../domain/nombre/index.ts';
import { findDepartement } from '../../../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../../../domain/referentiels/types.ts';
import type { RapportRappels } from '../../../../functions/remind/index.ts';
import { Introuvable } from '../../../../functions/service/index.ts';
import { openCalendrier } from '../../poste/calendrier.ts';
import { readAdresse } from '../adresse.ts';
import { readJour } from '../jour.ts';
import { readOptions } from '../options.ts';
import type { Options } from '../options.ts';
import { withPoste } from '../session.ts';
import type { Resultat } from '../sortie.ts';
import { count } from './consolidate-rapport.ts';

/** The département that was named, or all those in service. */
export function departementsOf(
  options: Options,
  enService: () => Promise<readonly CodeDepartement[]>,
): Promise<readonly CodeDepartement[]> {
  const code = options.get('departement');
  if (code === null) return enService();
  if (!findDepartement(code))
    throw new Introuvable(
      'departement',
      `Le département « ${code} » n’existe pas : donnez son code officiel, par exemple 37, 2A ou 974.`,
    );
  return Promise.resolve([code]);
}

function rapportLigne(rapport: RapportRappels): string {
  const { departement, concerne, envoyes, sansObjet, dejaEcrits, echecs, sansClasseur, raisons } = rapport;
  const tete = `Département ${departement} :`;
  if (!concerne) return `${tete} le calendrier ne demande aucun rappel ce jour-là.`;
  const parties = [
    `${count(envoyes, 'message')} à lire`,
    ...(dejaEcrits > 0
      ? [`${count(dejaEcrits, 'personne')} déjà prévenue${dejaEcrits > 1 ? 's' : ''} ce jour-là`]
      : []),
    ...(sansObjet > 0 ? [`${count(sansObjet, 'personne')} sans rien à faire`] : []),
    ...(echecs > 0 ? [`${count(echecs, 'message')} à refaire (${raisons.join(' ')})`] : []),
    ...(sansClasseur > 0 && echecs === 0
      ? [`${count(sansClasseur, 'message')} sans le classeur à joindre (${raisons.join(' ')})`]
      : []),
  ];
  return `${tete} ${parties.join(', ')}.`;
}

/** `remind`: the mails that a day brings, as files that any mail program opens. */
export async function remind(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['le', 'vers', 'departement', 'adresse']);
  const jour = readJour(options);
  const adresse = readAdresse(options);
  const { rapports, courriels } = await withPoste(options.data, async (poste) => {
    const calendrier = openCalendrier(poste, {
      courriels: options.get('vers'),
      adresse,
    });
    const departements = await departementsOf(options, () => calendrier.enService(jour));
    const faits: RapportRappels[] = [];
    for (const departement of departements) faits.push(await calendrier.remind(departement, jour));
    return { rapports: faits, courriels: calendrier.courriels };
  });
  const envoyes = rapports.reduce((n, rapport) => n + rapport.envoyes, 0);
  const fin =
    rapports.length === 0
      ? 'Aucun département n’est en service : ouvrez un trimestre, ou inscrivez quelqu’un dans un annuaire.'
      : envoyes > 0
        ? `${count(envoyes, 'message')} dans ${courriels} (fichiers .eml).`
        : 'Aucun message à écrire.';
  return {
    code: rapports.some(({ echecs }) => echecs > 0) ? 1 : 0,
    json: { jour, courriels, departements: rapports },
    lignes: [typographie(`Rappels du ${formatDate(jour)}`), ...rapports.map(rapportLigne), fin].map(
      typographie,
    ),
  };
}
