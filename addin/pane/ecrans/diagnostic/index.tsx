/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Resultat } from '../../../host/contrat/index.ts';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { Page } from '../../parts/titre.tsx';
import type { Rapport, Terrain } from '../../services/diagnostic.ts';
import { RapportDiagnostic } from './rapport.tsx';
import { Resultats } from './resultats.tsx';
import './diagnostic.css';

/** Where the scratch workbook stands, looked at again each time the workbook was read. */
function useTerrain(): Terrain | null {
  const { diagnostic } = useServices();
  const classeur = useEtat((etat) => etat.classeur);
  const [terrain, setTerrain] = useState<Terrain | null>(null);
  useEffect(() => {
    let vivant = true;
    void diagnostic.readTerrain().then((lu) => vivant && setTerrain(lu));
    return () => void (vivant = false);
  }, [diagnostic, classeur]);
  return terrain;
}

function Preparer({ terrain }: { readonly terrain: Terrain }): ReactElement {
  const { diagnostic, controle } = useServices();
  const [ouvertAilleurs, setOuvertAilleurs] = useState(false);
  const create = async (): Promise<void> => {
    const issue = await diagnostic.createTerrain();
    if (issue === 'ajoutees') await controle.run();
    setOuvertAilleurs(issue === 'nouveau-classeur');
  };
  if (ouvertAilleurs) {
    return (
      <Bandeau ton="avertissement" titre="Le classeur d’essai s’est ouvert à part.">
        Ouvrez-y le volet Transparence, puis l’Aide et le diagnostic, et lancez l’essai.
      </Bandeau>
    );
  }
  return (
    <Bandeau
      ton="avertissement"
      titre="Le diagnostic écrit dans un classeur d’essai."
      actions={<PrimaryButton onClick={() => void create()}>Créer le classeur d’essai</PrimaryButton>}
    >
      {terrain === 'autre-classeur'
        ? 'Il s’ouvre à part : ce classeur n’est pas touché.'
        : 'Ouvrez d’abord un classeur vide : trois feuilles d’essai s’y ajoutent. Fermez-le ensuite sans l’enregistrer.'}
    </Bandeau>
  );
}

function Essai(): ReactElement {
  const { diagnostic } = useServices();
  const [enCours, setEnCours] = useState(false);
  const [resultats, setResultats] = useState<readonly Resultat[]>([]);
  const [rapport, setRapport] = useState<Rapport | null>(null);
  const run = async (): Promise<void> => {
    setEnCours(true);
    setRapport(null);
    setResultats([]);
    setRapport(await diagnostic.run((resultat) => setResultats((deja) => [...deja, resultat])));
    setEnCours(false);
  };
  const echecs = resultats.filter(({ ok }) => !ok).length;
  return (
    <>
      <div>
        <PrimaryButton disabled={enCours} onClick={() => void run()}>
          {enCours ? 'Essai en cours…' : 'Lancer le diagnostic'}
        </PrimaryButton>
      </div>
      <p role="status">
        {rapport
          ? `${resultats.length - echecs} points réussis sur ${resultats.length}.`
          : enCours
            ? `${resultats.length} points vérifiés…`
            : null}
      </p>
      <Resultats resultats={resultats} />
      {rapport ? <RapportDiagnostic rapport={rapport} /> : null}
    </>
  );
}

/** The host's contract, run in the user's own Excel on a scratch workbook: what no test elsewhere can prove. */
export default function EcranDiagnostic(): ReactElement {
  const hote = useEtat((etat) => etat.capacites.hote);
  const terrain = useTerrain();
  return (
    <Page
      titre="Diagnostic"
      sous="Vérifie point par point que cet Excel fait ce que le volet attend de lui, et donne un fichier à joindre à une demande d’aide."
    >
      {hote === 'fichier' ? (
        <p>Le diagnostic vérifie Excel. Ouvrez le volet Transparence dans Excel pour le lancer.</p>
      ) : terrain === 'pret' ? (
        <Essai />
      ) : terrain ? (
        <Preparer terrain={terrain} />
      ) : null}
    </Page>
  );
}
