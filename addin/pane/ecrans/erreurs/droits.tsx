/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau, DefaultButton, PrimaryButton } from '../../../ui/index.ts';
import { useAtelier, useEtat } from '../../contexte.tsx';
import { selectSite } from '../../etat/selecteurs.ts';
import { Page } from '../../parts/titre.tsx';

/** The server refuses: the workbook can still be filled and checked. */
export function Droits({ message }: { readonly message: string }): ReactElement {
  const site = useEtat(selectSite);
  const { store, services } = useAtelier();
  const close = (): void => store.dispatch({ type: 'panne-levee' });
  const retry = (): void => {
    close();
    void services.serveur.refresh();
  };
  return (
    <Page titre="Vous n’avez pas accès à ce site">
      <Bandeau
        ton="bloquant"
        titre={site ? `Le serveur refuse l’accès à « ${site.nom} ».` : 'Le serveur refuse l’accès.'}
        actions={
          <>
            <PrimaryButton onClick={retry}>Réessayer</PrimaryButton>
            <DefaultButton onClick={close}>Continuer sans le serveur</DefaultButton>
          </>
        }
      >
        {message}
      </Bandeau>
      <p>
        Demandez l’accès au référent qualité de votre département, en lui donnant le code du site
        {site ? ` (${site.code})` : ''}. Le contrôle reste possible ; le dépôt attendra.
      </p>
    </Page>
  );
}
