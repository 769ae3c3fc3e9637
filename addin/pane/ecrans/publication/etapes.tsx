/** @jsxImportSource react */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { findIndicateur } from '../../../../domain/referentiels/index.ts';
import type { IndicateurPublie } from '../../../../domain/tableau/types.ts';
import { formatTrimestre, isTrimestre, shiftTrimestre } from '../../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../../domain/temps/trimestre.ts';
import type { Etape, LieuPublication, NouvelleEtape } from '../../../client/index.ts';
import { Dropdown, TextField } from '../../../ui/formulaire.ts';
import { DefaultButton, PrimaryButton } from '../../../ui/index.ts';
import { useServices } from '../../contexte.tsx';
import { Titre } from '../../parts/titre.tsx';
import { ChampMotif, useMotif } from './motif.tsx';

/** Quarters offered: this one and two years before. An older change is declared by the command line. */
const TRIMESTRES = 9;

const periodeOf = (texte: string): string => (isTrimestre(texte) ? formatTrimestre(texte) : texte);
const libelleOf = (code: string): string => findIndicateur(code)?.libelle ?? code;

interface PropsFormulaire {
  readonly indicateurs: readonly Pick<IndicateurPublie, 'code' | 'libelle'>[];
  readonly trimestre: Trimestre;
  readonly occupe: boolean;
  readonly onDeclare: (etape: NouvelleEtape) => Promise<boolean>;
}

function Formulaire({ indicateurs, trimestre, occupe, onDeclare }: PropsFormulaire): ReactElement {
  const [indicateur, setIndicateur] = useState(indicateurs[0]?.code ?? '');
  const [aPartirDe, setAPartirDe] = useState<string>(trimestre);
  const motif = useMotif();
  const submit = (evenement: FormEvent): void => {
    evenement.preventDefault();
    const dit = {
      indicateur,
      aPartirDe,
      motif: motif.texte,
      ...(motif.sansNom ? { sansNom: true as const } : {}),
    };
    if (!occupe) void onDeclare(dit).then((fait) => fait && motif.setTexte(''));
  };
  return (
    <form className="formulaire" onSubmit={submit}>
      <Dropdown
        label="Indicateur"
        options={indicateurs.map(({ code, libelle }) => ({ key: code, text: libelle }))}
        selectedKey={indicateur}
        onChange={(_, option) => option && setIndicateur(String(option.key))}
      />
      <Dropdown
        label="À partir du"
        options={Array.from({ length: TRIMESTRES }, (_, i) => shiftTrimestre(trimestre, -i)).map((t) => ({
          key: t,
          text: formatTrimestre(t),
        }))}
        selectedKey={aPartirDe}
        onChange={(_, option) => option && setAPartirDe(String(option.key))}
      />
      <ChampMotif
        motif={motif}
        label="Motif (public)"
        description="Ce qui a changé, par exemple «&nbsp;nouveau standard téléphonique&nbsp;». Une fonction ou un service, jamais une personne."
        longueurMax={120}
        occupe={occupe}
      />
      <PrimaryButton type="submit" disabled={occupe || !motif.pret}>
        Déclarer le changement
      </PrimaryButton>
    </form>
  );
}

function Ligne({
  etape,
  occupe,
  onRemove,
}: {
  readonly etape: Etape;
  readonly occupe: boolean;
  readonly onRemove: (motif: string) => Promise<boolean>;
}): ReactElement {
  const [motif, setMotif] = useState<string | null>(null);
  const dit = `${libelleOf(etape.indicateur)}, à partir du ${periodeOf(etape.aPartirDe)}\u00a0: ${etape.motif}`;
  if (etape.retrait) return <li className="discret">{`${dit} (retiré\u00a0: ${etape.retrait.motif})`}</li>;
  return (
    <li>
      <p>{dit}</p>
      {motif === null ? (
        <DefaultButton onClick={() => setMotif('')} ariaLabel={`Retirer\u00a0: ${dit}`}>
          Retirer
        </DefaultButton>
      ) : (
        <>
          <TextField label="Pourquoi le retirer" value={motif} onChange={(_, v) => setMotif(v ?? '')} />
          <DefaultButton disabled={occupe || motif.trim() === ''} onClick={() => void onRemove(motif)}>
            Retirer ce changement
          </DefaultButton>
        </>
      )}
    </li>
  );
}

/** Changes of series that the référent declares with a reason: mean and usual variation start again there. */
export function Etapes({
  lieu,
  indicateurs,
  occupe,
  onAct,
}: Pick<PropsFormulaire, 'indicateurs' | 'occupe'> & {
  readonly lieu: LieuPublication;
  /** Does an act, then reads the preview again. */
  readonly onAct: (faire: () => Promise<boolean>) => Promise<boolean>;
}): ReactElement | null {
  const { publication } = useServices();
  const [etapes, setEtapes] = useState<readonly Etape[] | null>(null);
  const vivant = useRef(true);
  const { departement, trimestre } = lieu;
  const refresh = useCallback(async () => {
    const lues = await publication.readEtapes(departement);
    if (vivant.current) setEtapes(lues);
  }, [publication, departement]);
  useEffect(() => {
    vivant.current = true;
    void refresh();
    return () => void (vivant.current = false);
  }, [refresh]);
  if (!etapes) return null;
  const act = async (faire: () => Promise<boolean>): Promise<boolean> => {
    const fait = await onAct(faire);
    await refresh();
    return fait;
  };
  return (
    <section className="rubrique" aria-labelledby="etapes-publication">
      <Titre id="etapes-publication">Changements de série</Titre>
      <p>
        Quand un chiffre change pour une raison connue, déclarez-la : la moyenne et la variation habituelle
        sont recalculées à partir de là.
      </p>
      {etapes.length > 0 ? (
        <ul className="liste">
          {etapes.map((etape) => (
            <Ligne
              key={etape.numero}
              etape={etape}
              occupe={occupe}
              onRemove={(motif) => act(() => publication.removeEtape(departement, etape.numero, motif))}
            />
          ))}
        </ul>
      ) : null}
      <Formulaire
        indicateurs={indicateurs}
        trimestre={trimestre}
        occupe={occupe}
        onDeclare={(etape) => act(() => publication.declareEtape(departement, etape))}
      />
    </section>
  );
}
