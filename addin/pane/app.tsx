/** @jsxImportSource react */
import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { useEtat } from './contexte.tsx';
import { ECRANS } from './ecrans/index.ts';
import { EcranPanne, isFatale } from './ecrans/erreurs/index.tsx';
import { BandeauConnexion } from './parts/connexion.tsx';
import { BarreEtat } from './parts/barre-etat.tsx';
import { Filet } from './parts/filet.tsx';
import { Navigation } from './parts/navigation.tsx';
import './pane.css';

/** The screens with their navigation: the whole pane in Excel, the side panel in the page. */
export function App({ racine = 'main' }: { readonly racine?: 'main' | 'aside' }): ReactElement {
  const panne = useEtat((etat) => etat.panne);
  const courant = useEtat((etat) => etat.ecran);
  const Racine = racine;
  const ecran = ECRANS.find(({ id }) => id === courant);
  const Composant = ecran?.Composant;
  if (panne && isFatale(panne)) {
    return (
      <div className="volet">
        <Racine className="volet__ecran">
          <EcranPanne panne={panne} />
        </Racine>
      </div>
    );
  }
  return (
    <div className="volet">
      <Navigation />
      <BandeauConnexion />
      <Racine className="volet__ecran" aria-label={racine === 'aside' ? 'Volet Transparence' : undefined}>
        <Filet key={courant}>
          {panne ? <EcranPanne panne={panne} /> : null}
          <Suspense fallback={<p className="discret">Ouverture de l’écran…</p>}>
            {Composant && !panne ? <Composant /> : null}
          </Suspense>
        </Filet>
      </Racine>
      <BarreEtat />
    </div>
  );
}
