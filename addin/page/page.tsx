/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { App } from '../pane/app.tsx';
import { AtelierProvider } from '../pane/contexte.tsx';
import type { Atelier } from '../pane/contexte.tsx';
import { formatInstant } from '../pane/etat/avancement.ts';
import { useSelection } from '../pane/etat/use-selection.ts';
import { Bandeau, DefaultButton, PrimaryButton } from '../ui/index.ts';
import type { Document, Documents } from './document.ts';
import { Entete } from './entete.tsx';
import { Tables } from './tables/index.tsx';
import './page.css';

interface Props {
  readonly documents: Documents;
  /** Makes the screens' workshop around what is open, started; and stops it. */
  readonly startAtelier: (
    document: Document,
  ) => Promise<{ readonly atelier: Atelier; readonly stop: () => void }>;
}

function Avis({
  documents,
  document,
}: {
  readonly documents: Documents;
  readonly document: Document;
}): ReactElement | null {
  const { brouillon, refus } = document;
  if (!brouillon && !refus) return null;
  return (
    <div className="avis-page" role="status">
      {refus ? <Bandeau ton="bloquant">{refus}</Bandeau> : null}
      {brouillon && !document.hote ? (
        <Bandeau
          ton="avertissement"
          titre={`Un travail sur « ${brouillon.nom} » n’a pas été enregistré (${formatInstant(brouillon.instant)}).`}
          actions={
            <>
              <PrimaryButton onClick={() => void documents.resume()}>Reprendre</PrimaryButton>
              <DefaultButton onClick={() => void documents.forgetBrouillon()}>Jeter</DefaultButton>
            </>
          }
        />
      ) : null}
    </div>
  );
}

/** The workshop of what is open; null while it is made. */
function useAtelierDe(document: Document, startAtelier: Props['startAtelier']): Atelier | null {
  const [fait, setFait] = useState<{ readonly rang: number; readonly atelier: Atelier } | null>(null);
  const { rang } = document;
  useEffect(() => {
    let stop: (() => void) | null = null;
    let vivant = true;
    void startAtelier(document).then((pret) => {
      if (vivant) {
        stop = pret.stop;
        setFait({ rang, atelier: pret.atelier });
      } else pret.stop();
    });
    return () => {
      vivant = false;
      stop?.();
    };
    // Another opening is another workshop; a change of name or of state is not.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `document` also changes with its name and state
  }, [rang, startAtelier]);
  return fait?.rang === rang ? fait.atelier : null;
}

/** Leaving with changes that are in no file asks first; the draft is there all the same. */
function useGarde(modifie: boolean, { store }: Documents): void {
  useEffect(() => {
    if (!modifie) return undefined;
    const ask = (evenement: BeforeUnloadEvent): void => {
      if (!store.getState().part) evenement.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [modifie, store]);
}

/** The page without Excel: the workbook on one side, the pane's screens on the other. */
export function PageFichier({ documents, startAtelier }: Props): ReactElement | null {
  const document = useSelection(documents.store, (etat) => etat);
  const atelier = useAtelierDe(document, startAtelier);
  useGarde(document.modifie, documents);
  if (!atelier) return null;
  const { hote, systeme1904 } = document;
  return (
    <AtelierProvider atelier={atelier} key={document.rang}>
      <div className="page-fichier">
        <Entete document={document} documents={documents} />
        <Avis document={document} documents={documents} />
        {hote ? (
          <div className="etabli">
            <main className="etabli__tables">
              <Tables hote={hote} systeme1904={systeme1904} />
            </main>
            <div className="etabli__volet">
              <App racine="aside" />
            </div>
          </div>
        ) : (
          <div className="etabli etabli--vide">
            <App />
          </div>
        )}
      </div>
    </AtelierProvider>
  );
}
