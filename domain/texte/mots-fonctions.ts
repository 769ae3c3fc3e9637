/** Functions of people, as « Madame la … » and « Monsieur le … » are followed by them; without accents, in the singular. */
const FONCTIONS = `
  abbe adjoint adjointe administrateur administratrice agent agente ambassadeur ambassadrice animateur animatrice archiviste
  assistant assistante attache attachee batonnier capitaine chancelier chanceliere charge chargee chef cheffe colonel commandant
  commandante commissaire comptable conciliateur conciliatrice conseiller conseillere consul consule controleur controleuse
  coordinateur coordinatrice coordonnateur coordonnatrice correspondant correspondante defenseur defenseure delegue deleguee
  depute deputee directeur directrice doyen doyenne dpo evaluateur evaluatrice eveque general generale gestionnaire gouverneur
  gouverneure greffier greffiere inspecteur inspectrice instructeur instructrice intendant intendante juge lieutenant maire
  mediateur mediatrice medecin ministre officier pilote prefet prefete premier premiere president presidente principal principale
  procureur procureure proviseur proviseure rapporteur rapporteure recteur rectrice referent referente regisseur regisseuse
  responsable secretaire senateur senatrice sous-prefet sous-prefete superviseur superviseure technicien technicienne titulaire
  tresorier tresoriere usager usagere vice-president vice-presidente webmestre
`;

/** Services, and the words that say what they do. */
const SERVICES = `
  academique accompagnement accueil acte action administratif administration administrative affaire agence agriculture aide
  amelioration annuel antenne appel archive asile association audit autorisation bureau budget cabinet cadre cellule central
  centrale centre citoyennete clientele collectivite comite commission communication compagnie competence comptabilite
  concours conseil conformite conseil continue controle cooperation coordination correspondance courriel courrier culture cybersecurite
  defense delegation delivrance departement departemental departementale developpement digital dialogue direction documentaire
  document donnee droit durable economie economique ecologie education election electoral elu emploi engagement enquete
  environnement equipe equipement espace etablissement etat etranger etude eloignement environnemental evaluation expertise finance
  financier financiere fonction fonctionnement formation foret fraude frontiere garde gestion greffe guichet habitat
  hebergement humain humaine identite immigration immobilier informatique information ingenierie innovation inspection instruction
  integration interieur interministeriel interministerielle interne international internet jeunesse juridique laboratoire
  legalite local locale logement logistique lutte magasin maintenance marche mairie metier ministere mission mobilite
  modernisation moyen mystere national nationale nationalite naturalisation numerique observatoire office operation operationnel
  operationnelle ordre organisation paie parquet passeport patrimoine performance permanence permis personnel pilotage plan plateau
  plateforme point pole police politique population prefecture prefectoral prefectorale prevention procedure production projet
  protection protocole proximite public publique publication qualite rectorat reclamation reglementation regie region regional
  regionale reglement reglementaire relation representation reseau resident ressource retraite risque routier routiere
  sante satisfaction secours secretariat section securite sejour service signalement site social sociale solidarite
  sous-prefecture sport standard statistique strategie strategique suivi support surveillance systeme technique telephone
  telephonie telephonique territoire territorial territoriale titre tourisme transformation transition transport travail tribunal
  tutelle unite urbanisme urgence usage vehicule veille vie ville voirie
`;

/** Services by their initials. An all-capital word without a vowel is taken for one too. */
const SIGLES = `
  anef ants ars brh caf cada cert clac clu cnil cnous codir copil crous dasen dcl dcppat ddets ddetspp ddfip ddpp ddt ddtm deal
  deets dgfip ditp dlpaj dmi drac draaf dreal dreets drh driea drieat drieets drihl dsden insee maarch ofii ofpra onac pref pri
  rh sai sdis sga sgami sgar sgc sgcd si sic sidpc sidsic sp
`;

const words = (liste: string): ReadonlySet<string> => new Set(liste.trim().split(/\s+/));
const [fonctions, services, sigles] = [words(FONCTIONS), words(SERVICES), words(SIGLES)];

/** Without accents, in lower case. */
export const plain = (mot: string): string => mot.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A word, whole or with each of its hyphenated parts, in the singular or in the plural. */
function isIn(mot: string, ...listes: readonly ReadonlySet<string>[]): boolean {
  const has = (un: string): boolean => listes.some((l) => l.has(un) || l.has(un.replace(/[sx]$/u, '')));
  const net = plain(mot).replaceAll('’', "'");
  return has(net) || (net.includes('-') && net.split('-').every(has));
}

/** « préfète », « Sous-Préfets », « directrice-adjointe ». */
export const isFonction = (mot: string): boolean => isIn(mot, fonctions);

/** A sigle in capitals: « SIDSIC », « DDTM », « RH ». */
export const isSigle = (mot: string): boolean =>
  /^[\p{Lu}\d]{2,}$/u.test(mot) && (sigles.has(plain(mot)) || !/[AEIOUY]/u.test(plain(mot).toUpperCase()));

/** A word that a function or a service is written with: « chef », « bureau », « Qualité », « SIDSIC ». */
export const isMotDeService = (mot: string): boolean => isSigle(mot) || isIn(mot, fonctions, services);
