import { localAttribut, scanXml } from '../../garde/index.ts';
import type { FormatNombre } from '../../lecture/index.ts';
import { builtinFormat, FORMAT_STANDARD, parseFormatExcel } from '../../lecture/index.ts';

/** Reads `styles.xml`: the number format of each cell style, by its index. */
export function readStyles(texte: string | undefined): (style: number) => FormatNombre {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let dansXfs = false;
  if (texte !== undefined) {
    scanXml(texte, {
      open: (nom, attributs) => {
        if (nom === 'cellXfs') dansXfs = true;
        else if (nom === 'xf' && dansXfs) styles.push(Number(localAttribut(attributs, 'numFmtId') ?? 0));
        else if (nom === 'numFmt') {
          codes.set(
            Number(localAttribut(attributs, 'numFmtId')),
            localAttribut(attributs, 'formatCode') ?? '',
          );
        }
      },
      close: (nom) => {
        if (nom === 'cellXfs') dansXfs = false;
      },
    });
  }
  const formats = new Map<number, FormatNombre>();
  return (style) => {
    const id = styles[style] ?? 0;
    let format = formats.get(id);
    if (format === undefined) {
      const code = codes.get(id) ?? builtinFormat(id);
      format = code === null ? FORMAT_STANDARD : parseFormatExcel(code);
      formats.set(id, format);
    }
    return format;
  };
}
