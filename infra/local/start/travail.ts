import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../../../functions/service/index.ts';
import { findSite } from '../../../domain/referentiels/index.ts';
import type { Demonstration } from '../demo/types.ts';
import { PRIVE, writeEntier } from '../ecrire.ts';
import { Echec } from '../echec.ts';
import type { Etapes } from './etapes.ts';
import type { Envoi } from './fonctions.ts';

/** What the main job works with: the HTTP app for all that is filed, as a site would. */
export interface Travail {
  readonly dossier: string;
  readonly envoie: Envoi;
  readonly service: Service;
  readonly etapes: Etapes;
}

interface Reponse {
  readonly [champ: string]: unknown;
}

/** A problem that the HTTP app answered, by its sentence. */
class Refus extends Echec {
  readonly probleme: Reponse;

  constructor(probleme: Reponse, phrase: string) {
    super(phrase);
    this.probleme = probleme;
  }
}

/** Calls the HTTP app, and turns its problems into a sentence. */
async function call(envoie: Envoi, chemin: string, init: RequestInit): Promise<Reponse> {
  const reponse = await envoie(`/api/v1${chemin}`, init);
  const corps = (await reponse.json()) as Reponse;
  if (!reponse.ok)
    throw new Refus(
      corps,
      typeof corps.detail === 'string' ? corps.detail : `Réponse ${reponse.status} de ${chemin}.`,
    );
  return corps;
}

const post = (envoie: Envoi, chemin: string, corps: unknown): Promise<Reponse> =>
  call(envoie, chemin, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(corps),
  });

interface Blocage {
  readonly message: string;
}

/** Publishes, or says what stands in the way: an earlier run of this folder may have left something to a person. */
async function publish(
  { envoie }: Travail,
  { trimestre, commentaires = {} }: Demonstration,
  departement: string,
): Promise<Reponse> {
  const lieu = `/departements/${departement}/trimestres/${trimestre}/publication`;
  for (const [indicateur, texte] of Object.entries(commentaires)) {
    await call(envoie, `${lieu}/commentaires/${indicateur}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ texte }),
    });
  }
  const { blocages } = await call(envoie, `${lieu}/apercu`, {});
  if ((blocages as readonly Blocage[]).length > 0) return { blocages };
  return post(envoie, '/publications', { departement, trimestre });
}

function publicationWords({ blocages, version, dejaPublie, tableau }: Reponse): string {
  const bloquent = blocages as readonly Blocage[] | undefined;
  if (bloquent)
    return `rien n’est publié, ${count(bloquent.length, 'point')} à régler. ${bloquent.map(({ message }) => message).join(' ')}`;
  const { resume } = (tableau as { readonly textes: { readonly resume: string } }).textes;
  return `version ${String(version)}${dejaPublie ? ', déjà publiée' : ''}. ${resume}`;
}

const count = (n: number, mot: string): string => `${n} ${mot}${n > 1 ? 's' : ''}`;

/**
 * A workbook filled with published figures, kept in the data folder so that anyone can open it. One that is there already stays:
 * somebody may have saved their own figures in it.
 */
async function prepareClasseur({ dossier, service }: Travail, demo: Demonstration): Promise<Uint8Array> {
  const { octets } = await service.template({ site: demo.site, trimestre: demo.trimestre }, demo);
  const classeurs = join(dossier, 'classeurs');
  mkdirSync(classeurs, { recursive: true, mode: 0o700 });
  const fichier = join(classeurs, nomClasseur(demo));
  if (!existsSync(fichier)) writeEntier(fichier, octets, PRIVE);
  return octets;
}

const nomClasseur = ({ site, trimestre }: Demonstration): string => `transparence-${site}-${trimestre}.xlsx`;

/** Files, unless somebody has filed another version since: theirs is the one that counts. */
async function file({ envoie }: Travail, envoi: RequestInit): Promise<Reponse> {
  try {
    return await call(envoie, '/depots', envoi);
  } catch (erreur) {
    if (erreur instanceof Refus && erreur.probleme.type === '/problemes/motif-requis') return erreur.probleme;
    throw erreur;
  }
}

function filingWords({ etat, recu, versionCourante }: Reponse): string {
  if (versionCourante !== undefined)
    return `la version ${String(versionCourante)} a été déposée depuis, elle reste et rien n’est ajouté`;
  const { version } = recu as { version: number };
  return etat === 'depose'
    ? `version ${version} déposée`
    : `déjà déposé (version ${version}), rien n’est ajouté`;
}

/**
 * The main job on one site's figures: filled workbook, check, filing, consolidation, publication. Run again, it finds what it
 * did and files nothing twice.
 * @returns the path of the tableau's page
 */
export async function runTravail(travail: Travail, demo: Demonstration): Promise<string> {
  const { envoie, etapes } = travail;
  const { trimestre } = demo;
  const site = findSite(demo.site);
  if (!site) throw new Echec(`Le site ${demo.site} de la démonstration n’est pas dans la liste des sites.`);
  const { departement, nom } = site;
  const octets = await etapes.run(
    `${nom}, ${trimestre} : classeur rempli (${demo.source})`,
    () => prepareClasseur(travail, demo),
    () => join('classeurs', nomClasseur(demo)),
  );
  const envoi = {
    method: 'POST',
    body: new Uint8Array(octets),
    headers: { 'X-Nom-Fichier': nomClasseur(demo) },
  };
  await etapes.run(
    'Contrôle',
    () => call(envoie, '/controles', envoi),
    ({ constats }) => `accepté, ${count((constats as unknown[]).length, 'remarque')}`,
  );
  await etapes.run('Dépôt', () => file(travail, envoi), filingWords);
  await etapes.run(
    'Consolidation',
    () => post(envoie, '/consolidations', { trimestre, departement }),
    ({ run }) => `${String(run)}`,
  );
  await etapes.run('Publication', () => publish(travail, demo, departement), publicationWords);
  return `/tableaux/${departement}/${trimestre}`;
}
