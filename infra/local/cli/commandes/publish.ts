import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Echec } from '../../echec.ts';
import {
  AfficheIndisponible,
  renderFichiers,
  type FichierTableau,
} from '../../../../functions/render/index.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { readOptions, requireOption, requireTrimestre } from '../options.ts';
import { withPoste } from '../session.ts';
import { constatLigne, writeSortie, type Resultat } from '../sortie.ts';

function prepareDossier(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch {
    throw new Echec(`Le dossier ${out} ne peut pas être créé : vérifiez son nom et vos droits.`);
  }
}

/** Everything is made before anything is written: a failure leaves no half of a publication. */
async function produce(tableau: Tableau, adressePage: string | null): Promise<readonly FichierTableau[]> {
  try {
    return await renderFichiers(tableau, { adressePage });
  } catch (error) {
    if (error instanceof AfficheIndisponible) throw new Echec(error.message);
    throw error;
  }
}

/** `publish`: the frozen tableau of a département and quarter, in every format. */
export async function publish(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['departement', 'trimestre', 'out', 'adresse']);
  const departement = requireOption(options, 'departement', '37');
  const trimestre = requireTrimestre(requireOption(options, 'trimestre', '2020-T4'));
  const out = requireOption(options, 'out', 'tableau');
  const resultat = await withPoste(options.data, ({ service }) =>
    service.publish({ departement, trimestre }),
  );
  if (resultat.etat === 'pas-consolide') {
    return {
      code: 1,
      json: { etat: resultat.etat, erreur: { message: resultat.message } },
      lignes: [resultat.message],
    };
  }
  const fichiers = await produce(resultat.tableau, options.get('adresse'));
  prepareDossier(out);
  for (const { nom, octets } of fichiers) writeSortie(join(out, nom), octets);
  const noms = fichiers.map(({ nom }) => nom);
  const { version, reserves, plusRecents, tableau } = resultat;
  return {
    code: 0,
    json: {
      etat: 'publie',
      departement,
      trimestre,
      version,
      dossier: out,
      fichiers: noms,
      reserves,
      plusRecents,
    },
    lignes: [
      ...reserves.map(constatLigne),
      ...(plusRecents.length > 0
        ? [`Déposé depuis la consolidation, donc pas dans ce tableau : ${plusRecents.join(', ')}.`]
        : []),
      `${tableau.service}, ${tableau.textes.trimestre} : ${tableau.textes.resume}`,
      `Publié (version ${version}) dans ${out} : ${noms.join(', ')}.`,
    ],
  };
}
