import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import type { Attendu, ResultatDepot, Service } from '../../service/index.ts';
import { read, readEntete, readRecherche, site, trimestre } from '../parametres.ts';
import { Probleme } from '../problemes.ts';

const recherche = z.object({
  site: site.optional(),
  trimestre: trimestre.optional(),
  motif: z.string().max(500).optional(),
});
const cle = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'Idempotency-Key : 1 à 200 caractères ASCII, sans espace')
  .optional();

const versionConnue = z
  .string()
  .regex(/^\d{1,6}$/, 'X-Version-Connue : numéro de la version connue, 0 s’il n’y en avait aucune')
  .transform(Number)
  .optional();

/** Where the sender says that the workbook belongs; undefined when it says nothing. */
function attenduOf(lu: z.infer<typeof recherche>): Attendu | undefined {
  if (lu.site === undefined && lu.trimestre === undefined) return undefined;
  return {
    ...(lu.site === undefined ? {} : { site: lu.site }),
    ...(lu.trimestre === undefined ? {} : { trimestre: lu.trimestre }),
  };
}

const octetsOf = async (c: Context): Promise<Uint8Array> => new Uint8Array(await c.req.arrayBuffer());

/** The name alone: some senders give the whole path. */
const nomOf = (c: Context): string =>
  readEntete(c, 'X-Nom-Fichier', 255)?.split(/[\\/]/).at(-1) || 'classeur.xlsx';

/** `POST /controles` and `POST /depots`: the body is the workbook. */
export function depotsRoutes(service: Service, auteur: string): Hono {
  return new Hono()
    .post('/controles', async (c) => {
      const attendu = attenduOf(readRecherche(c, recherche));
      const { lisible, accepte, constats } = await service.check({ octets: await octetsOf(c), attendu });
      return c.json({ lisible, accepte, constats });
    })
    .post('/depots', async (c) => {
      const lu = readRecherche(c, recherche);
      const connue = read(versionConnue, c.req.header('X-Version-Connue'));
      const resultat = await service.file({
        octets: await octetsOf(c),
        nom: nomOf(c),
        auteur,
        motif: readEntete(c, 'X-Motif', 500) ?? lu.motif,
        cle: read(cle, c.req.header('Idempotency-Key')),
        attendu: attenduOf(lu),
        versionConnue: connue,
      });
      return respond(c, resultat, connue);
    });
}

function respond(c: Context, resultat: ResultatDepot, connue: number | undefined): Response {
  const { constats } = resultat;
  switch (resultat.etat) {
    case 'depose':
    case 'deja-recu': {
      const { etat, recu } = resultat;
      const adresse = `/api/v1/sites/${recu.site}/trimestres/${recu.trimestre}/versions/${recu.version}`;
      return c.json({ etat, recu, constats }, etat === 'depose' ? 201 : 200, { Location: adresse });
    }
    case 'refuse': {
      const bloquants = constats.filter(({ severite }) => severite === 'bloquant');
      const [premier] = bloquants;
      throw new Probleme(
        resultat.lisible ? 'classeur-refuse' : 'classeur-illisible',
        bloquants.length === 1 && premier
          ? premier.message
          : `${bloquants.length} points empêchent le dépôt : corrigez chacun à sa cellule, puis déposez de nouveau.`,
        { constats },
      );
    }
    case 'motif-requis':
      throw new Probleme(
        'motif-requis',
        `La version ${resultat.versionCourante} de ce trimestre est déjà déposée : dites pourquoi vous la corrigez (en-tête X-Motif).`,
        { versionCourante: resultat.versionCourante, constats },
      );
    case 'cle-reutilisee':
      throw new Probleme(
        'cle-reutilisee',
        'Cette clé a déjà servi pour un autre envoi : choisissez une clé neuve pour ce classeur.',
      );
    case 'conflit':
      throw new Probleme(
        'conflit',
        connue === undefined
          ? 'D’autres dépôts du même site sont arrivés en même temps et rien n’a été enregistré : déposez de nouveau.'
          : `${resultat.versionCourante === 0 ? 'Aucune version n’est déposée' : `La version ${resultat.versionCourante} est déposée`}, et votre classeur partait de ${connue === 0 ? 'l’absence de dépôt' : `la version ${connue}`} : comparez les deux, puis déposez en disant la version lue (en-tête X-Version-Connue). Rien n’a été enregistré.`,
        { versionCourante: resultat.versionCourante },
      );
  }
}
