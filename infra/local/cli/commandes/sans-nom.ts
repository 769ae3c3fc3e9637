import type { DemandeSansNom, Service } from '../../../../functions/service/index.ts';
import type { Options } from '../options.ts';

/** What the référent typed after `--sans-nom`: words found in public texts that are no person’s name. */
export const readSansNom = (options: Options): ReadonlySet<string> =>
  new Set(
    (options.get('sans-nom') ?? '')
      .split(';')
      .map(plainBlancs)
      .filter((mot) => mot !== ''),
  );

/** No-break spaces are told, and ordinary ones are typed back. */
const plainBlancs = (mot: string): string => mot.replace(/\s+/gu, ' ').trim();

/** Whether all that was found in a text was typed: one word left is still somebody. */
export const isDit = (dits: ReadonlySet<string>, mots: readonly string[]): boolean =>
  mots.length > 0 && mots.every((mot) => dits.has(plainBlancs(mot)));

/** Says of the texts that block a publication that they name nobody, where every word found in them was typed. */
export async function declareDits(
  service: Service,
  lieu: Pick<DemandeSansNom, 'departement' | 'trimestre'>,
  dits: ReadonlySet<string>,
  motif: string | undefined,
): Promise<void> {
  if (dits.size === 0) return;
  const apercu = await service.previewPublication({ ...lieu, motif });
  if (apercu.etat !== 'apercu') return;
  for (const { nominatif } of [...apercu.blocages, ...apercu.avertissements]) {
    if (!nominatif || nominatif.sansNom || !isDit(dits, nominatif.mots)) continue;
    await service.declareSansNom({ ...lieu, texte: nominatif.texte, sansNom: true });
  }
}

/** How to say here what the pane has a button for; nothing when nothing was found. */
export const tellSansNom = (mots: readonly string[]): string[] =>
  mots.length === 0
    ? []
    : [
        `Si ce ne sont pas des noms de personnes, recommencez avec --sans-nom "${[...new Set(mots)].join(' ; ')}".`,
      ];
