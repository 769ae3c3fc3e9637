import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Service } from '../service/index.ts';
import { Probleme } from './problemes.ts';
import { problemeRetrait } from './public/retrait.ts';

/** The published tableau, else « retire » where it was withdrawn, else « introuvable »: what is consolidated and not published is nobody's business here. */
export async function requireTableau(
  service: Service,
  lieu: { readonly departement: CodeDepartement; readonly trimestre: Trimestre | 'dernier' },
): Promise<Tableau> {
  const tableau = await service.readTableau(lieu);
  if (tableau) return tableau;
  if (lieu.trimestre !== 'dernier') {
    const { departement, trimestre } = lieu;
    const retrait = await service.readRetrait({ departement, trimestre });
    if (retrait) throw problemeRetrait(trimestre, [{ departement, retrait }]);
  }
  const quand = lieu.trimestre === 'dernier' ? '' : ` pour le ${formatTrimestre(lieu.trimestre)}`;
  throw new Probleme(
    'introuvable',
    `Aucun tableau n’est publié par le département ${lieu.departement}${quand}. Consultez la liste des tableaux publiés.`,
  );
}
