/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Panne } from '../../etat/types.ts';
import { AncienExcel } from './ancien-excel.tsx';
import { Droits } from './droits.tsx';
import { Hote } from './hote.tsx';
import { HorsLigne } from './hors-ligne.tsx';

/** After these nothing works: they take the whole pane. */
export const isFatale = (panne: Panne): boolean => panne.genre === 'hote';

/** One screen for each thing that can stop the work. A foreign workbook has its own: `ClasseurEtranger`. */
export function EcranPanne({ panne }: { readonly panne: Panne }): ReactElement {
  switch (panne.genre) {
    case 'hote':
      return panne.code === 'API-ANCIENNE' ? <AncienExcel /> : <Hote message={panne.message} />;
    case 'droits':
      return <Droits message={panne.message} />;
    case 'reseau':
      return <HorsLigne />;
  }
}

export { ClasseurEtranger } from './classeur-etranger.tsx';
export { HorsLigne } from './hors-ligne.tsx';
