import { formatDate } from '../../../../domain/nombre/index.ts';
import { dayOf } from '../../../../functions/service/dependances.ts';
import { readOptions, requireOption, requireTrimestre } from '../options.ts';
import { withPoste } from '../session.ts';
import type { Resultat } from '../sortie.ts';

/** `withdraw`: what is published is no longer shown, and its page says when and why. */
export async function withdraw(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['departement', 'trimestre', 'motif', 'valide-par']);
  const departement = requireOption(options, 'departement', '37');
  const trimestre = requireTrimestre(requireOption(options, 'trimestre', '2020-T4'));
  const motif = requireOption(options, 'motif', '"erreur de saisie en cours de vérification"');
  const valideur = options.get('valide-par') ?? undefined;
  const resultat = await withPoste(options.data, ({ service }) =>
    service.withdrawPublication({ departement, trimestre, motif, valideur }),
  );
  if (resultat.etat === 'motif-requis') {
    const { etat, message } = resultat;
    return { code: 1, json: { etat, erreur: { message } }, lignes: [message] };
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
