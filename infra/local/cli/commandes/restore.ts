import { createReadStream, statSync } from 'node:fs';
import { typographie } from '../../../../domain/controle/outils/phrase.ts';
import { systemCode } from '../../echec.ts';
import { UsageError, readOptions, requirePositionnel } from '../options.ts';
import { perteLignes, readEffaces } from '../pertes.ts';
import { withPoste } from '../session.ts';
import type { Resultat } from '../sortie.ts';
import { contenuLigne } from './export.ts';

function requireFichier(chemin: string): string {
  try {
    if (statSync(chemin).isFile()) return chemin;
  } catch (error) {
    if (systemCode(error) !== 'ENOENT')
      throw new UsageError(`L’archive ${chemin} ne peut pas être lue : vérifiez vos droits.`);
  }
  throw new UsageError(`L’archive ${chemin} n’existe pas : vérifiez son nom et son dossier.`);
}

function requireEmpreinte(texte: string | null): string | undefined {
  if (texte === null) return undefined;
  if (/^[0-9a-f]{64}$/i.test(texte)) return texte;
  throw new UsageError(
    `« ${texte} » n’est pas une empreinte : recopiez les 64 caractères que l’export a donnés.`,
  );
}

/** `restore`: verifies an archive from end to end, then writes what is absent from the data folder; says which originals are in neither. */
export async function restore(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['empreinte', 'efface'], [], true);
  const chemin = requireFichier(requirePositionnel(options, 'l’archive', 'archive.zip'));
  const attendue = requireEmpreinte(options.get('empreinte'));
  const effaces = readEffaces(options);
  const { manifeste, empreinte, ecrits, originauxAbsents } = await withPoste(options.data, ({ archives }) =>
    archives.restore(() => createReadStream(chemin), attendue),
  );
  const { departement, comptes } = manifeste;
  const deja = comptes.elements - ecrits;
  const originauxPerdus = originauxAbsents.filter((absent) => !effaces.has(absent));
  const complet = originauxPerdus.length === 0;
  return {
    code: complet ? 0 : 1,
    json: {
      etat: complet ? 'restaure' : 'restaure-avec-pertes',
      departement,
      sha256: empreinte,
      comptes,
      ecrits,
      dejaLa: deja,
      originauxAbsents,
      originauxPerdus,
    },
    lignes: [
      `Archive vérifiée (empreinte ${empreinte.slice(0, 12)}…). Département ${departement} : ${contenuLigne(manifeste)}.`,
      deja === 0
        ? complet
          ? 'Tout est restauré.'
          : 'Tout ce que l’archive contient est restauré.'
        : ecrits === 0
          ? 'Tout était déjà là : rien n’a été écrit.'
          : `Restauration reprise : ${ecrits} écrits, ${deja} déjà là.`,
      ...perteLignes(
        originauxPerdus,
        'L’archive ne les avait pas, et ce dossier de données ne les a pas non plus.',
        'Remettez ces fichiers d’une autre sauvegarde dans son dossier « originaux »',
      ),
    ].map(typographie),
  };
}
