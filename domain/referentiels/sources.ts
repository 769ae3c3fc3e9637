/** Where facts come from, in the words that a reader may look up. */
export const SOURCES = {
  clac29: 'Comité local de l’amélioration continue du Finistère, 2022',
  politique29: 'Politique de la qualité des services de l’État en Finistère, 8 juin 2022',
  clu40: 'Comité local des usagers des Landes, décembre 2022',
  clu35: 'Comité local des usagers d’Ille-et-Vilaine, 24 septembre 2021',
  clu37: 'Comité local des usagers d’Indre-et-Loire, 21 avril 2021',
  qualepref: 'Référentiel Qual-e-pref, ministère de l’Intérieur, décembre 2018, actualisé en février 2019',
  spPlus: 'Services Publics+, DITP, 2021',
  spPlus4: 'Services Publics+, engagement 4',
  spPlus6: 'Services Publics+, engagement 6',
} as const;
