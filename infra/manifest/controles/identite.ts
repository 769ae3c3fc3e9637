import { childOf, descend } from '../element.ts';
import type { CodeDefaut, Controle, Defaut } from '../types.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const VERSION = /^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/;

/** What the add-in is: its kind, its id, its version, its language and its host. */
export const checkIdentite: Controle = ({ racine }) => {
  const defauts: Defaut[] = [];
  const expect = (ok: boolean, code: CodeDefaut, message: string, ligne = racine.ligne): void => {
    if (!ok) defauts.push({ code, ligne, message });
  };
  const texte = (nom: string): string => childOf(racine, nom)?.texte ?? '';
  const overrides = childOf(racine, 'VersionOverrides');

  expect(
    racine.attributs['xsi:type'] === 'TaskPaneApp',
    'TYPE-INATTENDU',
    'Le complément doit être de type xsi:type="TaskPaneApp".',
  );
  expect(
    GUID.test(texte('Id')),
    'GUID-INVALIDE',
    `« ${texte('Id')} » n’est pas un GUID : écrivez 32 chiffres hexadécimaux en cinq groupes.`,
  );
  expect(
    VERSION.test(texte('Version')),
    'VERSION-INVALIDE',
    `« ${texte('Version')} » n’est pas une version acceptée : écrivez-la comme 1.0.0.0, à partir de 1.`,
  );
  expect(
    texte('DefaultLocale') === 'fr-FR',
    'LANGUE-INATTENDUE',
    `La langue du complément est « ${texte('DefaultLocale')} » : écrivez fr-FR.`,
  );
  expect(
    descend(racine, 'Hosts', 'Host')?.attributs['Name'] === 'Workbook' &&
      childOf(racine, 'Hosts')?.enfants.length === 1,
    'TYPE-INATTENDU',
    'Le complément est pour Excel seul : <Host Name="Workbook" />.',
  );
  if (overrides)
    expect(
      overrides.attributs['xsi:type'] === 'VersionOverridesV1_0' &&
        descend(overrides, 'Hosts', 'Host')?.attributs['xsi:type'] === 'Workbook',
      'TYPE-INATTENDU',
      'Un volet n’a que VersionOverridesV1_0, pour xsi:type="Workbook".',
      overrides.ligne,
    );
  return defauts;
};
