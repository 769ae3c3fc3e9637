/** The mark, then one sign per ribbon command. */
export const ICONES = ['transparence', 'controler', 'deposer'] as const;
export type NomIcone = (typeof ICONES)[number];

/** Every size that Office asks for, in pixels: 16, 32 and 80 are required, 64 is the high-resolution icon. */
export const TAILLES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
export type Taille = (typeof TAILLES)[number];

/** Which drawing gives which size: the two largest are whole multiples, so that their edges stay on the pixels. */
export const DESSIN_DE_TAILLE: Readonly<Record<Taille, number>> = {
  16: 16,
  20: 20,
  24: 24,
  32: 32,
  40: 40,
  48: 48,
  64: 32,
  80: 40,
};

export const nomIcone = (nom: NomIcone, taille: Taille): string => `${nom}-${taille}.png`;
