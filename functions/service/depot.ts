import type { Constat } from '../../domain/controle/types.ts';
import { canonicalJson } from '../../domain/depot/index.ts';
import type { Recu } from '../../domain/depot/types.ts';
import type { Signature } from '../../domain/droits/index.ts';
import { sha256Of } from '../store/index.ts';
import { examineClasseur, identifyClasseur, readFichier } from './controle.ts';
import type { Attendu } from './controle.ts';
import type { Dependances } from './dependances.ts';
import { writeNextVersion } from './depot-ecriture.ts';
import type { Lieu } from './lecture.ts';

export interface DemandeDepot {
  readonly octets: Uint8Array;
  /** Name of the file, as its sender has it. */
  readonly nom: string;
  /**
   * Function of who files, never a name: « référent qualité ». Or what finds how they sign, called with what the workbook says it is
   * of before anything is read or kept of it; throws when its sender may not file there.
   */
  readonly auteur: string | ((lieu: Lieu) => Signature | Promise<Signature>);
  /** Why a version is corrected; ignored for the first. */
  readonly motif?: string | undefined;
  /** Chosen by the sender, the same for each try of one filing. Absent: the content itself is the key. */
  readonly cle?: string | undefined;
  readonly attendu?: Attendu | undefined;
  /** Version that was current as the sender saw it, 0 for none: another one is never written over. Absent: whatever is current. */
  readonly versionConnue?: number | undefined;
}

interface Dit {
  /** What was said of the workbook; of the version first stored, when it is given back. */
  readonly constats: readonly Constat[];
}

/** How a filing ended. Only `depose` stored anything. */
export type ResultatDepot = Dit &
  (
    | { readonly etat: 'depose'; readonly recu: Recu }
    /** This very filing, or this very content, was already there. */
    | { readonly etat: 'deja-recu'; readonly recu: Recu }
    /** Not accepted; `lisible` is false when the file could not even be read. */
    | { readonly etat: 'refuse'; readonly lisible: boolean }
    | { readonly etat: 'motif-requis'; readonly versionCourante: number }
    | { readonly etat: 'cle-reutilisee' }
    /** Another version than the known one is current; or, when none was told, others were filing all the while: file again. */
    | { readonly etat: 'conflit'; readonly versionCourante: number }
  );

/**
 * Files a workbook: checked by the very rules that its sender has, then stored as a version that nothing changes.
 * @throws DocumentTropGrand, BaseIndisponible
 */
export async function fileClasseur(dependances: Dependances, demande: DemandeDepot): Promise<ResultatDepot> {
  const { store, fichiers } = dependances;
  const { octets, nom, auteur, cle } = demande;
  const lu = await (dependances.readAPart ?? readFichier)(octets);
  if (!lu.lisible) return { etat: 'refuse', lisible: false, constats: lu.constats };

  const fichier = { nom, taille: octets.length, sha256: sha256Of(octets) };
  const motif = demande.motif?.trim() || null;
  const charge = sha256Of(canonicalJson({ fichier: fichier.sha256, motif }));
  const lieu = identifyClasseur(lu.classeur);
  const signature = typeof auteur === 'string' ? { auteur } : lieu && (await auteur(lieu));
  if (cle !== undefined && lieu) {
    // Before the rules: what was accepted once has its receipt, even where the rules have changed since.
    const connue = await store.readDemande(lieu.site, lieu.trimestre, { cle, charge });
    if (connue.etat === 'cle-reutilisee') return { ...connue, constats: [] };
    if (connue.etat === 'deja-recu')
      return { ...connue, constats: await readConstats(dependances, connue.recu) };
  }

  const { contenu, constats } = await examineClasseur(dependances, lu.classeur, demande.attendu);
  if (!contenu || !signature) return { etat: 'refuse', lisible: true, constats };
  // The original first: a version never points to a file that is not there.
  await fichiers.put(fichier.sha256, octets);
  const resultat = await writeNextVersion(dependances, {
    contenu,
    constats,
    motif,
    ...signature,
    fichier,
    charge,
    cle,
    versionConnue: demande.versionConnue,
  });
  return resultat.etat === 'deja-recu'
    ? { ...resultat, constats: await readConstats(dependances, resultat.recu) }
    : { ...resultat, constats };
}

async function readConstats(
  { store }: Dependances,
  { site, trimestre, version }: Recu,
): Promise<readonly Constat[]> {
  return (await store.readVersion(site, trimestre, version))?.constats ?? [];
}
