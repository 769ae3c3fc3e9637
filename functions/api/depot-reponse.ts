import type { Context } from 'hono';
import type { ResultatDepot } from '../service/index.ts';
import { Probleme } from './problemes.ts';

/** What became of a filing, as an answer or as the problem that says how to mend it. */
export function respondDepot(c: Context, resultat: ResultatDepot, connue: number | undefined): Response {
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
