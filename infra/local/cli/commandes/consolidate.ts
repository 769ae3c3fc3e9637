import type { RapportConsolidation } from '../../../../domain/consolidation/rapport.ts';
import type { Consolidation } from '../../../../domain/consolidation/types.ts';
import { readOptions, requirePositionnel, requireTrimestre } from '../options.ts';
import { withPoste } from '../session.ts';
import type { Resultat } from '../sortie.ts';
import { count, rapportLignes } from './consolidate-rapport.ts';

function consolidationLigne({ departement, versions, agregats }: Consolidation): string {
  const deposes = Object.values(versions).filter((version) => version !== null).length;
  const attendus = Object.keys(versions).length;
  const chiffres = agregats.filter(({ mesure }) => mesure !== null).length;
  return `Département ${departement} : ${count(deposes, 'site')} sur ${attendus}, ${count(chiffres, 'indicateur')} sur ${agregats.length}.`;
}

const finLigne = ({ run, territoires }: RapportConsolidation): string =>
  territoires.length === 0
    ? `Consolidation ${run} terminée : département seul. Sans --departement, les régions et la France suivent.`
    : `Consolidation ${run} terminée.`;

/** `consolidate`: adds up what the sites filed: départements, régions, country. */
export async function consolidate(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['departement'], [], true);
  const trimestre = requireTrimestre(requirePositionnel(options, 'le trimestre', '2020-T4'));
  const { horloge, run, consolidations, rapport } = await withPoste(options.data, async ({ service }) => {
    // Asked before: what is consolidated now takes the hour of this very clock.
    const { horloge: douteuse } = await service.sante();
    const resultat = await service.consolidate({
      trimestre,
      departement: options.get('departement') ?? undefined,
      onProgress: ({ departement, fait, total }) => {
        if (total > 1 && !options.json)
          process.stderr.write(`  département ${departement} (${fait} sur ${total})\n`);
      },
    });
    return { ...resultat, horloge: douteuse };
  });
  return {
    code: 0,
    json: { run, trimestre, consolidations, rapport, ...(horloge === null ? {} : { horloge }) },
    lignes: [
      ...(horloge === null ? [] : [horloge]),
      ...consolidations.map(consolidationLigne),
      ...rapportLignes(rapport),
      finLigne(rapport),
    ],
  };
}
