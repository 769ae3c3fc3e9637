/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { useOpenEcran } from '../../contexte.tsx';
import { Page } from '../../parts/titre.tsx';

/** A screen that needs a workbook of ours, opened beside another one. */
export function ClasseurEtranger({ titre }: { readonly titre: string }): ReactElement {
  const open = useOpenEcran();
  return (
    <Page titre={titre}>
      <Bandeau
        ton="avertissement"
        titre="Ce classeur n’est pas un classeur Transparence."
        actions={<PrimaryButton onClick={() => open('accueil')}>Aller à l’accueil</PrimaryButton>}
      >
        Ouvrez le classeur du trimestre, ou créez-le depuis l’accueil. Ce volet ne touche pas aux autres
        classeurs.
      </Bandeau>
    </Page>
  );
}
