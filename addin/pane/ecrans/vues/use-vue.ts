import { useCallback, useEffect, useRef, useState } from 'react';
import type { LieuVue } from '../../../client/index.ts';
import { useServices } from '../../contexte.tsx';
import type { LectureVue } from '../../services/vues.ts';

export interface VueLue {
  /** Null while it is read. */
  readonly lecture: LectureVue | null;
  refresh(): Promise<void>;
}

/** What the server says of a place, for as long as it is looked at. */
export function useVue({ niveau, code, trimestre }: LieuVue): VueLue {
  const { vues } = useServices();
  const [lecture, setLecture] = useState<LectureVue | null>(null);
  const demande = useRef(0);
  const refresh = useCallback(async () => {
    const rang = (demande.current += 1);
    setLecture(null);
    const lue = await vues.read({ niveau, code, trimestre });
    // The answer to an earlier choice comes too late.
    if (demande.current === rang) setLecture(lue);
  }, [vues, niveau, code, trimestre]);
  useEffect(() => {
    void refresh();
    return () => void (demande.current += 1);
  }, [refresh]);
  return { lecture, refresh };
}
