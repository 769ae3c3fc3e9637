import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Service } from '../service/index.ts';
import { Probleme } from './problemes.ts';

/** The published tableau, or « introuvable »: what is consolidated and not published is nobody's business here. */
export async function requireTableau(
  service: Service,
  lieu: { readonly departement: CodeDepartement; readonly trimestre: Trimestre | 'dernier' },
): Promise<Tableau> {
  const tableau = await service.readTableau(lieu);
  if (tableau) return tableau;
  const quand = lieu.trimestre === 'dernier' ? '' : ` pour ${lieu.trimestre}`;
  throw new Probleme(
    'introuvable',
    `Aucun tableau n’est publié par le département ${lieu.departement}${quand}. Consultez la liste des tableaux publiés.`,
  );
}
