/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { useServices } from '../../contexte.tsx';
import { Page } from '../../parts/titre.tsx';

/** The workbook does not answer. */
export function Hote({ message }: { readonly message: string }): ReactElement {
  const { controle } = useServices();
  return (
    <Page titre="Le classeur ne répond pas">
      <Bandeau
        ton="bloquant"
        actions={<PrimaryButton onClick={() => void controle.run()}>Réessayer</PrimaryButton>}
      >
        {message}
      </Bandeau>
      <p>Votre classeur n’est pas touché. Si cela dure, enregistrez-le, fermez-le, puis rouvrez-le.</p>
    </Page>
  );
}
