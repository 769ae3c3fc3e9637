import { createReadStream, statSync } from 'node:fs';
import { typographie } from '../../../../domain/controle/outils/phrase.ts';
import { systemCode } from '../../echec.ts';
import { UsageError, readOptions, requirePositionnel } from '../options.ts';
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

/** `restore`: verifies an archive from end to end, then writes what is absent from the data folder. */
export async function restore(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['empreinte'], [], true);
  const chemin = requireFichier(requirePositionnel(options, 'l’archive', 'archive.zip'));
  const attendue = requireEmpreinte(options.get('empreinte'));
  const { manifeste, empreinte, ecrits } = await withPoste(options.data, ({ archives }) =>
    archives.restore(() => createReadStream(chemin), attendue),
  );
  const { departement, comptes } = manifeste;
  const deja = comptes.elements - ecrits;
  return {
    code: 0,
    json: { etat: 'restaure', departement, sha256: empreinte, comptes, ecrits, dejaLa: deja },
    lignes: [
      `Archive vérifiée (empreinte ${empreinte.slice(0, 12)}…). Département ${departement} : ${contenuLigne(manifeste)}.`,
      deja === 0
        ? 'Tout est restauré.'
        : ecrits === 0
          ? 'Tout était déjà là : rien n’a été écrit.'
          : `Restauration reprise : ${ecrits} écrits, ${deja} déjà là.`,
    ].map(typographie),
  };
}
