// The functions as Excel offers them: these comments are what its formula helper shows, and `scripts/build-functions.ts` makes
// functions.json of them. Declared without a body, so that the code (fonctions.ts) takes what it needs as arguments and the
// compiler still holds it to these signatures. Names of parameters are shown to the user: they are written in French.
// (Line comments, since the generator reads the first block comment as the description of the first function.)

/**
 * Valeur d’un indicateur, telle que le site l’a déposée. Un pourcentage est rendu comme Excel le note : 63 % vaut 0,63.
 * @customfunction VALEUR
 * @param code Code de l’indicateur, par exemple TEL-DECROCHE.
 * @param site Code du site, par exemple 37-PREF.
 * @param trimestre Trimestre, par exemple 2020-T4.
 */
export declare function valeur(code: string, site: string, trimestre: string): Promise<number>;

/**
 * Cible d’un indicateur pour le département du site. Un pourcentage est rendu comme Excel le note : 90 % vaut 0,9.
 * @customfunction CIBLE
 * @param code Code de l’indicateur, par exemple TEL-DECROCHE.
 * @param site Code du site, par exemple 37-PREF.
 * @param trimestre Trimestre, par exemple 2020-T4.
 */
export declare function cible(code: string, site: string, trimestre: string): Promise<number>;

/**
 * Écart entre la valeur d’un trimestre et celle du trimestre précédent, dans la même unité que VALEUR.
 * @customfunction EVOLUTION
 * @param code Code de l’indicateur, par exemple TEL-DECROCHE.
 * @param site Code du site, par exemple 37-PREF.
 * @param trimestre Trimestre, par exemple 2020-T4.
 */
export declare function evolution(code: string, site: string, trimestre: string): Promise<number>;

/**
 * Jours ouvrés entre une réception et une réponse. Le jour de réception est le jour 0 ; reçu un jour non ouvré, il compte à partir du jour ouvré suivant.
 * @customfunction JOURSOUVRES
 * @param début Date de réception.
 * @param fin Date de réponse.
 * @param calendrier Département (57, 974), site (57-PREF) ou territoire (Alsace-Moselle, La Réunion). Sans lui : métropole.
 */
export declare function joursOuvres(début: number, fin: number, calendrier?: string): Promise<number>;

/**
 * Dernier jour pour répondre en un nombre de jours ouvrés. Donnez à la cellule un format de date. Suit le système de dates du classeur (1900 ou 1904).
 * @customfunction ECHEANCE
 * @param date Date de réception.
 * @param jours Délai en jours ouvrés, par exemple 5 pour un courriel.
 * @param calendrier Département (57, 974), site (57-PREF) ou territoire (Alsace-Moselle, La Réunion). Sans lui : métropole.
 */
export declare function echeance(date: number, jours: number, calendrier?: string): Promise<number>;
