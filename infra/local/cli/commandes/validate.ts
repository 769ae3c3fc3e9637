import type { Constat } from '../../../../domain/controle/types.ts';
import { readFichier } from '../fichier.ts';
import { readOptions, requirePositionnel } from '../options.ts';
import { withPoste } from '../session.ts';
import { constatLigne, type Resultat } from '../sortie.ts';

/** The answer of a check. `code` is 0 accepted, 1 refused, 2 unreadable. */
export function controleResultat(
  code: Resultat['code'],
  constats: readonly Constat[],
  extra: Readonly<Record<string, unknown>> = {},
): Resultat {
  const accepte = code === 0;
  const bloquants = constats.filter(({ severite }) => severite === 'bloquant').length;
  const bilan = accepte
    ? `Classeur accepté${constats.length > 0 ? `, avec ${constats.length} remarque${constats.length > 1 ? 's' : ''}` : ''}.`
    : `Classeur ${code === 2 ? 'illisible' : 'refusé'} : ${bloquants} point${bloquants > 1 ? 's' : ''} à corriger.`;
  return { code, json: { accepte, ...extra, constats }, lignes: [...constats.map(constatLigne), bilan] };
}

/** A file that is not there, as the constat of an unreadable workbook. */
export function absentResultat(code: string, message: string): Resultat {
  const constat: Constat = {
    code,
    severite: 'bloquant',
    parametres: {},
    feuille: null,
    tableau: null,
    adresse: null,
    lu: null,
    attendu: null,
    message,
    correction: null,
  };
  return controleResultat(2, [constat]);
}

/** `validate`: every check of a filing, and nothing filed. */
export async function validate(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, [], [], true);
  const fichier = readFichier(requirePositionnel(options, 'le classeur', 'classeur.xlsx'));
  if (!fichier.lu) return absentResultat(fichier.code, fichier.message);
  const controle = await withPoste(options.data, ({ service }) => service.check({ octets: fichier.octets }));
  return controleResultat(controle.lisible ? (controle.accepte ? 0 : 1) : 2, controle.constats);
}
