/**
 * Elements of a task pane manifest, each with its children in the order that the schema imposes (Microsoft, « How to find the
 * proper order of manifest elements », June 2025, and the reference pages of each element). An element out of order is refused by
 * Excel with a sentence about its parent, hence this check. What this add-in does not use (dictionaries, equivalent add-ins, mail)
 * is left out: it would be told as out of place, and then be added here.
 */
export interface Modele {
  /** Name; `bt:` before those of the basic types' namespace. */
  readonly nom: string;
  readonly min: 0 | 1;
  readonly max: 1 | 'plusieurs';
  readonly enfants: readonly Modele[];
}

export const ESPACES = {
  base: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  bt: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
} as const;

const un = (nom: string, enfants: readonly Modele[] = []): Modele => ({ nom, min: 1, max: 1, enfants });
const option = (nom: string, enfants: readonly Modele[] = []): Modele => ({ nom, min: 0, max: 1, enfants });
const liste = (nom: string, enfants: readonly Modele[] = []): Modele => ({
  nom,
  min: 1,
  max: 'plusieurs',
  enfants,
});
const options = (nom: string, enfants: readonly Modele[] = []): Modele => ({
  ...liste(nom, enfants),
  min: 0,
});

const traduit = (nom: string): Modele => un(nom, [options('Override')]);
const ressources = (nom: string, element: string): Modele =>
  option(nom, [liste(element, [options('bt:Override')])]);

const supertip = un('Supertip', [un('Title'), un('Description')]);
const icone = un('Icon', [liste('bt:Image')]);
const action = un('Action', [
  option('TaskpaneId'),
  option('SourceLocation'),
  option('Title'),
  option('FunctionName'),
]);
const bouton = liste('Control', [un('Label'), supertip, icone, action, option('Enabled')]);
const groupe = liste('Group', [option('OverriddenByRibbonApi'), un('Label'), icone, bouton]);

const pointExtension = liste('ExtensionPoint', [
  option('Script', [un('SourceLocation')]),
  option('Page', [un('SourceLocation')]),
  option('Metadata', [un('SourceLocation')]),
  option('Namespace'),
  option('OfficeTab', [groupe]),
  option('CustomTab', [groupe, un('Label')]),
]);

const hote = liste('Host', [
  option('Runtimes', [liste('Runtime')]),
  option('AllFormFactors', [pointExtension]),
  un('DesktopFormFactor', [
    option('GetStarted', [un('Title'), un('Description'), un('LearnMoreUrl')]),
    option('FunctionFile'),
    pointExtension,
  ]),
]);

const versionOverrides = option('VersionOverrides', [
  option('Description'),
  option('Requirements', [un('bt:Sets', [liste('bt:Set')])]),
  un('Hosts', [hote]),
  un('Resources', [
    ressources('bt:Images', 'bt:Image'),
    ressources('bt:Urls', 'bt:Url'),
    ressources('bt:ShortStrings', 'bt:String'),
    ressources('bt:LongStrings', 'bt:String'),
  ]),
]);

export const MODELE: Modele = un('OfficeApp', [
  un('Id'),
  option('AlternateId'),
  un('Version'),
  un('ProviderName'),
  un('DefaultLocale'),
  traduit('DisplayName'),
  traduit('Description'),
  traduit('IconUrl'),
  traduit('HighResolutionIconUrl'),
  traduit('SupportUrl'),
  option('AppDomains', [liste('AppDomain')]),
  un('Hosts', [liste('Host')]),
  un('Requirements', [un('Sets', [liste('Set')]), option('Methods', [liste('Method')])]),
  un('DefaultSettings', [un('SourceLocation', [options('Override')])]),
  un('Permissions'),
  versionOverrides,
]);
