import { CAS_ACTIONS } from './actions.ts';
import { CAS_CHIFFRES } from './chiffres.ts';
import { CAS_FORME } from './forme.ts';
import { CAS_IDENTITE } from './identite.ts';
import { LIMITES } from './limites.ts';
import { CAS_MOIS } from './mois.ts';
import type { Cas } from './types.ts';

const withLimites = ({ code, leve, neLevePas }: Cas): Cas => ({
  code,
  leve: [...leve, ...(LIMITES[code]?.leve ?? [])],
  neLevePas: [...neLevePas, ...(LIMITES[code]?.neLevePas ?? [])],
});

/** Every rule both ways. The reference page takes its example messages from here. */
export const CAS: readonly Cas[] = [
  ...CAS_IDENTITE,
  ...CAS_FORME,
  ...CAS_CHIFFRES,
  ...CAS_MOIS,
  ...CAS_ACTIONS,
].map(withLimites);
