import type { Annuaire } from '../../domain/droits/index.ts';
import type { Destinataire, Sujet } from '../../domain/rappels/index.ts';

/** Who a département writes to: its référents, and the correspondants of its sites. The others read and are not asked. */
export function destinatairesOf(
  { code, personnes }: Pick<Annuaire, 'code' | 'personnes'>,
  refusOf: (ref: string) => readonly Sujet[],
): readonly Destinataire[] {
  return personnes.flatMap(({ id, courriel, fonction, habilitations }): Destinataire[] => {
    const referent = habilitations.some((une) => une.role === 'referent' && une.departement === code);
    const sites = habilitations.flatMap((une) => (une.role === 'correspondant' ? [une.site] : []));
    if (!referent && sites.length === 0) return [];
    const ref = `${code}/${id}`;
    return [{ id: ref, courriel, fonction, departement: referent ? code : null, sites, refus: refusOf(ref) }];
  });
}
