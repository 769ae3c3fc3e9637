import { charge } from '../../chargement.ts';
import type { Identite } from '../../identite/index.ts';
import { groupe } from '../groupe.ts';
import type { Groupe } from '../groupe.ts';

/** The people of a département, and those of the bureau national. */
const ANNUAIRES = ['/departements/:departement/personnes', '/national/personnes'] as const;

/** Sign-in and directory; where nobody signs in, how to know it. */
export const identiteGroupes = (identite: Identite | undefined): readonly Groupe[] => [
  groupe(
    identite
      ? [
          'GET /connexion',
          'POST /connexion/jeton',
          'POST /connexion/renouvellement',
          'POST /connexion/fin',
          'GET /moi',
        ]
      : ['GET /connexion', 'GET /moi'],
    async () => (await charge(() => import('./routes-connexion.ts'))).connexionRoutes(identite),
  ),
  ...(identite
    ? [
        groupe(
          [
            ...ANNUAIRES.flatMap(
              (personnes) =>
                [
                  `GET ${personnes}`,
                  `GET ${personnes}/audit`,
                  `POST ${personnes}`,
                  `PUT ${personnes}/:id`,
                  `DELETE ${personnes}/:id`,
                ] as const,
            ),
            'POST /departements/:departement/passation',
          ],
          async () => (await charge(() => import('./routes-annuaire.ts'))).annuaireRoutes(identite.annuaire),
        ),
      ]
    : []),
];
