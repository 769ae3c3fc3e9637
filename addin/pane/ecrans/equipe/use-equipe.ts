import { useCallback, useEffect, useRef, useState } from 'react';
import { useAtelier, useEtat } from '../../contexte.tsx';
import { createEquipe } from './actes.ts';
import type { EquipePane, LectureEquipe, Refus } from './actes.ts';

export interface Equipe {
  readonly actes: EquipePane;
  /** Null while it is read for the first time. */
  readonly lecture: LectureEquipe | null;
  /** True while a change is under way: no second one is begun. */
  readonly occupe: boolean;
  refresh(): Promise<void>;
  /** Does a change, then reads again what it changed, done or not: a refusal also tells of a change elsewhere. */
  act(faire: () => Promise<Refus>): Promise<Refus>;
}

/** What the server says of a directory, for as long as the screen is open. */
export function useEquipe(annuaire: string): Equipe {
  const { store, services } = useAtelier();
  const [actes] = useState(() =>
    createEquipe({ annuaire: services.annuaire, store, session: services.connexion }),
  );
  const [lecture, setLecture] = useState<LectureEquipe | null>(null);
  const [occupe, setOccupe] = useState(false);
  const connecte = useEtat(({ connexion }) => connexion.etat === 'connecte');
  const vivant = useRef(true);
  const refresh = useCallback(async () => {
    const lue = await actes.read(annuaire);
    if (!vivant.current) return;
    // What was read stays before who must sign in again: their work is on it.
    setLecture((avant) => (lue.etat === 'non-connecte' && avant?.etat === 'lue' ? avant : lue));
  }, [actes, annuaire]);
  useEffect(() => {
    vivant.current = true;
    if (connecte) void refresh();
    return () => void (vivant.current = false);
  }, [refresh, connecte]);
  return {
    actes,
    lecture,
    occupe,
    refresh,
    act: async (faire) => {
      setOccupe(true);
      const refus = await faire();
      await refresh();
      if (vivant.current) setOccupe(false);
      return refus;
    },
  };
}
