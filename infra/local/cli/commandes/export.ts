import type { Archives, Manifeste } from '../../../../functions/store/archives/index.ts';
import { typographie } from '../../../../domain/controle/outils/phrase.ts';
import { findDepartement } from '../../../../domain/referentiels/index.ts';
import { Echec, systemCode } from '../../echec.ts';
import { writeArchive } from '../../poste/archive.ts';
import { UsageError, readOptions, requireOption } from '../options.ts';
import { perteLignes, readEffaces } from '../pertes.ts';
import { withPoste } from '../session.ts';
import { checkExtension, guardLibre } from '../sortie.ts';
import type { Resultat } from '../sortie.ts';

const count = (n: number, mot: string): string => `${n} ${mot}${n > 1 ? 's' : ''}`;

export const contenuLigne = ({ comptes, originauxAbsents: absents }: Manifeste): string =>
  [
    count(comptes.trimestres, 'trimestre'),
    count(comptes.elements, 'élément'),
    `${comptes.originaux} ${comptes.originaux > 1 ? 'fichiers originaux' : 'fichier original'}`,
    ...(absents.length > 0
      ? [`${absents.length} ${absents.length > 1 ? 'originaux absents' : 'original absent'}`]
      : []),
  ].join(', ');

/** An archive of nothing would pass for a safeguard, and take the place of a good one: most often another folder was meant. */
function guardNonVide({ comptes, departement }: Manifeste): void {
  if (comptes.elements > 0) return;
  throw new Echec(
    typographie(
      `Rien n’est gardé pour le département ${departement} dans ce dossier de données : vérifiez --data. Aucune archive n’est écrite.`,
    ),
  );
}

async function writeTo(out: string, archives: Archives, departement: string) {
  try {
    return await writeArchive(out, archives.export(departement), guardNonVide);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    const raison =
      systemCode(error) === 'ENOENT'
        ? 'le dossier n’existe pas'
        : 'vérifiez la place et les droits d’écriture';
    throw new Echec(`L’archive ${out} ne peut pas être écrite : ${raison}.`);
  }
}

/** `export`: everything that is kept of a département, in one file. */
export async function exportArchive(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['departement', 'out', 'efface'], ['force']);
  const departement = requireOption(options, 'departement', '37');
  const out = requireOption(options, 'out', 'archive.zip');
  checkExtension(out, ['.zip']);
  guardLibre(options, out);
  const effaces = readEffaces(options);
  if (!findDepartement(departement)) {
    throw new UsageError(
      `Le département « ${departement} » n’existe pas : donnez son code officiel, par exemple 37, 2A ou 974.`,
    );
  }
  const { manifeste, taille, sha256 } = await withPoste(options.data, ({ archives }) =>
    writeTo(out, archives, departement),
  );
  const { comptes, empreinte: contenu, originauxAbsents } = manifeste;
  const originauxPerdus = originauxAbsents.filter((absent) => !effaces.has(absent));
  return {
    code: originauxPerdus.length > 0 ? 1 : 0,
    json: {
      etat: originauxPerdus.length > 0 ? 'exporte-avec-pertes' : 'exporte',
      departement,
      fichier: out,
      taille,
      sha256,
      contenu,
      comptes,
      originauxAbsents,
      originauxPerdus,
    },
    lignes: [
      typographie(`Département ${departement} : ${contenuLigne(manifeste)}.`),
      typographie(`Archive ${out} écrite. Empreinte SHA-256 à noter : ${sha256}`),
      ...perteLignes(
        originauxPerdus,
        'L’archive est écrite sans.',
        'Remettez ces fichiers d’une sauvegarde dans le dossier de données, puis exportez de nouveau',
      ).map(typographie),
    ],
  };
}
