import type { Consolidation } from '../../../../domain/consolidation/types.ts';
import { readOptions, requirePositionnel, requireTrimestre } from '../options.ts';
import { withPoste } from '../session.ts';
import type { Resultat } from '../sortie.ts';

function consolidationLigne({ departement, versions, agregats }: Consolidation): string {
  const deposes = Object.values(versions).filter((version) => version !== null).length;
  const attendus = Object.keys(versions).length;
  const chiffres = agregats.filter(({ mesure }) => mesure !== null).length;
  return `Département ${departement} : ${deposes} site${deposes > 1 ? 's' : ''} sur ${attendus}, ${chiffres} indicateur${chiffres > 1 ? 's' : ''} sur ${agregats.length}.`;
}

/** `consolidate`: freezes what the sites filed, and adds them up. */
export async function consolidate(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['departement']);
  const trimestre = requireTrimestre(requirePositionnel(options, 'le trimestre', '2020-T4'));
  const { run, consolidations } = await withPoste(options.data, ({ service }) =>
    service.consolidate({
      trimestre,
      departement: options.get('departement') ?? undefined,
      onProgress: ({ departement, fait, total }) => {
        if (total > 1 && !options.json)
          process.stderr.write(`  département ${departement} (${fait} sur ${total})\n`);
      },
    }),
  );
  return {
    code: 0,
    json: { run, trimestre, consolidations },
    lignes: [...consolidations.map(consolidationLigne), `Consolidation ${run} terminée.`],
  };
}
