import { useEffect, useState } from 'react';
import type { Depot } from '../../../domain/depot/index.ts';
import { useEtat, useServices } from '../contexte.tsx';
import { selectLieu } from '../etat/selecteurs.ts';

/**
 * A filed version of the open workbook's site and quarter: undefined while it is asked, null when it cannot be had now. Asked
 * again when the network comes back. `version` 0 or null: there is none.
 */
export function useVersion(version: number | null): Depot | null | undefined {
  const { versions } = useServices();
  // Each check makes the place anew: its two codes stay the same.
  const site = useEtat((etat) => selectLieu(etat)?.site ?? null);
  const trimestre = useEtat((etat) => selectLieu(etat)?.trimestre ?? null);
  const reseau = useEtat((etat) => etat.reseau);
  const cle = site && trimestre && version ? `${site} ${trimestre} ${version}` : null;
  const [lue, setLue] = useState<{ readonly cle: string; readonly depot: Depot | null } | null>(null);
  const connue = lue !== null && lue.cle === cle && lue.depot !== null;
  useEffect(() => {
    if (!cle || !site || !trimestre || !version || connue) return undefined;
    let vivant = true;
    void versions.read({ site, trimestre }, version).then((depot) => {
      if (vivant) setLue({ cle, depot });
    });
    return () => {
      vivant = false;
    };
  }, [cle, site, trimestre, version, reseau, connue, versions]);
  if (cle === null) return null;
  return lue?.cle === cle ? lue.depot : undefined;
}
