import { useCallback, useEffect, useRef, useState } from 'react';
import type { LieuPublication } from '../../../client/index.ts';
import type { LecturePublication } from '../../services/publication.ts';
import { useServices } from '../../contexte.tsx';

export interface Publication {
  /** Null while it is read for the first time. */
  readonly lecture: LecturePublication | null;
  /** True while an act is under way: no second one is begun. */
  readonly occupe: boolean;
  refresh(): Promise<void>;
  /** Does an act, then reads again what it changed, done or not: a refusal also tells of a change elsewhere. */
  act(faire: () => Promise<boolean>): Promise<boolean>;
}

/** What the server says of a publication, for as long as the screen is open. */
export function usePublication(lieu: LieuPublication): Publication {
  const { publication } = useServices();
  const [lecture, setLecture] = useState<LecturePublication | null>(null);
  const [occupe, setOccupe] = useState(false);
  const vivant = useRef(true);
  const { departement, trimestre } = lieu;
  const refresh = useCallback(async () => {
    const lue = await publication.read({ departement, trimestre });
    if (vivant.current) setLecture(lue);
  }, [publication, departement, trimestre]);
  useEffect(() => {
    vivant.current = true;
    void refresh();
    return () => void (vivant.current = false);
  }, [refresh]);
  return {
    lecture,
    occupe,
    refresh,
    act: async (faire) => {
      setOccupe(true);
      const fait = await faire();
      await refresh();
      if (vivant.current) setOccupe(false);
      return fait;
    },
  };
}
