import type { ResultatDepot } from '../../../../functions/service/index.ts';
import { readFichier } from '../fichier.ts';
import { readOptions, requirePositionnel } from '../options.ts';
import { withPoste } from '../session.ts';
import { constatLigne, type Resultat } from '../sortie.ts';
import { absentResultat, controleResultat } from './validate.ts';

/** Until there is sign-in, whoever holds the keyboard of this machine files as the référent. */
const AUTEUR = 'référent qualité';

function depotResultat(depot: ResultatDepot): Resultat {
  const { etat, constats } = depot;
  switch (depot.etat) {
    case 'refuse':
      return controleResultat(depot.lisible ? 1 : 2, constats, { etat });
    case 'depose':
    case 'deja-recu': {
      const { site, trimestre, version, empreinte } = depot.recu;
      const phrase =
        depot.etat === 'depose'
          ? `Déposé : ${site}, ${trimestre}, version ${version} (empreinte ${empreinte.slice(0, 12)}).`
          : `Déjà déposé : ${site}, ${trimestre}, version ${version}. Rien n’a été ajouté.`;
      return {
        code: 0,
        json: { accepte: true, etat, recu: depot.recu, constats },
        lignes: [...constats.map(constatLigne), phrase],
      };
    }
    case 'motif-requis':
      return refusResultat(
        depot,
        'Une version est déjà déposée : dites pourquoi vous la corrigez avec --motif "…".',
      );
    case 'cle-reutilisee':
      return refusResultat(depot, 'Cette clé de dépôt a servi pour un autre classeur : déposez de nouveau.');
    case 'conflit':
      return refusResultat(
        depot,
        'Une autre version vient d’être déposée pour ce site : relisez-la, puis déposez de nouveau.',
      );
  }
}

function refusResultat(depot: ResultatDepot, message: string): Resultat {
  const { constats, ...reste } = depot;
  return { code: 1, json: { accepte: true, ...reste, erreur: { message }, constats }, lignes: [message] };
}

/** `submit`: checks a workbook again and files it as a version. */
export async function submit(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['motif'], [], true);
  const fichier = readFichier(requirePositionnel(options, 'le classeur', 'classeur.xlsx'));
  if (!fichier.lu) return absentResultat(fichier.code, fichier.message);
  const depot = await withPoste(options.data, ({ service }) =>
    service.file({
      octets: fichier.octets,
      nom: fichier.nom,
      auteur: AUTEUR,
      motif: options.get('motif') ?? undefined,
    }),
  );
  return depotResultat(depot);
}
