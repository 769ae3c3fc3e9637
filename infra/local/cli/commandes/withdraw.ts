import { formatDate } from '../../../../domain/nombre/index.ts';
import { listNominatifs } from '../../../../domain/texte/nominatif.ts';
import { dayOf } from '../../../../functions/service/dependances.ts';
import { readOptions, requireOption, requireTrimestre } from '../options.ts';
import { withPoste } from '../session.ts';
import { isDit, readSansNom, tellSansNom } from './sans-nom.ts';
import type { Resultat } from '../sortie.ts';

/** `withdraw`: what is published is no longer shown, and its page says when and why. */
export async function withdraw(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['departement', 'trimestre', 'motif', 'valide-par', 'sans-nom']);
  const departement = requireOption(options, 'departement', '37');
  const trimestre = requireTrimestre(requireOption(options, 'trimestre', '2020-T4'));
  const motif = requireOption(options, 'motif', '"erreur de saisie en cours de vérification"');
  const valideur = options.get('valide-par') ?? undefined;
  const resultat = await withPoste(options.data, async ({ service }) => {
    if (isDit(readSansNom(options), listNominatifs(motif)))
      await service.declareSansNom({ departement, trimestre, texte: motif, sansNom: true });
    return service.withdrawPublication({ departement, trimestre, motif, valideur });
  });
  if (resultat.etat !== 'retire') {
    const { etat, message } = resultat;
    const comment = etat === 'motif-nominatif' ? tellSansNom(listNominatifs(motif)) : [];
    return { code: 1, json: { etat, erreur: { message } }, lignes: [message, ...comment] };
  }
  const { retrait, dejaRetire } = resultat;
  const quand = formatDate(dayOf(new Date(retrait.instant)));
  return {
    code: 0,
    json: { etat: 'retire', departement, trimestre, dejaRetire, retrait },
    lignes: [
      `${dejaRetire ? 'Déjà retiré' : 'Retiré'} le ${quand} : la version ${retrait.version} n’est plus montrée au public, et reste consultable dans l’historique.`,
    ],
  };
}
