import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import type { ClasseurAttendu, SectionRappel } from '../../domain/rappels/index.ts';
import type { ClasseursJoints } from './types.ts';

/** What is read of a section of a mail. */
export type SectionDite = Pick<SectionRappel, 'titre' | 'phrase' | 'lignes'>;

const nameOf = ({ nom, site }: ClasseurAttendu): string => `${nom} (${site})`;

const JOINT = (periode: string): string =>
  `Le classeur du ${periode} est joint, prérempli. Complétez-le, enregistrez-le, puis déposez-le.`;
const JOINTS = (periode: string): string =>
  `Les classeurs du ${periode} sont joints, préremplis, un par site. Complétez-les, enregistrez-les, puis déposez-les.`;

/** How the sites whose workbook is not in the mail get theirs. */
function resteOf({ joints, parLien }: ClasseursJoints): readonly string[] {
  const [premier] = parLien;
  if (!premier) return [];
  const autres = joints.length > 0 ? 'autres sites' : 'sites';
  const qui = parLien.length === 1 ? nameOf(premier) : `${parLien.length} ${autres}`;
  return [`Pour ${qui}, le classeur prérempli se crée dans Transparence : « Nouveau classeur ».`];
}

/** What a mail says of the workbooks that it brings, and of those that it leaves to its link; null without any of them. */
export function sectionClasseurs(classeurs: ClasseursJoints): SectionDite | null {
  const { joints, parLien } = classeurs;
  const [premier] = joints;
  if (!premier && parLien.length === 0) return null;
  const seul = joints.length + parLien.length === 1;
  const dit = joints.length === 1 ? JOINT : JOINTS;
  return {
    titre: premier
      ? `Classeur${joints.length > 1 ? 's joints' : ' joint'}`
      : `Classeur${seul ? '' : 's'} à créer`,
    phrase: [...(premier ? [dit(formatTrimestre(premier.trimestre))] : []), ...resteOf(classeurs)].join(' '),
    lignes: joints.map(nameOf),
  };
}
