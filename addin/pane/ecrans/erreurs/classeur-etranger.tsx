/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useOpenEcran } from '../../contexte.tsx';
import { isSansFichier } from '../../etat/selecteurs.ts';
import { Page } from '../../parts/titre.tsx';

/** A screen that needs a workbook of ours, opened beside another one or without any. */
export function ClasseurEtranger({ titre }: { readonly titre: string }): ReactElement {
  const open = useOpenEcran();
  const sans = useEtat(isSansFichier);
  return (
    <Page titre={titre}>
      <Bandeau
        ton="avertissement"
        titre={sans ? 'Aucun classeur n’est ouvert.' : 'Ce classeur n’est pas un classeur Transparence.'}
        actions={<PrimaryButton onClick={() => open('accueil')}>Aller à l’accueil</PrimaryButton>}
      >
        Ouvrez le classeur du trimestre, ou créez-le depuis l’accueil.
        {sans ? null : ' Ce volet ne touche pas aux autres classeurs.'}
      </Bandeau>
    </Page>
  );
}
